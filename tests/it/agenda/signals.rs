//! What the answers and the sessions so far point at, each at its border.

use super::*;
use gezamenlijke_blik::insight::{Comparisons, Fraction, Grounds, Signal, signals};
use gezamenlijke_blik::reflection::{
    AGREEMENTS, BELONGS, BY, Condition, DECIDES, DOES, Date, MinimumCondition, NEXT, STATUS, STEP,
    Status, Step,
};
use gezamenlijke_blik::words::{Language, signal_sentence};

fn found(desk: &Desk, ambition: Option<Fraction>) -> Vec<Signal> {
    let questions = question_views(desk.document(), Weighting::Organisations, |_| true);
    let today = Date::parse("2026-11-29");
    signals(&Grounds {
        document: desk.document(),
        session: &session(),
        questions: &questions,
        lenses: [ambition, None, None, None, None],
        // What was filled in with the instruments has tests of its own.
        compared: &Comparisons::default(),
        today,
    })
}

/// The signals, where twelve people of four organisations give these answers to a question and 4 to all others.
fn check(asked: &str, answers: &str, ambition: (i64, i64), expected: &[Signal]) {
    let mut desk = Desk::over(group("444|444|444|444"), "a");
    desk.everybody_answers(asked, answers);
    let ambition = Fraction::new(ambition.0, ambition.1);
    assert_eq!(found(&desk, ambition), expected, "{asked}: {answers}");
}

#[test]
fn an_ambition_that_scores_high_and_is_understood_differently() {
    let camps = "1 1 4 1 1 4 4 4 4 4 4 4";
    let high = [Signal::Confusion(Fraction::whole(4))];
    check("AM-Q3", camps, (4, 1), &high);
    check("AM-Q3", camps, (39, 10), &[]);
    check("AM-Q3", "1 1 1 4 4 4 4 4 4 4 4 4", (4, 1), &high);
    // Scattered, close, and too few.
    check("AM-Q3", "1 3 3 3 4 4 4 4 4 4 5 5", (5, 1), &[]);
    check("AM-Q3", "3 3 3 3 4 4 4 4 4 4 3 3", (5, 1), &[]);
    check("AM-Q3", "1 5 - - - - - - - - - -", (5, 1), &[]);
}

#[test]
fn roles_that_are_seen_differently() {
    check(
        "RE-Q4",
        "1 1 4 1 1 4 4 4 4 4 4 4",
        (3, 1),
        &[Signal::Leadership],
    );
    check("RE-Q4", "1 3 3 3 4 4 4 4 4 4 5 5", (3, 1), &[]);
}

#[test]
fn trust_of_which_half_say_that_it_is_not_there_yet() {
    check("RE-Q6", "2 2 2 2 2 2 3 3 3 3 3 3", (3, 1), &[Signal::Trust]);
    check("RE-Q6", "2 2 2 2 2 3 3 3 3 3 3 3", (3, 1), &[]);
    // Of those who gave an answer on the scale.
    check("RE-Q6", "2 2 2 ? 2 ~ 3 3 3 - 3 ?", (3, 1), &[Signal::Trust]);
    check("RE-Q6", "1 1 - - - - - - - - - -", (3, 1), &[]);
}

#[test]
fn many_who_do_not_know_who_decides() {
    check(
        "PR-Q3",
        "? ? ? ? 4 4 4 4 4 4 4 4",
        (3, 1),
        &[Signal::Opaque("PR-Q3")],
    );
    check("PR-Q3", "? ? ? 4 4 4 4 4 4 4 4 4", (3, 1), &[]);
    check(
        "RE-Q2",
        "? ? ? 4 4 ~ 4 4 ~ 4 ~ 4",
        (3, 1),
        &[Signal::Opaque("RE-Q2")],
    );
    // Who does not know something else knows who decides.
    check("PR-Q1", "? ? ? ? ? ? 4 4 4 4 4 4", (3, 1), &[]);
}

fn of_session(name: &str) -> Owner {
    Owner::One(SESSIONS.name, id(name))
}

#[test]
fn a_session_that_was_closed_without_a_next_date_or_with_something_unclear() {
    let mut desk = Desk::over(group("444|444|444|444"), "a");
    let says = |name: &str, field, said| Action::choose(of_session(name), field, Some(said));
    desk.does(vec![
        Action::Add(SESSIONS, id("last")),
        Action::choose(of_session("last"), STEP, Some(Step::Talk)),
        says("last", DECIDES, Condition::No),
        says("last", DOES, Condition::Partly),
    ]);
    assert_eq!(found(&desk, None), [], "not closed");
    desk.does(vec![
        Action::choose(of_session("last"), STEP, Some(Step::Close)),
        Action::Run(session()),
    ]);
    assert_eq!(
        found(&desk, None),
        [
            Signal::NoNextDate,
            Signal::ConditionUnclear(MinimumCondition::Decides)
        ]
    );
    let next = Action::set(of_session("last"), NEXT, Date::parse("2026-11-29"));
    desk.does(vec![next, says("last", BELONGS, Condition::No)]);
    assert_eq!(
        found(&desk, None),
        [
            Signal::ConditionUnclear(MinimumCondition::Decides),
            Signal::ConditionUnclear(MinimumCondition::Belongs)
        ]
    );
    // What is said now counts.
    desk.does(vec![
        says("s", DECIDES, Condition::Yes),
        says("s", DOES, Condition::No),
    ]);
    assert_eq!(
        found(&desk, None),
        [
            Signal::ConditionUnclear(MinimumCondition::Does),
            Signal::ConditionUnclear(MinimumCondition::Belongs)
        ]
    );
}

#[test]
fn agreements_past_their_day() {
    let mut desk = Desk::over(group("444|444|444|444"), "a");
    let by = |name: &str, day: &str, status: Option<Status>| {
        let owner = Owner::One(AGREEMENTS.name, id(name));
        [
            Action::Add(AGREEMENTS, id(name)),
            Action::set(owner.clone(), BY, Date::parse(day)),
            Action::choose(owner, STATUS, status),
        ]
    };
    desk.does(by("today", "2026-11-29", None).into());
    desk.does(by("done", "2026-11-01", Some(Status::Done)).into());
    desk.does(by("dropped", "2026-11-01", Some(Status::Dropped)).into());
    assert_eq!(found(&desk, None), []);
    desk.does(by("late", "2026-11-28", None).into());
    desk.does(by("open", "2026-01-01", Some(Status::Open)).into());
    assert_eq!(found(&desk, None), [Signal::Overdue(2)]);
}

#[test]
fn each_tells_what_triggered_it() {
    let desk = Desk::of_example();
    let questions = question_views(desk.document(), Weighting::Organisations, |_| true);
    let found = found(&desk, Fraction::new(85, 24));
    // Yusuf, Blauwe Reiger, and two without a name: four of twelve.
    assert_eq!(found, [Signal::Opaque("OR-Q3")]);
    let view = questions.iter().find(|it| it.question == "OR-Q3");
    let sentence = signal_sentence(found[0], view, Language::Dutch);
    let expected = "«Weet ik niet» bij «Hoe kunnen we de governance en de besluitvorming zo regelen dat het iedereen \
        past?»: 4 van 12.";
    assert_eq!(sentence, expected);
}
