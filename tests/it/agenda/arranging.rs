//! What a facilitator does with the agenda, and what that changes.

use super::*;
use Subject::{Belonging, Deciding, Disagreeing, Money, Trust};

fn moves(subject: Subject, direction: Direction) -> impl Fn(&OwnerId, &Agenda) -> Vec<Action> {
    move |session, agenda| move_topic(session, agenda, &of(subject), direction)
}

fn puts(subject: Subject) -> impl Fn(&OwnerId, &Agenda) -> Vec<Action> {
    move |session, agenda| put_on_agenda(session, agenda, &of(subject))
}

fn drops(subject: Subject) -> impl Fn(&OwnerId, &Agenda) -> Vec<Action> {
    move |session, agenda| drop_topic(session, agenda, &of(subject))
}

#[test]
fn a_topic_moves_up_and_down_and_stays_at_the_ends() {
    let mut desk = Desk::of_example();
    assert_eq!(desk.listed(), "money 11 deciding 13 belonging 11");
    assert!(!desk.agenda().is_begun);
    desk.arranges(moves(Deciding, Direction::Up));
    assert_eq!(desk.listed(), "deciding 13 money 11 belonging 11");
    assert!(desk.agenda().is_begun);
    desk.arranges(moves(Deciding, Direction::Up));
    assert_eq!(desk.listed(), "deciding 13 money 11 belonging 11");
    desk.arranges(moves(Money, Direction::Down));
    desk.arranges(moves(Money, Direction::Down));
    assert_eq!(desk.listed(), "deciding 13 belonging 11 money 11");
    // Not on the agenda, so there is nothing to move.
    desk.arranges(moves(Trust, Direction::Up));
    assert_eq!(desk.listed(), "deciding 13 belonging 11 money 11");
}

#[test]
fn what_is_dropped_and_put_back_stands_where_it_was() {
    let mut desk = Desk::of_example();
    desk.arranges(drops(Deciding));
    // 35 minutes for two: the harder one gets what remains.
    assert_eq!(desk.listed(), "money 18 belonging 17");
    assert!(names(&desk.agenda().aside).contains("deciding"));
    desk.arranges(puts(Deciding));
    assert_eq!(desk.listed(), "money 11 deciding 13 belonging 11");
}

#[test]
fn what_is_put_on_comes_last_and_what_goes_below_can_come_back() {
    let mut desk = Desk::of_example();
    desk.arranges(puts(Trust));
    assert_eq!(desk.listed(), "money 8 deciding 11 belonging 8 trust 8");
    // It stands there already.
    desk.arranges(puts(Money));
    assert_eq!(desk.listed(), "money 8 deciding 11 belonging 8 trust 8");
    desk.arranges(|session, agenda| put_below(session, agenda, &of(Deciding)));
    assert_eq!(desk.listed(), "money 13 belonging 11 trust 11");
    assert_eq!(names(&desk.agenda().below), "deciding disagreeing");
    desk.arranges(drops(Trust)).arranges(puts(Disagreeing));
    assert_eq!(desk.listed(), "money 13 belonging 11 disagreeing 11");
    desk.arranges(puts(Trust)).arranges(puts(Deciding));
    assert_eq!(
        names(&desk.agenda().listed),
        "money deciding belonging trust disagreeing"
    );
}

#[test]
fn an_agenda_can_be_empty_and_filled_again() {
    let mut desk = Desk::of_example();
    for subject in [Money, Deciding, Belonging] {
        desk.arranges(drops(subject));
    }
    assert_eq!(
        (desk.listed(), desk.agenda().is_begun),
        (String::new(), true)
    );
    desk.arranges(puts(Trust));
    assert_eq!(desk.listed(), "trust 35");
}

#[test]
fn a_group_has_topics_of_its_own() {
    let mut desk = Desk::of_example();
    desk.arranges(|session, agenda| add_own(session, agenda, id("own")));
    assert_eq!(desk.listed(), "money 8 deciding 11 belonging 8 own 8");
    desk.does(vec![name_own(id("own"), Some(label("De kas")))]);
    desk.arranges(|session, agenda| {
        move_topic(session, agenda, &Topic::Own(id("own")), Direction::Up)
    });
    desk.arranges(|session, agenda| set_minutes(session, agenda, &Topic::Own(id("own")), Some(5)));
    assert_eq!(desk.listed(), "money 10 deciding 10 De kas 5* belonging 10");
    desk.arranges(|session, agenda| drop_topic(session, agenda, &Topic::Own(id("own"))));
    assert!(names(&desk.agenda().aside).ends_with("De kas"));
}

#[test]
fn the_agenda_can_follow_the_answers_again() {
    let mut desk = Desk::of_example();
    desk.arranges(|session, agenda| add_own(session, agenda, id("own")));
    desk.arranges(drops(Money));
    desk.arranges(|session, agenda| set_minutes(session, agenda, &of(Deciding), Some(20)));
    desk.arranges(follow_answers);
    assert_eq!(desk.listed(), "money 11 deciding 13 belonging 11");
    assert!(!desk.agenda().is_begun);
    assert!(
        names(&desk.agenda().aside).ends_with("own"),
        "nothing is lost"
    );
}

#[test]
fn answers_that_come_late_ask_and_change_nothing() {
    let mut desk = Desk::of_example();
    // As long as nobody arranged it, it follows.
    let apart = "1 1 1 5 5 5 1 5 5 1 5 1";
    desk.everybody_answers("AM-Q4", apart);
    assert_eq!(desk.listed(), "deciding 11 value 13 money 11");

    let mut desk = Desk::of_example();
    desk.arranges(moves(Deciding, Direction::Up));
    let before = desk.listed();
    assert_eq!(desk.agenda().suggested, []);
    desk.everybody_answers("AM-Q4", apart);
    assert_eq!(desk.listed(), before);
    assert_eq!(names(&desk.agenda().suggested), "value");
    // «Laat zo» puts it below the line, and nobody is asked again.
    let mut left = Desk::over(desk.document().clone(), "b");
    left.arranges(|session, agenda| put_below(session, agenda, &of(Subject::Value)));
    assert_eq!(left.agenda().suggested, []);
    assert_eq!(left.listed(), before);
    assert!(names(&left.agenda().below).starts_with("value"));
    // «Zet erbij» puts it at the end.
    desk.arranges(puts(Subject::Value));
    assert_eq!(desk.listed(), "deciding 8 money 8 belonging 8 value 11");
    assert_eq!(desk.agenda().suggested, []);
}

#[test]
fn a_longer_session_asks_too() {
    let mut desk = Desk::of_example();
    desk.arranges(moves(Deciding, Direction::Up)).takes(150);
    assert_eq!(desk.listed(), "deciding 24 money 23 belonging 23");
    assert_eq!(names(&desk.agenda().suggested), "disagreeing understanding");
}
