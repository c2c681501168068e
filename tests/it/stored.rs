//! What one device does with what stands in its storage, and what must hold whatever that is.
//!
//! Used by the mutants of stored records, and by the fuzz target `record`.

use crate::common::{answer, id, question};
use crate::fake_journal::{FakeJournal, Trouble};
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::{
    Contents, Decoded, Event, SLOTS, SaveError, Saving, WriteAccess, decode, read_record,
};
use gezamenlijke_blik::exchange::unseal;
use gezamenlijke_blik::reflection::Document;
use gezamenlijke_blik::session::Action;

/// What stands on a device: the slots, and the journal where it answered.
#[derive(Debug)]
pub struct Stored {
    pub slots: [Option<String>; 2],
    pub journal: Option<Vec<(String, String)>>,
    /// What another program, or a bad disk, puts into a slot while the page is open.
    pub later: (usize, String),
}

/// How it went, of how many devices.
#[derive(Default)]
pub struct Tally {
    pub whole: u64,
    pub closed: u64,
    pub newer: u64,
    pub first: u64,
}

/// Opens what is stored, lets somebody answer, and opens it again.
pub fn try_one(stored: &Stored, tally: &mut Tally) {
    let storage = FakeStorage::default();
    for (key, text) in SLOTS.iter().zip(&stored.slots) {
        if let Some(text) = text {
            storage.put(key, text);
        }
    }
    let journal = FakeJournal::default();
    let records = stored.journal.iter().flatten();
    records.for_each(|(key, text)| journal.put(key, text));
    if stored.journal.is_none() {
        journal.has(Trouble::Silent);
    }
    let slots: Vec<&String> = stored.slots.iter().flatten().collect();
    let records: Vec<&String> = stored
        .journal
        .iter()
        .flatten()
        .map(|(_, text)| text)
        .collect();
    let all: Vec<&String> = slots.iter().chain(&records).copied().collect();
    // Nothing of this may ever be gone from its place, or from where it was put aside.
    let unread = |texts: &[&String]| -> Vec<String> {
        let unread = texts.iter().filter(|text| is_unread(text));
        unread.map(|text| (*text).clone()).collect()
    };
    let (in_slots, in_journal) = (unread(&slots), unread(&records));
    let all_there = |moment: &str| {
        for text in &in_slots {
            assert!(storage.holds(text), "{moment}: gone is {text:?}");
        }
        for text in &in_journal {
            let stays = journal.holds(text) || storage.holds(text);
            assert!(stays, "{moment}: gone from the journal is {text:?}");
        }
    };

    let mut tab = Tab::open("after", &storage, &journal);
    all_there("opening");
    let expected = brought_together(&all);
    let is_found = matches!(tab.visit.saving(), Saving::Saved(_));
    let is_newer = all
        .iter()
        .any(|text| matches!(decode(text), Decoded::Newer));
    match (&expected, tab.visit.access()) {
        (_, WriteAccess::Newer) => {
            tally.newer += 1;
            assert!(is_newer);
            assert_eq!(edit(&mut tab, 1), Err(SaveError::Closed));
            assert!(
                SLOTS
                    .iter()
                    .zip(&stored.slots)
                    .all(|(key, text)| storage.all().get(*key) == text.as_ref())
            );
        }
        (Some(expected), WriteAccess::Open) => {
            tally.whole += 1;
            assert!(is_found && !is_newer);
            assert_eq!(folded(tab.contents()), folded(expected));
            goes_on(tab, &storage, &stored.later, &all_there);
        }
        (None, WriteAccess::Unreadable) => {
            tally.closed += 1;
            assert!(!is_found);
            assert_eq!(edit(&mut tab, 1), Err(SaveError::Closed));
            let raw = tab.visit.unreadable();
            assert!(slots.iter().all(|text| raw.contains(text.as_str())));
            tab.tell(Event::StartEmpty).unwrap();
            assert!(slots.iter().all(|text| storage.holds(text)));
            goes_on(tab, &storage, &stored.later, &all_there);
        }
        (None, WriteAccess::Open) => {
            tally.first += 1;
            assert!(all.is_empty());
        }
        (Some(_), WriteAccess::Unreadable) => {
            panic!("something is whole, and yet nothing was restored")
        }
    }
    all_there("the end");
}

/// Whether this app can make nothing of a text.
fn is_unread(text: &str) -> bool {
    matches!(decode(text), Decoded::Newer | Decoded::Unreadable)
}

fn edit(tab: &mut Tab, points: u64) -> Result<(), SaveError> {
    let who = id("chris");
    let answer = answer(&points.to_string());
    tab.does_all(vec![
        Action::Begin(who.clone()),
        Action::HandTo(Some(who)),
        Action::answer(question("PR-Q7"), answer),
    ])
}

/// Somebody answers, and after a reload everything is there, what was before included.
fn goes_on(mut tab: Tab, storage: &FakeStorage, later: &(usize, String), all_there: &dyn Fn(&str)) {
    let (at, text) = later;
    for points in 1..=5 {
        if points == 3 {
            storage.put(SLOTS[*at], text);
        }
        let newer = points > 2 && decode(text) == Decoded::Newer;
        let expected = if newer {
            Err(SaveError::Closed)
        } else {
            Ok(())
        };
        assert_eq!(edit(&mut tab, points), expected);
        all_there("saving");
        if points > 2 && is_unread(text) {
            assert!(storage.holds(text), "put there later, and gone: {text:?}");
        }
    }
    let again = Tab::open("again", &storage.copy(), &FakeJournal::default());
    if again.visit.access() == WriteAccess::Open {
        assert_eq!(folded(again.contents()), folded(tab.contents()));
    } else {
        let newer = (WriteAccess::Newer, Decoded::Newer);
        assert_eq!((again.visit.access(), decode(text)), newer);
    }
}

/// The people as they are known in the end. Whatever the app writes is so already; a record that was made up
/// need not be.
fn folded(contents: &Contents) -> Document {
    let mut document = contents.document.clone();
    document.apply_aliases(&contents.local.aliases);
    document
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
        first.reconcile(other);
    }
    Some(first)
}
