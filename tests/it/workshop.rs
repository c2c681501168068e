//! A whole workshop: thirteen files of twelve people in four organisations, with the numbers that
//! belong to it worked out by hand from the answers in the files.

mod copies;
mod instruments;
mod numbers;
mod signals;

use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::insight::{
    Footing, Fraction, LensValue, Weighting, distance, lens_value, progress, question_answers,
    together,
};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{
    Document, Field, Label, Lens, NAME, ORGANISATION, Participant,
};
use numbers::{LENSES, ORGANISATIONS, PEOPLE, QUESTIONS};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/workshop/");

/// The exported files, name and bytes, by name.
fn files() -> Vec<(String, Vec<u8>)> {
    let names = std::fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name.starts_with("gezamenlijke-blik_"));
    names.sort();
    assert_eq!(names.len(), 13);
    let with_bytes = |name: String| {
        let bytes = std::fs::read(format!("{FOLDER}{name}")).unwrap();
        (name, bytes)
    };
    names.into_iter().map(with_bytes).collect()
}

fn merged<'a>(files: impl IntoIterator<Item = &'a (String, Vec<u8>)>) -> Document {
    let mut whole = Document::default();
    for (name, bytes) in files {
        whole.merge_in(read(bytes).unwrap_or_else(|error| panic!("{name}: {error:?}")));
    }
    whole
}

fn person<'a>(document: &'a Document, organisation: &str, name: &str) -> &'a Participant {
    let label = |who: &Participant, which: Field<Label>| {
        who.get(which)
            .map_or(String::new(), |l| l.as_str().to_owned())
    };
    let is_meant =
        |who: &&Participant| label(who, ORGANISATION) == organisation && label(who, NAME) == name;
    let mut found = document.participants().values().filter(is_meant);
    let person = found
        .next()
        .unwrap_or_else(|| panic!("{name} of {organisation} is missing"));
    assert_eq!(
        found.next(),
        None,
        "{name} of {organisation} is there twice"
    );
    person
}

/// `7/2` or `3`; nothing for `-`.
fn fraction(text: &str) -> Option<Fraction> {
    let (over, under) = text.split_once('/').unwrap_or((text, "1"));
    Fraction::new(over.parse().ok()?, under.parse().unwrap())
}

fn tenths(fraction: Fraction) -> String {
    format!("{}.{}", fraction.tenths() / 10, fraction.tenths() % 10)
}

/// `5/2*` is the exact value and a star for thin; `5/2* 2.5` also names what is shown.
fn check(what: &str, actual: Option<LensValue>, expected: &str) {
    let (exact, shown) = expected.split_once(' ').unwrap_or((expected, ""));
    let footing = if exact.ends_with('*') {
        Footing::Thin
    } else {
        Footing::Firm
    };
    let value = fraction(exact.trim_end_matches('*')).map(|mean| LensValue { mean, footing });
    assert_eq!(actual, value, "{what}");
    if !shown.is_empty() {
        assert_eq!(
            actual.map(|value| tenths(value.mean)).as_deref(),
            Some(shown),
            "{what}"
        );
    }
}

#[test]
fn every_file_is_what_the_app_itself_would_write() {
    for (name, bytes) in files() {
        let document = read(&bytes).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(document.participants().len(), 1, "{name}");
        assert_eq!(write(&document, Scope::Shared).as_bytes(), bytes, "{name}");
    }
}

#[test]
fn each_of_the_twelve_has_the_values_worked_out_by_hand() {
    let document = merged(&files());
    assert_eq!(document.participants().len(), 12);
    for (organisation, name, answered, scored, values) in PEOPLE {
        let who = person(&document, organisation, name);
        let lenses = Lens::ALL.map(|lens| progress(who, lens));
        assert_eq!(
            lenses.iter().map(|lens| lens.answered).sum::<usize>(),
            answered,
            "{name}"
        );
        assert_eq!(
            lenses.iter().map(|lens| lens.scored).sum::<usize>(),
            scored,
            "{name}"
        );
        for (lens, expected) in Lens::ALL.into_iter().zip(values) {
            check(
                &format!("{name}, {lens:?}"),
                lens_value(who, lens),
                expected,
            );
        }
    }
}

#[test]
fn organisations_group_and_range_have_the_values_worked_out_by_hand() {
    let document = merged(&files());
    let equal_organisations = together(&document, Weighting::Organisations, |_| true);
    let equal_participants = together(&document, Weighting::Participants, |_| true);
    let names = equal_organisations
        .partners
        .iter()
        .map(|p| p.label.as_ref().unwrap().as_str());
    assert_eq!(names.collect::<Vec<_>>(), ORGANISATIONS);
    for (lens, organisations, group, range) in LENSES {
        let at = lens.position();
        for (partner, expected) in equal_organisations.partners.iter().zip(organisations) {
            check(
                &format!("{}, {lens:?}", partner.key),
                partner.values[at],
                expected,
            );
        }
        check(
            &format!("organisations equal, {lens:?}"),
            equal_organisations.group[at],
            group[0],
        );
        check(
            &format!("participants equal, {lens:?}"),
            equal_participants.group[at],
            group[1],
        );
        let firm = |mean| LensValue {
            mean,
            footing: Footing::Firm,
        };
        let found = equal_organisations.range[at].unwrap();
        for (end, expected) in [found.0, found.1].into_iter().zip(range) {
            check(&format!("range, {lens:?}"), Some(firm(end)), expected);
        }
        assert_eq!(equal_participants.range[at], equal_organisations.range[at]);
    }
}

#[test]
fn questions_have_the_answers_and_distances_worked_out_by_hand() {
    let document = merged(&files());
    for (question, scores, by_organisation, by_person, [unknown, not_applicable, open]) in QUESTIONS
    {
        let answers = question_answers(&document, question, |_| true);
        let found = [Weighting::Organisations, Weighting::Participants];
        let found = found.map(|weighting| distance(&answers, weighting));
        let expected = [by_organisation, by_person].map(fraction);
        assert_eq!(found, expected, "{question}");
        for (counts, scores) in answers.organisations.iter().zip(scores.split('|')) {
            let mut expected = [0; 5];
            for points in scores.split_whitespace() {
                expected[points.parse::<usize>().unwrap() - 1] += 1;
            }
            assert_eq!(counts.scores, expected, "{question}");
        }
        let all = answers.all;
        let counts = [all.unknown, all.not_applicable, all.open];
        assert_eq!(counts, [unknown, not_applicable, open], "{question}");
    }
}

#[test]
fn the_table_for_the_browser_tests_says_the_same() {
    let text = std::fs::read_to_string(format!("{FOLDER}expected.json")).unwrap();
    let table: serde_json::Value = serde_json::from_str(&text).unwrap();
    for (at, (lens, organisations, group, range)) in LENSES.into_iter().enumerate() {
        let row = &table["lenses"][at];
        let shown = |cell: &str| serde_json::Value::from(cell.split_once(' ').unwrap().1);
        assert_eq!(row["lens"], lens.key());
        for (name, cell) in ORGANISATIONS.into_iter().zip(organisations) {
            assert_eq!(row["organisations"][name], shown(cell), "{name}, {lens:?}");
        }
        assert_eq!(
            row["group"]["organisationsEqual"],
            shown(group[0]),
            "{lens:?}"
        );
        assert_eq!(
            row["group"]["participantsEqual"],
            shown(group[1]),
            "{lens:?}"
        );
        assert_eq!(
            row["range"],
            serde_json::json!(range.map(shown)),
            "{lens:?}"
        );
    }
    let order = QUESTIONS.map(|(question, ..)| question);
    assert_eq!(
        table["questionsByDistance"],
        serde_json::Value::from(order.to_vec())
    );
}
