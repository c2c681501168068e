//! The agenda of the example workshop, reasoned by hand, and what one answer changes in it.

use super::*;
use gezamenlijke_blik::words::{Language, reason};

/// Every subject, the hardest first, with why it stands there.
fn reasons(desk: &Desk) -> Vec<(Subject, String)> {
    let questions = question_views(desk.document(), Weighting::Organisations, |_| true);
    let views = subject_views(&questions);
    let reasons = views
        .iter()
        .map(|view| (view.subject, reason(view, Language::Dutch)));
    reasons.collect()
}

/// By hand, from the distances in `workshop/numbers.rs`. First those with a question that diverges, by the largest distance among
/// those. RE-Q2 and OR-Q4 have the same, 14/9, and then it counts how many diverge: five against one. Then the one with «nog
/// niet»: BE-Q4, low with 9 of 11 people, and in organisations 1/3, 1, 1 and 1. The rest by distance: AM-Q3 1.06, PR-Q5 1.03,
/// BE-Q2 1.02, AM-Q1 0.56, RE-Q6 0.54.
#[rustfmt::skip]
const EXPECTED: [(Subject, &str); 9] = [
    (Subject::Deciding, "5 van 5 vragen lopen uiteen. Het verst: «Macht: wie heeft het voor het zeggen?», gemiddeld 1,6 stap."),
    (Subject::Money, "De enige vraag loopt uiteen: «Hoe gaan we om met exclusiviteit en de verdeling van de financiën?», gemiddeld 1,6 stap."),
    (Subject::Belonging, "1 van 3 vragen loopt uiteen. Het verst: «Hoe kun je invloed uitoefenen?», gemiddeld 0,9 stap."),
    (Subject::Disagreeing, "Bij 1 van 3 vragen zegt bijna iedereen: nog niet. Dat is: «Hoe organiseren we het gesprek over de punten waarover we het aan het eind toch niet eens worden?»."),
    (Subject::Understanding, "Niets loopt uiteen. Het verst uit elkaar: «Hoe zorgen we dat we elkaar echt begrijpen?», gemiddeld 1,1 stap."),
    (Subject::Pace, "Niets loopt uiteen. Het verst uit elkaar: «Hoe zorgen we voor een goede voortgang zonder al te veel door te duwen en de partijen onderweg te verliezen?», gemiddeld 1,0 stap."),
    (Subject::Interests, "Niets loopt uiteen. Het verst uit elkaar: «Wat zijn de echt spannende onderwerpen waarop het wel eens zou kunnen afketsen?», gemiddeld 1,0 stap."),
    (Subject::Value, "Niets loopt uiteen. Het verst uit elkaar: «Bereiken we samen meer dan ieder voor zich?», gemiddeld 0,6 stap."),
    (Subject::Trust, "Niets loopt uiteen. Het verst uit elkaar: «Vertrouwen: wat wekt vertrouwen op en hoe houden we het vertrouwensreservoir op peil?», gemiddeld 0,5 stap."),
];

#[test]
fn the_subjects_of_the_example_stand_where_a_pencil_puts_them_and_say_why() {
    let desk = Desk::of_example();
    let found = reasons(&desk);
    let found: Vec<(Subject, &str)> = found
        .iter()
        .map(|(subject, why)| (*subject, why.as_str()))
        .collect();
    assert_eq!(found, EXPECTED);
    // The hardest second; what gives no cause is left aside.
    let agenda = desk.agenda();
    assert_eq!(desk.listed(), "money 11 deciding 13 belonging 11");
    assert_eq!(names(&agenda.below), "disagreeing");
    assert_eq!(
        names(&agenda.aside),
        "understanding pace interests value trust"
    );
    assert_eq!((agenda.talk, agenda.over, agenda.is_begun), (35, 0, false));
    assert_eq!(agenda.doing, [""; 0]);
}

/// Yusuf says 4 instead of 1 to BE-Q4. Low are 8 of 11 then, and no two neighbours hold three quarters: 17/24 in organisations. So it
/// is scattered, at a distance of 55/54, which is more than the 0.91 of RE-Q3: «Oneens mogen zijn» goes before «Wie hoort erbij?».
#[test]
fn one_other_answer_moves_its_subject_and_nothing_else() {
    let mut desk = Desk::of_example();
    let yusuf = Owner::participant(id("hweZX5mi15n_cRgTutOrmg"));
    let asked = Key::for_item(ANSWERS.spec, question("BE-Q4"));
    desk.does(vec![Action::Set(yusuf, asked, Entry::answer(answer("4")))]);
    let scattered = "1 van 3 vragen loopt uiteen. Het verst: «Hoe organiseren we het gesprek over de punten waarover we het \
        aan het eind toch niet eens worden?», gemiddeld 1,0 stap.";
    let mut expected = EXPECTED;
    expected[3].1 = scattered;
    expected.swap(2, 3);
    let found = reasons(&desk);
    let found: Vec<(Subject, &str)> = found
        .iter()
        .map(|(subject, why)| (*subject, why.as_str()))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(desk.listed(), "money 11 deciding 13 disagreeing 11");
    assert_eq!(names(&desk.agenda().below), "belonging");
}

#[test]
fn what_a_group_already_does_goes_before_the_talk() {
    let mut desk = Desk::of_example();
    desk.everybody_answers("RE-Q1", "5 5 5 5 5 5 4 4 4 4 4 4");
    desk.everybody_answers("AM-Q2", "5 5 5 5 5 5 4 4 4 4 4 4");
    // One less says «we doen het».
    desk.everybody_answers("PR-Q1", "5 5 5 5 5 4 4 4 4 4 4 4");
    assert_eq!(desk.agenda().doing, ["AM-Q2", "RE-Q1"]);
    assert_eq!(desk.agenda().talk, 35);
}

#[test]
fn too_little_to_go_by_is_no_agenda() {
    let none = Desk::over(Document::default(), "a");
    assert_eq!(
        (none.listed(), none.agenda().below),
        (String::new(), Vec::new())
    );
    let alone = Desk::over(group("4"), "a");
    assert_eq!(alone.listed(), "");
    assert_eq!(reasons(&alone)[0].1, "Te weinig antwoorden.");
    // Two of twelve.
    let mut few = Desk::over(group("444|444|444|444"), "a");
    for subject in Subject::ALL {
        for asked in subject.questions() {
            few.everybody_answers(asked, "1 - - - - - - - - - - 5");
        }
    }
    // What the others are is not known either: people without any answer are not there. So one of them answers something else.
    few.everybody_answers("AM-Q1", "1 3 3 3 3 3 3 3 3 3 3 5");
    assert_eq!(few.listed(), "value 35");
    let about: Vec<String> = reasons(&few).into_iter().map(|(_, why)| why).collect();
    assert_eq!(
        about
            .iter()
            .filter(|why| *why == "Te weinig antwoorden.")
            .count(),
        8
    );
}

#[test]
fn where_nothing_diverges_what_is_not_yet_there_comes_first() {
    let mut desk = Desk::over(group("444|444|444|444"), "a");
    assert_eq!(desk.listed(), "money 11 deciding 13 understanding 11");
    assert_eq!(desk.agenda().below, []);
    desk.everybody_answers("RE-Q6", "2 2 2 2 2 2 2 2 2 2 2 2");
    assert_eq!(desk.listed(), "deciding 11 trust 13 money 11");
    assert_eq!(
        reasons(&desk)[0].1,
        "Bij 1 van 3 vragen zegt bijna iedereen: nog niet. Dat is: «Vertrouwen: wat wekt vertrouwen op en hoe houden we het \
         vertrouwensreservoir op peil?»."
    );
}
