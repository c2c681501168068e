//! The picture that the group looks at.

use crate::common::{document, id, participant};
use gezamenlijke_blik::insight::{
    Footing, Fraction, LensValue, Together, Weighting, organisations, question_views, together,
};
use gezamenlijke_blik::reflection::{Document, Participant};

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

/// Group value of ambition with organisations equal, with participants equal, and the range.
fn check(lines: &[&str], expected: [&str; 3]) {
    let equal = picture(lines, Weighting::Organisations);
    let each = picture(lines, Weighting::Participants);
    let mean = |value: Option<LensValue>| shown(value.map(|value| value.mean));
    let found = [
        mean(equal.group[0]),
        mean(each.group[0]),
        equal.range[0].map_or("-".to_owned(), |(low, high)| {
            format!("{}–{}", shown(Some(low)), shown(Some(high)))
        }),
    ];
    assert_eq!(found, expected, "{lines:?}");
}

#[test]
fn every_organisation_weighs_the_same_however_many_people_it_sent() {
    check(&["A: 5", "A: 5", "A: 5", "B: 1"], ["3.0", "4.0", "1.0–5.0"]);
    check(&["A: 5", "B: 1"], ["3.0", "3.0", "1.0–5.0"]);
    check(&["A: 5", "A: 4", "B: 2"], ["3.3", "3.7", "2.0–4.5"]);
}

#[test]
fn a_range_needs_two_organisations_with_a_value() {
    check(&[], ["-", "-", "-"]);
    check(&["A: 4"], ["4.0", "4.0", "-"]);
    check(&["A: 4", "A: 1"], ["2.5", "2.5", "-"]);
    check(&["A: 4", "B: ?"], ["4.0", "4.0", "-"]);
    check(&["A: ", "B: ~"], ["-", "-", "-"]);
    check(&["A: 4", "B: 4"], ["4.0", "4.0", "4.0–4.0"]);
}

#[test]
fn somebody_without_answers_pulls_nothing_down() {
    check(&["A: 4", "A: ", "B: 2"], ["3.0", "3.0", "2.0–4.0"]);
    check(&["A: 4", "B: 2", "C: ?"], ["3.0", "3.0", "2.0–4.0"]);
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
    let ends = without_b.range[0].unwrap();
    assert_eq!(shown(Some(ends.1.minus(ends.0))), "2.0");
    let views = question_views(&document, Weighting::Organisations, |who| *who != id("p1"));
    assert!(views.iter().all(|one| one.answers.organisations.len() == 2));
    assert!(views.iter().all(|one| one.answers.all.people() == 2));
}

#[test]
fn an_answer_that_was_taken_back_is_open_again() {
    let document = people(&["A: AM-Q1=- AM-Q2=4", "B: AM-Q1=4"]);
    let views = question_views(&document, Weighting::Organisations, |_| true);
    let asked = views.iter().find(|one| one.question == "AM-Q1").unwrap();
    assert_eq!((asked.answers.all.open, asked.distance), (1, None));
    // Who gave no answer at all counts nowhere.
    let document = people(&["A: AM-Q1=-", "B: AM-Q1=4"]);
    let views = question_views(&document, Weighting::Organisations, |_| true);
    assert_eq!(views[0].answers.all.people(), 1);
}
