//! Stored records with mistakes in them, by the ten thousand: whatever stands there is read as far as it is
//! whole, and what cannot be read is never written over.
//!
//! One that fails is named by its number, which makes it again.

use crate::common::{Visit, id, kept, label, private, question, soaked};
use crate::mutant::Corpus;
use crate::sample::Dice;
use crate::shelf::Shelf;
use gezamenlijke_blik::exchange::{Contents, read_record, seal, unseal};
use gezamenlijke_blik::keeping::{Found, Gate, Journal, SaveError, Store, look};
use gezamenlijke_blik::reflection::{ReplicaId, Trait};
use gezamenlijke_blik::session::{Action, State, lend};
use std::panic::{AssertUnwindSafe, catch_unwind};

const SLOTS: [&str; 2] = ["gezamenlijke-blik/a", "gezamenlijke-blik/b"];

/// What stands on a device: the slots, and the journal where it answered.
struct Stored {
    slots: [Option<String>; 2],
    journal: Option<Vec<(String, String)>>,
    /// What another program, or a bad disk, puts into a slot while the page is open.
    later: (usize, String),
}

/// The records that one visit leaves behind, oldest first.
fn records() -> Vec<String> {
    let mut visit = Visit::on("before");
    let mut records = Vec::new();
    visit.does(Action::NamePartnership(Some(label("De Linde"))));
    visit
        .begins("anna", "Wonen Noord")
        .answers("AM-Q1=4 AM-Q2=?");
    records.push(kept(&visit.state));
    visit.does(Action::Write(
        question("AM-Q1"),
        Some(private("Niet delen.")),
    ));
    visit.begins("bram", "Oever").answers("AM-Q1=2 BE-Q1=~");
    records.push(kept(&visit.state));
    visit.does(Action::LeaveOut(id("anna")));
    visit.answers("AM-Q1=3").does(Action::Exported);
    records.push(kept(&visit.state));
    let (from, into) = (id("anna"), id("bram"));
    visit.does(Action::SamePerson { from, into });
    visit.does(Action::Describe(
        id("bram"),
        Trait::Name,
        Some(label("Bram")),
    ));
    records.push(kept(&visit.state));
    records
}

/// A record of this generation, mostly with a mistake in it: made by the disk, or by whoever sealed it.
fn spoilt(record: &str, generation: u64, corpus: &Corpus, dice: &mut Dice) -> Option<String> {
    let mutant = |text: &str, dice: &mut Dice| {
        String::from_utf8_lossy(&corpus.mutant_of(text.as_bytes(), dice)).into_owned()
    };
    match dice.roll(24) {
        0..3 => None,
        3..6 => Some(seal(generation, record)),
        6..9 => Some(seal(generation, &mutant(record, dice))),
        9 | 10 => Some(seal(generation, "journal")),
        11 => Some(mutant(&seal(generation, record), dice).replacen("record 1", "record 2", 1)),
        _ => Some(mutant(&seal(generation, record), dice)),
    }
}

fn stored(number: u64, corpus: &Corpus, records: &[String]) -> Stored {
    let mut dice = Dice::new(number);
    let last = dice.below(records.len());
    let mut text = |behind: u64| {
        let record = &records[last.saturating_sub(behind as usize)];
        spoilt(
            record,
            40 + last as u64 - behind.min(last as u64),
            corpus,
            &mut dice,
        )
    };
    let slots = [text(0), text(1)];
    let journal = [("a", text(0)), ("b", text(1))];
    let journal = journal
        .into_iter()
        .filter_map(|(key, text)| Some((key.to_owned(), text?)));
    let journal = journal.collect();
    let later = text(0).unwrap_or_default();
    let later = (dice.below(SLOTS.len()), later);
    Stored {
        slots,
        later,
        journal: (!dice.once_in(4)).then_some(journal),
    }
}

/// A tab over this storage.
struct Tab {
    state: State,
    store: Store<Shelf>,
}

impl Tab {
    fn save(&mut self) -> Result<(), SaveError> {
        let save = |contents: &mut Contents| {
            let saved = self.store.save(contents, Journal::Works);
            (saved.met, saved.kept)
        };
        lend(&mut self.state, save).1
    }
}

/// How it went.
#[derive(Default)]
struct Tally {
    whole: u64,
    closed: u64,
    newer: u64,
    first: u64,
}

fn try_one(stored: &Stored, tally: &mut Tally) {
    let shelf = Shelf::default();
    for (key, text) in SLOTS.iter().zip(&stored.slots) {
        if let Some(text) = text {
            shelf.put(key, text);
        }
    }
    let slots: Vec<&String> = stored.slots.iter().flatten().collect();
    let journal = stored.journal.iter().flatten().map(|(_, text)| text);
    let all: Vec<&String> = slots.iter().copied().chain(journal).collect();
    // Nothing of this may ever be gone from the slots, or from where it was put aside.
    let precious: Vec<&String> = slots
        .iter()
        .copied()
        .filter(|text| matches!(look(text), Found::Newer | Found::Unreadable))
        .collect();
    let all_there = |moment: &str| {
        for text in &precious {
            assert!(shelf.holds(text), "{moment}: gone is {text:?}");
        }
    };

    let (store, opened) = Store::open(shelf.clone(), stored.journal.as_deref());
    all_there("opening");
    let replica = ReplicaId::new("after").unwrap();
    let expected = brought_together(&all);
    let contents = opened.contents.clone();
    let state = State::new(contents.document, contents.tablet, replica);
    let mut tab = Tab { state, store };
    let is_newer = all.iter().any(|text| matches!(look(text), Found::Newer));
    match (&expected, tab.store.gate()) {
        (_, Gate::Newer) => {
            tally.newer += 1;
            assert!(is_newer);
            edit(&mut tab, 1);
            assert_eq!(tab.save(), Err(SaveError::Closed));
            assert!(
                SLOTS
                    .iter()
                    .zip(&stored.slots)
                    .all(|(key, text)| shelf.all().get(*key) == text.as_ref())
            );
        }
        (Some(expected), Gate::Open) => {
            tally.whole += 1;
            assert!(opened.found && !is_newer);
            assert_eq!(opened.contents.document, expected.document);
            goes_on(tab, &shelf, &stored.later, &all_there);
        }
        (None, Gate::Unreadable) => {
            tally.closed += 1;
            assert!(!opened.found);
            edit(&mut tab, 1);
            assert_eq!(tab.save(), Err(SaveError::Closed));
            let raw = tab.store.raw();
            assert!(slots.iter().all(|text| raw.contains(text.as_str())));
            tab.store.begin_afresh().unwrap();
            assert!(slots.iter().all(|text| shelf.holds(text)));
            goes_on(tab, &shelf, &stored.later, &all_there);
        }
        (None, Gate::Open) => {
            tally.first += 1;
            assert!(all.is_empty());
        }
        (Some(_), Gate::Unreadable) => panic!("something is whole, and yet nothing was restored"),
    }
    all_there("the end");
    // What cannot be read in the journal is handed over, so that it is put aside there.
    for (key, text) in stored.journal.iter().flatten() {
        let unreadable = matches!(look(text), Found::Unreadable);
        let told = opened
            .unreadable
            .iter()
            .any(|one| one == &(key.clone(), text.clone()));
        assert!(told || !unreadable, "{key}: {text:?}");
    }
}

fn edit(tab: &mut Tab, points: u64) {
    let who = id("chris");
    let answer = crate::common::answer(&points.to_string());
    for action in [
        Action::Begin(who.clone()),
        Action::HandTo(Some(who)),
        Action::Answer(question("PR-Q7"), answer),
    ] {
        gezamenlijke_blik::session::apply(&mut tab.state, action, 0);
    }
}

/// Somebody answers, and after a reload everything is there, what was before included.
fn goes_on(mut tab: Tab, shelf: &Shelf, later: &(usize, String), all_there: &dyn Fn(&str)) {
    let (at, text) = later;
    for points in 1..=5 {
        if points == 3 {
            shelf.put(SLOTS[*at], text);
        }
        edit(&mut tab, points);
        let newer = points > 2 && look(text) == Found::Newer;
        assert_eq!(
            tab.save(),
            if newer {
                Err(SaveError::Closed)
            } else {
                Ok(())
            }
        );
        all_there("saving");
        if points > 2 && matches!(look(text), Found::Newer | Found::Unreadable) {
            assert!(shelf.holds(text), "put there later, and gone: {text:?}");
        }
    }
    let (again, opened) = Store::open(shelf.clone(), Some(&[]));
    if again.gate() == Gate::Open {
        assert_eq!(opened.contents.document, tab.state.document);
    } else {
        assert_eq!((again.gate(), look(text)), (Gate::Newer, Found::Newer));
    }
}

/// Everything that is whole, brought together oldest first; found by other means than the store's own.
fn brought_together(texts: &[&String]) -> Option<Contents> {
    let mut wholes: Vec<(u64, Contents)> = Vec::new();
    for text in texts {
        let sealed = unseal(text).ok();
        let contents =
            sealed.and_then(|sealed| Some((sealed.generation, read_record(sealed.text).ok()?)));
        wholes.extend(contents);
    }
    wholes.sort_by_key(|(generation, _)| *generation);
    let mut wholes = wholes.into_iter().map(|(_, contents)| contents);
    let mut first = wholes.next()?;
    for other in wholes {
        first.meet(other);
    }
    Some(first)
}

#[test]
fn whatever_stands_in_storage_nothing_unread_is_written_over_and_what_is_whole_comes_back() {
    let records = records();
    let corpus = Corpus::of(
        records
            .iter()
            .map(|record| record.clone().into_bytes())
            .collect(),
    );
    let mut tally = Tally::default();
    let total = soaked(10_000, 200_000);
    for number in 0..total {
        let stored = stored(number, &corpus, &records);
        let tried = catch_unwind(AssertUnwindSafe(|| try_one(&stored, &mut tally)));
        tried.unwrap_or_else(|_| panic!("number {number}"));
    }
    println!(
        "{total} devices: {} came back, {} had to be asked, {} were newer, {} were empty",
        tally.whole, tally.closed, tally.newer, tally.first
    );
    assert!(tally.whole > total / 10 && tally.closed > total / 20 && tally.newer > total / 100);
}
