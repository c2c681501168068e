//! The thirteen files brought together: in any order the same, and of two copies of one person the newer.

use super::{files, merged, person};
use gezamenlijke_blik::exchange::{Scope, write};
use gezamenlijke_blik::reflection::{Answer, Document, INSTRUMENTS_TALLY, PARTICIPANTS, Score};

const PARTNERSHIP: &str = "Zorgnetwerk De Linde";

/// Joris before he corrected himself, and after.
const OLDER: &str = "gezamenlijke-blik_zorgnetwerk-de-linde_zorggroep-oever_joris.json";
const NEWER: &str = "gezamenlijke-blik_zorgnetwerk-de-linde_zorggroep-oever_joris-2.json";

/// The same people, of whom nothing is known but who they are and what they answered.
fn without_instruments(document: &Document) -> Document {
    let mut plain = document.clone();
    for (id, who) in document.participants() {
        let mut who = who.clone();
        for spec in PARTICIPANTS.fields {
            let is_of_instrument = spec.tally == Some(INSTRUMENTS_TALLY) || spec.name == "skipped";
            if is_of_instrument {
                who = who.without(*spec);
            }
        }
        plain.put(PARTICIPANTS, id.clone(), who);
    }
    plain
}

#[test]
fn in_whatever_order_the_files_come_the_whole_is_the_same() {
    let mut files = files();
    let whole = write(&merged(&files), Scope::Shared);
    // Everybody wrote the name of the partnership, so there it stands as often; the rest is as it was made.
    let rest = |text: &str| {
        let lines = text.lines().filter(|line| !line.contains(PARTNERSHIP));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let example = include_str!("../../../public/example/workshop.json");
    assert!(rest(&whole) == rest(example), "the example is another one");
    // Before there were instruments it was this.
    let golden = include_str!("../../fixtures/v1/workshop.json");
    let answers_alone = write(&without_instruments(&merged(&files)), Scope::Shared);
    assert_eq!(rest(&answers_alone), rest(golden));
    assert_eq!(whole.matches(PARTNERSHIP).count(), 12);
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
