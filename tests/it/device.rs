//! What one device does with what stands in its storage, and what must hold whatever that is.
//!
//! Used by the mutants of stored records, and by the fuzz target `record`.

use crate::common::{answer, id, question};
use crate::shelf::Shelf;
use gezamenlijke_blik::exchange::{Contents, read_record, unseal};
use gezamenlijke_blik::keeping::{Found, Gate, Journal, SaveError, Store, look};
use gezamenlijke_blik::reflection::{Document, ReplicaId};
use gezamenlijke_blik::session::{Action, State, apply, lend};

/// The slots, as they are called.
pub const SLOTS: [&str; 2] = ["gezamenlijke-blik/a", "gezamenlijke-blik/b"];

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

/// Opens what is stored, lets somebody answer, and opens it again.
pub fn try_one(stored: &Stored, tally: &mut Tally) {
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
            assert_eq!(folded(&opened.contents), folded(expected));
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
    let answer = answer(&points.to_string());
    for action in [
        Action::Begin(who.clone()),
        Action::HandTo(Some(who)),
        Action::Answer(question("PR-Q7"), answer),
    ] {
        apply(&mut tab.state, action, 0);
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
        let expected = if newer {
            Err(SaveError::Closed)
        } else {
            Ok(())
        };
        assert_eq!(tab.save(), expected);
        all_there("saving");
        if points > 2 && matches!(look(text), Found::Newer | Found::Unreadable) {
            assert!(shelf.holds(text), "put there later, and gone: {text:?}");
        }
    }
    let (again, opened) = Store::open(shelf.clone(), Some(&[]));
    if again.gate() == Gate::Open {
        let here = Contents {
            document: tab.state.document,
            tablet: tab.state.tablet,
        };
        assert_eq!(folded(&opened.contents), folded(&here));
    } else {
        assert_eq!((again.gate(), look(text)), (Gate::Newer, Found::Newer));
    }
}

/// The people as they are known in the end. Whatever the app writes is so already; a record that was made up
/// need not be.
fn folded(contents: &Contents) -> Document {
    let mut document = contents.document.clone();
    document.fold(&contents.tablet.same);
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
        first.meet(other);
    }
    Some(first)
}
