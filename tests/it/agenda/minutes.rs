//! How the minutes of a talk are shared out.

use super::*;
use Subject::{Belonging, Deciding, Disagreeing, Money, Trust};

fn fixes(subject: Subject, minutes: Option<u32>) -> impl Fn(&OwnerId, &Agenda) -> Vec<Action> {
    move |session, agenda| set_minutes(session, agenda, &of(subject), minutes)
}

#[test]
fn an_agenda_for_each_length_of_a_session() {
    for (minutes, expected) in [
        (45, "deciding 15"),
        (90, "money 11 deciding 13 belonging 11"),
        (
            150,
            "disagreeing 14 money 14 deciding 14 belonging 14 understanding 14",
        ),
        // 24 minutes are for two.
        (60, "money 12 deciding 12"),
        // One at least, however short.
        (10, "deciding 4"),
        (0, "deciding 1"),
    ] {
        assert_eq!(
            Desk::of_example().takes(minutes).listed(),
            expected,
            "{minutes}"
        );
    }
}

#[test]
fn minutes_that_were_chosen_stay_and_the_rest_shares_what_remains() {
    let mut desk = Desk::of_example();
    desk.arranges(fixes(Money, Some(5)));
    assert_eq!(desk.listed(), "money 5* deciding 15 belonging 15");
    desk.arranges(fixes(Belonging, Some(9)));
    assert_eq!(desk.listed(), "money 5* deciding 21 belonging 9*");
    desk.arranges(fixes(Money, None));
    assert_eq!(desk.listed(), "money 13 deciding 13 belonging 9*");
    assert_eq!((desk.agenda().over, desk.agenda().crowded), (0, None));
}

#[test]
fn what_takes_longer_leaves_less_and_what_is_done_sooner_leaves_more() {
    let mut desk = Desk::of_example();
    desk.talked(Money, 10, Said::No);
    assert_eq!(desk.listed(), "money 11 deciding 13 belonging 11");
    // Four minutes over: its own time stays, so that one sees it.
    desk.talked(Money, 15, Said::No);
    assert_eq!(desk.listed(), "money 11 deciding 10 belonging 10");
    desk.talked(Money, 15, Said::Yes);
    assert_eq!(desk.listed(), "money 15 deciding 10 belonging 10");
    desk.talked(Money, 5, Said::Yes);
    assert_eq!(desk.listed(), "money 5 deciding 15 belonging 15");
    // What the facilitator chose is over as well.
    desk.arranges(fixes(Deciding, Some(10)))
        .talked(Deciding, 12, Said::No);
    assert_eq!(desk.listed(), "money 5 deciding 10* belonging 18");
    assert_eq!(desk.agenda().over, 0);
}

#[test]
fn where_less_than_a_minute_each_is_left_they_have_one_each_and_no_more() {
    let mut desk = Desk::of_example();
    desk.takes(90)
        .arranges(|session, agenda| put_on_agenda(session, agenda, &of(Trust)))
        .takes(45)
        .talked(Deciding, 13, Said::No);
    assert_eq!(desk.listed(), "money 1 deciding 6 belonging 1 trust 1");
    assert_eq!(desk.agenda().over, 1);
}

#[test]
fn where_the_rest_gets_less_than_a_round_the_last_could_go_below_the_line() {
    let mut desk = Desk::of_example();
    assert_eq!(desk.agenda().crowded, None);
    desk.talked(Money, 16, Said::Yes);
    assert_eq!(desk.listed(), "money 16 deciding 10 belonging 9");
    assert_eq!(desk.agenda().crowded, Some(of(Belonging)));
    desk.arranges(|session, agenda| put_below(session, agenda, &of(Belonging)));
    assert_eq!(desk.listed(), "money 16 deciding 19");
    // One that is alone has what there is.
    desk.talked(Money, 30, Said::Yes);
    assert_eq!(
        (desk.listed().as_str(), desk.agenda().crowded),
        ("money 30 deciding 5", None)
    );
}

#[test]
fn nobody_gets_less_than_a_minute_and_it_is_told_what_is_too_much() {
    let mut desk = Desk::of_example();
    desk.arranges(fixes(Money, Some(40)));
    assert_eq!(desk.listed(), "money 40* deciding 1 belonging 1");
    assert_eq!(desk.agenda().over, 7);
    assert_eq!(desk.agenda().crowded, Some(of(Belonging)));
    desk.arranges(fixes(Money, Some(0)));
    assert_eq!(desk.listed(), "money 1* deciding 17 belonging 17");
    desk.talked(Deciding, 50, Said::No);
    assert_eq!(desk.listed(), "money 1* deciding 17 belonging 1");
    assert_eq!(desk.agenda().over, 17);
}

#[test]
fn what_remains_is_for_the_hardest_wherever_it_stands() {
    let mut desk = Desk::of_example();
    for subject in [Trust, Disagreeing] {
        desk.arranges(|session, agenda| put_on_agenda(session, agenda, &of(subject)));
    }
    desk.arranges(|session, agenda| drop_topic(session, agenda, &of(Deciding)));
    // 35 over four: eight each, and three more for «Geld en exclusiviteit».
    assert_eq!(desk.listed(), "money 11 belonging 8 trust 8 disagreeing 8");
}
