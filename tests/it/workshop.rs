//! A whole workshop: thirteen files of twelve people in four organisations, with the numbers that
//! belong to it worked out by hand from the answers in the files.

mod numbers;

use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::insight::{
    Footing, Fraction, LensValue, Weighting, distance, lens_value, progress, question_answers,
    together,
};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{
    Answer, Document, Field, Label, Lens, NAME, ORGANISATION, Participant, Score,
};
use numbers::{LENSES, ORGANISATIONS, PEOPLE, QUESTIONS};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/workshop/");

/// Joris before he corrected himself, and after.
const OLDER: &str = "gezamenlijke-blik_zorgnetwerk-de-linde_zorggroep-oever_joris.json";
const NEWER: &str = "gezamenlijke-blik_zorgnetwerk-de-linde_zorggroep-oever_joris-2.json";

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
fn in_whatever_order_the_files_come_the_whole_is_the_same() {
    let mut files = files();
    let whole = write(&merged(&files), Scope::Shared);
    // Everybody wrote the name of the partnership, so there it stands as often; the rest is as it was made.
    let names = |line: &&str| line.contains("Zorgnetwerk De Linde");
    let rest = |text: &str| {
        text.lines()
            .filter(|line| !names(line))
            .map(str::to_owned)
            .collect()
    };
    let (rest_of_whole, golden): (Vec<String>, Vec<String>) = (
        rest(&whole),
        rest(include_str!("../fixtures/v1/workshop.json")),
    );
    assert_eq!(rest_of_whole, golden);
    assert_eq!(whole.matches("Zorgnetwerk De Linde").count(), 12);
    for _ in 0..files.len() {
        files.rotate_left(1);
        assert_eq!(write(&merged(&files), Scope::Shared), whole);
        assert_eq!(write(&merged(files.iter().rev()), Scope::Shared), whole);
    }
    let twice = files.iter().chain(files.iter().rev());
    assert_eq!(write(&merged(twice), Scope::Shared), whole);
}

#[test]
fn the_newer_copy_counts_though_its_tablet_stands_nine_years_back() {
    let files = files();
    let copy = |name: &str| files.iter().find(|(file, _)| file == name).unwrap();
    let (older, newer) = (copy(OLDER), copy(NEWER));
    let before = merged([older]);
    let before = person(&before, "Zorggroep Oever", "Joris");
    let given = |points| Some(Answer::Scored(Score::new(points).unwrap()));
    assert_eq!(before.answer("RE-Q2"), given(4));
    assert_eq!(before.answer("OR-Q3"), given(3));
    assert_eq!(before.answer("PR-Q3"), Some(Answer::Unknown));
    assert_eq!(before.answer("PR-Q7"), None);
    for order in [[older, newer], [newer, older]] {
        let document = merged(order);
        let joris = person(&document, "Zorggroep Oever", "Joris");
        let answers = [
            ("AM-Q3", given(3)),
            ("BE-Q2", given(2)),
            ("RE-Q2", given(2)),
            ("OR-Q3", None),
        ];
        let more = [
            ("PR-Q3", given(3)),
            ("PR-Q6", given(2)),
            ("PR-Q7", given(3)),
            ("AM-Q1", given(4)),
        ];
        for (question, answer) in answers.into_iter().chain(more) {
            assert_eq!(joris.answer(question), answer, "{question}");
        }
        let note = joris.note("RE-Q2").unwrap();
        assert_eq!(
            note.text(),
            "Op papier de stuurgroep. In de praktijk wie het budget heeft."
        );
        assert!(joris.iter().all(|(_, written)| !written.is_disputed()));
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
