//! The picture that the group looks at.

use crate::common::{document, id, participant};
use gezamenlijke_blik::insight::{
    Difference, Footing, Fraction, LensValue, Together, Weighting, organisations, question_spreads,
    together,
};
use gezamenlijke_blik::reflection::{Document, Lens, Participant};

/// People as `Organisation: answers`, with `4` for four times that answer to the ambition questions.
fn people(lines: &[&str]) -> Document {
    let person = |line: &&str| -> Participant {
        let (organisation, answers) = line.split_once(':').unwrap();
        let answers = answers.trim();
        let all: Vec<String> = match answers.contains('=') || answers.is_empty() {
            true => vec![answers.to_owned()],
            false => (1..=4).map(|n| format!("AM-Q{n}={answers}")).collect(),
        };
        participant(organisation, &all.join(" "))
    };
    document(lines.iter().map(person))
}

fn picture(lines: &[&str], weighting: Weighting) -> Together {
    together(&people(lines), weighting, |_| true)
}

fn shown(value: Option<Fraction>) -> String {
    value.map_or("-".to_owned(), |value| {
        format!("{}.{}", value.tenths() / 10, value.tenths() % 10)
    })
}

/// Group value of ambition with organisations equal, with participants equal, and the spread.
fn check(lines: &[&str], expected: [&str; 3]) {
    let equal = picture(lines, Weighting::Organisations);
    let each = picture(lines, Weighting::Participants);
    let mean = |value: Option<LensValue>| shown(value.map(|value| value.mean));
    let found = [
        mean(equal.group[0]),
        mean(each.group[0]),
        shown(equal.spread[0]),
    ];
    assert_eq!(found, expected, "{lines:?}");
}

#[test]
fn every_organisation_weighs_the_same_however_many_people_it_sent() {
    check(&["A: 5", "A: 5", "A: 5", "B: 1"], ["3.0", "4.0", "4.0"]);
    check(&["A: 5", "B: 1"], ["3.0", "3.0", "4.0"]);
    check(&["A: 5", "A: 4", "B: 2"], ["3.3", "3.7", "2.5"]);
}

#[test]
fn spread_needs_two_organisations_with_a_value() {
    check(&[], ["-", "-", "-"]);
    check(&["A: 4"], ["4.0", "4.0", "-"]);
    check(&["A: 4", "A: 1"], ["2.5", "2.5", "-"]);
    check(&["A: 4", "B: ?"], ["4.0", "4.0", "-"]);
    check(&["A: ", "B: ~"], ["-", "-", "-"]);
    check(&["A: 4", "B: 4"], ["4.0", "4.0", "0.0"]);
}

#[test]
fn somebody_without_answers_pulls_nothing_down() {
    check(&["A: 4", "A: ", "B: 2"], ["3.0", "3.0", "2.0"]);
    check(&["A: 4", "B: 2", "C: ?"], ["3.0", "3.0", "2.0"]);
}

#[test]
fn a_group_value_is_thin_only_when_everything_under_it_is() {
    let check = |lines: &[&str], footing: Footing| {
        for weighting in [Weighting::Organisations, Weighting::Participants] {
            let group = picture(lines, weighting).group[0].unwrap();
            assert_eq!(group.footing, footing, "{lines:?}");
        }
    };
    check(&["A: AM-Q1=4", "B: AM-Q2=4"], Footing::Thin);
    check(&["A: AM-Q1=4", "B: 4"], Footing::Firm);
}

#[test]
fn spellings_of_one_name_are_one_organisation() {
    let check = |names: &[&str], expected: &[&str]| {
        let lines: Vec<String> = names.iter().map(|name| format!("{name}: 4")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let document = people(&lines);
        let found = organisations(&document, |_| true).into_iter();
        let found = found.map(|one| one.label.map_or("", |label| label.as_str()).to_owned());
        assert_eq!(found.collect::<Vec<_>>(), expected, "{names:?}");
    };
    check(
        &["WONEN  NOORD ", "wonen noord", "Wonen Noord"],
        &["Wonen Noord"],
    );
    check(
        &["WONEN NOORD", "Wonen Noord", "WONEN NOORD"],
        &["WONEN NOORD"],
    );
    check(&["GGD TWENTE", "Ggd Twente", "GGD Twente"], &["GGD Twente"]);
    check(&["GGD", "ggd"], &["GGD"]);
    check(
        &["’t Lange Land", "'t Lange Land", "’t Lange Land"],
        &["’t Lange Land"],
    );
    check(&["Wonen-Noord", "Wonen\u{2011}Noord"], &["Wonen-Noord"]);
    check(&["Zorg\u{ad}Saam", "ZorgSaam"], &["ZorgSaam"]);
    check(
        &["Wonen Noord", "wonen noord", "Wonen Noord"],
        &["Wonen Noord"],
    );
    check(&["Café", "Cafe\u{301}"], &["Café"]);
    check(&["ÉCOLE", "École", "ÉCOLE", "École"], &["École"]);
    check(&["ЗАРЯ", "Заря"], &["Заря"]);
    check(&["Ĳsselmeer", "IJSSELMEER"], &["Ĳsselmeer"]);
    check(&["Cafe", "Café"], &["Cafe", "Café"]);
    check(&["B", "", "a", "", "C"], &["a", "B", "C", ""]);
    check(&["", ""], &[""]);
    check(&[], &[]);
}

#[test]
fn those_who_are_left_out_are_nowhere_in_the_picture() {
    let document = people(&["A: 5", "B: 1", "C: 3"]);
    let without_b = together(&document, Weighting::Organisations, |who| *who != id("p1"));
    let names = without_b
        .partners
        .iter()
        .map(|partner| partner.key.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(shown(without_b.spread[0]), "2.0");
    let spreads = question_spreads(&document, |who| *who != id("p1"));
    assert!(spreads.iter().all(|one| one.means.len() == 2));
}

#[test]
fn a_difference_is_named_on_the_exact_value() {
    let check = |over, under, expected| {
        let spread = Fraction::new(over, under).unwrap();
        assert_eq!(Difference::of(spread), expected, "{over}/{under}");
    };
    check(0, 1, Difference::Agreed);
    check(999, 1000, Difference::Agreed);
    check(1, 1, Difference::Apart);
    check(1999, 1000, Difference::Apart);
    check(2, 1, Difference::Gap);
    check(4, 1, Difference::Gap);
}

#[test]
fn questions_come_with_the_largest_difference_first_and_then_as_the_model_asks() {
    let document = people(&[
        "A: PR-Q2=5 AM-Q1=3 BE-Q1=? RE-Q1=4 RE-Q2=4",
        "B: PR-Q2=1 AM-Q1=5 BE-Q1=~ RE-Q1=4 RE-Q2=4",
    ]);
    let spreads = question_spreads(&document, |_| true);
    let first: Vec<&str> = spreads.iter().take(4).map(|one| one.question).collect();
    assert_eq!(first, ["PR-Q2", "AM-Q1", "RE-Q1", "RE-Q2"]);
    assert_eq!(spreads.len(), 25);
    assert!(spreads[4..].iter().all(|one| one.spread.is_none()));
    let asked = spreads.iter().find(|one| one.question == "BE-Q1").unwrap();
    assert_eq!((asked.lens, asked.unknown), (Lens::Interests, 1));
    assert_eq!((asked.not_applicable, asked.open), (1, 0));
    assert_eq!(asked.means, [None, None]);
}

#[test]
fn an_answer_that_was_taken_back_is_open_again() {
    let document = people(&["A: AM-Q1=-", "B: AM-Q1=4"]);
    let spreads = question_spreads(&document, |_| true);
    let asked = spreads.iter().find(|one| one.question == "AM-Q1").unwrap();
    assert_eq!((asked.open, asked.spread), (1, None));
}
