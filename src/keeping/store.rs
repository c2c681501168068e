//! The record's place on this device.
//!
//! Nothing is written before what is there was read. What cannot be read is put aside before its place
//! is used again, and what another tab wrote meanwhile is taken in before this one writes.

mod room;

use super::found::{Found, POINTER, look};
use super::outcome::{Journal, Opened, Saved};
use super::slots::{Gate, SLOTS, SaveError, Slots};
use crate::exchange::{Contents, Scope, seal, write};
use crate::reflection::{Met, Since};

/// A record above this size, in bytes, does not go into the slots twice: it stands in the journal.
const LARGE: usize = 500_000;

/// What was last seen in a slot.
#[derive(Debug)]
struct Known {
    text: Option<String>,
    kind: Kind,
}

/// Whether a slot may be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It is empty, or what is in it was taken in.
    Free,
    /// Likewise; it only says that the journal has the record.
    Elsewhere,
    /// What is in it has to be put aside first.
    Unreadable,
    /// It could not be looked into, so there may be anything in it.
    Unseen(SaveError),
}

/// Whether the place of a text could be read before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sight {
    First,
    Again,
}

/// Where a record was found.
enum Place {
    Slot,
    Journal,
}

/// The record's place on this device.
#[derive(Debug)]
pub struct Store<S> {
    slots: S,
    generation: u64,
    gate: Gate,
    known: [Known; 2],
    /// What had been found when the page started.
    start: Since,
    /// What was here when all of it was last kept.
    kept: Since,
    /// Whether something has changed since that may stand nowhere.
    unsaved: bool,
    /// Whether the journal has been read.
    journal_seen: bool,
}

impl<S: Slots> Store<S> {
    /// Opens the store: everything that is whole, in the slots and in the journal, is brought together.
    /// The journal is what stands under its keys, or nothing where it has not answered.
    pub fn open(slots: S, journal: Option<&[(String, String)]>) -> (Self, Opened) {
        let nothing = || Known {
            text: None,
            kind: Kind::Free,
        };
        let mut store = Self {
            slots,
            generation: 0,
            gate: Gate::Open,
            known: [nothing(), nothing()],
            start: Since::default(),
            kept: Since::default(),
            unsaved: false,
            journal_seen: journal.is_some(),
        };
        let mut wholes = Vec::new();
        let mut unreadable = Vec::new();
        let (mut in_slots, mut in_journal) = (0, 0);
        for slot in store.known.iter_mut().zip(SLOTS) {
            let (known, key) = slot;
            match store.slots.get(key) {
                Ok(text) => known.text = text,
                Err(error) => known.kind = Kind::Unseen(error),
            }
            let Some(stored) = &known.text else { continue };
            match look(stored) {
                Found::Whole(generation, contents) => {
                    wholes.push((Place::Slot, generation, contents))
                }
                Found::Elsewhere(generation) => {
                    known.kind = Kind::Elsewhere;
                    in_slots = generation.max(in_slots);
                }
                Found::Newer => store.gate = Gate::Newer,
                Found::Unreadable => known.kind = Kind::Unreadable,
            }
        }
        for (key, stored) in journal.unwrap_or_default() {
            if !matches!(key.as_str(), "a" | "b") {
                continue;
            }
            match look(stored) {
                Found::Whole(generation, contents) => {
                    wholes.push((Place::Journal, generation, contents))
                }
                Found::Newer => store.gate = Gate::Newer,
                Found::Elsewhere(_) | Found::Unreadable => {
                    unreadable.push((key.clone(), stored.clone()));
                }
            }
        }
        // The newest first: whose turn it is and what is being typed are its own.
        let newest = wholes.iter().map(|(_, generation, _)| *generation);
        let newest = newest.max().unwrap_or_default();
        if let Some(at) = wholes.iter().position(|whole| whole.1 == newest) {
            wholes.swap(0, at);
        }
        let mut found: Option<Contents> = None;
        let mut met = Met::default();
        for (place, generation, contents) in wholes {
            store.generation = store.generation.max(generation);
            match place {
                Place::Slot => in_slots = generation.max(in_slots),
                Place::Journal => in_journal = generation.max(in_journal),
            }
            match &mut found {
                Some(found) => met = met.and(found.meet(*contents)),
                None => found = Some(*contents),
            }
        }
        let damaged = !unreadable.is_empty() || store.has(Kind::Unreadable);
        let lost = found.is_none() && (damaged || store.has(Kind::Elsewhere));
        if store.gate == Gate::Open && lost {
            store.gate = Gate::Unreadable;
        }
        let (is_found, contents) = (found.is_some(), found.unwrap_or_default());
        store.start = contents.since();
        store.kept = store.start.clone();
        let opened = Opened {
            found: is_found,
            behind: is_found && (met.news || in_slots != in_journal && journal.is_some()),
            contents,
            unreadable,
            damaged,
        };
        (store, opened)
    }

    /// Whether this page may write.
    pub const fn gate(&self) -> Gate {
        self.gate
    }

    /// Whether the slots say that the record is in the journal.
    pub fn is_elsewhere(&self) -> bool {
        self.has(Kind::Elsewhere)
    }

    fn has(&self, kind: Kind) -> bool {
        self.known.iter().any(|known| known.kind == kind)
    }

    /// Takes in stored texts from the journal: it answered late, or another tab wrote there.
    pub fn take_in(&mut self, stored: &[String], contents: &mut Contents) -> Met {
        let sight = match std::mem::replace(&mut self.journal_seen, true) {
            true => Sight::Again,
            false => Sight::First,
        };
        let met = stored.iter();
        met.map(|text| self.understand(text, contents, sight).0)
            .fold(Met::default(), Met::and)
    }

    fn understand(&mut self, stored: &str, contents: &mut Contents, sight: Sight) -> (Met, Kind) {
        match look(stored) {
            Found::Whole(generation, theirs) => {
                self.generation = self.generation.max(generation);
                if self.gate == Gate::Unreadable {
                    self.gate = Gate::Open;
                }
                let met = match (sight, self.unsaved) {
                    (Sight::First, _) => contents.meet_since(*theirs, &self.start),
                    (Sight::Again, true) => contents.meet_since(*theirs, &self.kept),
                    (Sight::Again, false) => contents.meet(*theirs),
                };
                (met, Kind::Free)
            }
            Found::Elsewhere(generation) => {
                self.generation = self.generation.max(generation);
                (Met::default(), Kind::Elsewhere)
            }
            Found::Newer => {
                self.gate = Gate::Newer;
                (Met::default(), Kind::Unreadable)
            }
            Found::Unreadable => (Met::default(), Kind::Unreadable),
        }
    }

    /// Reads the slots again and takes in what another tab wrote there.
    pub fn look_again(&mut self, contents: &mut Contents) -> Met {
        let mut met = Met::default();
        for (at, key) in SLOTS.into_iter().enumerate() {
            let seen = self.slots.get(key);
            let known = self.known.get(at);
            let is_known = |known: &Known| {
                seen.as_ref() == Ok(&known.text) && !matches!(known.kind, Kind::Unseen(_))
            };
            if known.is_some_and(is_known) {
                continue;
            }
            let sight = match known.map(|known| known.kind) {
                Some(Kind::Unseen(_)) => Sight::First,
                _ => Sight::Again,
            };
            let (heard, kind) = match &seen {
                Ok(Some(stored)) => self.understand(stored, contents, sight),
                Ok(None) => (Met::default(), Kind::Free),
                Err(error) => (Met::default(), Kind::Unseen(*error)),
            };
            let text = seen.unwrap_or_default();
            met = met.and(heard);
            if let Some(known) = self.known.get_mut(at) {
                *known = Known { text, kind };
            }
        }
        met
    }

    /// Everything that was here at this moment is kept, in one place or the other.
    pub fn stands(&mut self, since: Since) {
        self.kept = since;
        self.unsaved = false;
    }

    /// Saves everything, after taking in what another tab saved meanwhile, and reads it back.
    pub fn save(&mut self, contents: &mut Contents, journal: Journal) -> Saved {
        let met = self.look_again(contents);
        let generation = self.generation.saturating_add(1);
        let text = write(&contents.document, Scope::Device(&contents.tablet));
        let mut saved = Saved {
            sealed: seal(generation, &text),
            generation,
            kept: Err(SaveError::Closed),
            elsewhere: false,
            met,
        };
        if self.gate != Gate::Open {
            return saved;
        }
        self.generation = generation;
        saved.elsewhere = text.len() > LARGE && journal == Journal::Works;
        saved.kept = match saved.elsewhere {
            true => self.put(&seal(self.generation, POINTER), Kind::Elsewhere),
            false => self.put(&saved.sealed, Kind::Free),
        };
        self.unsaved = true;
        if saved.kept.is_ok() {
            self.stands(contents.since());
        }
        saved
    }
}
