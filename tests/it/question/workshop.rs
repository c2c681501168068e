//! The example workshop, question by question and subject by subject.

use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::insight::{
    Pattern, QuestionView, Weighting, propose, question_views, subject_views,
};
use gezamenlijke_blik::reflection::{Document, Subject};
use std::cmp::Reverse;
use std::fs;

fn example() -> Document {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/example/workshop.json");
    read(&fs::read(path).unwrap()).unwrap()
}

fn views(document: &Document) -> Vec<QuestionView> {
    question_views(document, Weighting::Organisations, |_| true)
}

#[test]
fn every_question_of_the_example_has_its_pattern() {
    // Organisations in the order of the picture; Gemeente Westerdam is the first.
    let westerdam = ["RE-Q2", "RE-Q3", "OR-Q2", "OR-Q3", "OR-Q4", "PR-Q3"];
    for view in views(&example()) {
        let expected = match view.question {
            one if westerdam.contains(&one) => Pattern::OneApart(0),
            "RE-Q4" => Pattern::Scattered,
            "AM-Q1" | "BE-Q3" => Pattern::TogetherAgreed,
            "BE-Q4" => Pattern::TogetherNotYet,
            _ => Pattern::Close,
        };
        assert_eq!(view.pattern, expected, "{}", view.question);
    }
}

#[test]
fn the_most_distant_questions_of_the_example() {
    let mut views = views(&example());
    views.sort_by_key(|view| Reverse(view.distance));
    let hundredths = |view: &QuestionView| {
        let distance = view.distance.unwrap().to_f64();
        (view.question, (distance * 100.0).round())
    };
    let first: Vec<(&str, f64)> = views.iter().take(7).map(hundredths).collect();
    let expected = [
        ("RE-Q2", 156.0),
        ("OR-Q4", 156.0),
        ("OR-Q3", 150.0),
        ("RE-Q4", 132.0),
        ("PR-Q3", 125.0),
        ("OR-Q2", 111.0),
        ("AM-Q3", 106.0),
    ];
    assert_eq!(first, expected);
}

#[test]
fn the_hardest_subjects_of_the_example_and_its_agenda_for_ninety_minutes() {
    let views = views(&example());
    let ranked = subject_views(&views);
    let subjects: Vec<Subject> = ranked.iter().map(|view| view.subject).collect();
    let first = [
        Subject::Deciding,
        Subject::Money,
        Subject::Belonging,
        Subject::Disagreeing,
        Subject::Understanding,
    ];
    assert_eq!(subjects.get(..5), Some(&first[..]));
    let agenda = propose(&ranked, 90);
    let agenda: Vec<(Subject, u32)> = agenda.iter().map(|it| (it.subject, it.minutes)).collect();
    // 35 minutes: eleven each, and two more for the hardest.
    let expected = [
        (Subject::Money, 11),
        (Subject::Deciding, 13),
        (Subject::Belonging, 11),
    ];
    assert_eq!(agenda, expected);
}
