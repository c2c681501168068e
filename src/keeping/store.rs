//! The record's place on this device.
//!
//! Nothing is written before what is there was read. What cannot be read is put aside before its place
//! is used again, and what another tab wrote meanwhile is taken in before this one writes.

use super::found::{Found, POINTER, look};
use super::outcome::{Journal, Opened, Saved};
use super::slots::{Gate, SLOTS, SaveError, Slots, put_aside};
use crate::exchange::{Contents, Scope, seal, write};
use crate::reflection::Met;

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
        let opened = Opened {
            found: found.is_some(),
            behind: found.is_some() && (met.news || in_slots != in_journal && journal.is_some()),
            contents: found.unwrap_or_default(),
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

    /// Takes in a stored text from the journal: it answered late, or another tab wrote there.
    pub fn take_in(&mut self, stored: &str, contents: &mut Contents) -> Met {
        let (met, _) = self.understand(stored, contents);
        met
    }

    fn understand(&mut self, stored: &str, contents: &mut Contents) -> (Met, Kind) {
        match look(stored) {
            Found::Whole(generation, theirs) => {
                self.generation = self.generation.max(generation);
                if self.gate == Gate::Unreadable {
                    self.gate = Gate::Open;
                }
                (contents.meet(*theirs), Kind::Free)
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
            let (heard, kind) = match &seen {
                Ok(Some(stored)) => self.understand(stored, contents),
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

    /// Saves everything, after taking in what another tab saved meanwhile, and reads it back.
    pub fn save(&mut self, contents: &mut Contents, journal: Journal) -> Saved {
        let met = self.look_again(contents);
        let mut saved = Saved {
            sealed: String::new(),
            generation: self.generation,
            kept: Err(SaveError::Closed),
            elsewhere: false,
            met,
        };
        if self.gate != Gate::Open {
            return saved;
        }
        self.generation = self.generation.saturating_add(1);
        saved.generation = self.generation;
        let text = write(&contents.document, Scope::Device(&contents.tablet));
        saved.sealed = seal(self.generation, &text);
        saved.elsewhere = text.len() > LARGE && journal == Journal::Works;
        saved.kept = match saved.elsewhere {
            true => self.put(&seal(self.generation, POINTER), Kind::Elsewhere),
            false => self.put(&saved.sealed, Kind::Free),
        };
        saved
    }

    /// Puts a sealed text into the slot whose turn it is, or into the other one where that is not free.
    fn put(&mut self, sealed: &str, kind: Kind) -> Result<(), SaveError> {
        let turn = usize::from(!self.generation.is_multiple_of(2));
        let slots = [turn, 1 - turn];
        let free = slots.into_iter().find(|at| self.make_room(*at));
        let unseen = self.known.iter().find_map(|known| match known.kind {
            Kind::Unseen(error) => Some(error),
            _ => None,
        });
        let at = free.ok_or(unseen.unwrap_or(SaveError::Refused))?;
        let key = SLOTS.get(at).copied().unwrap_or_default();
        self.slots.set(key, sealed)?;
        let text = self.slots.get(key).map_err(|_| SaveError::NotKept)?;
        let whole = text.as_deref() == Some(sealed);
        if let (true, Some(known)) = (whole, self.known.get_mut(at)) {
            *known = Known { text, kind };
        }
        whole.then_some(()).ok_or(SaveError::NotKept)
    }

    /// Whether this slot may be written over now: what cannot be read in it is put aside first.
    fn make_room(&mut self, at: usize) -> bool {
        let Some(known) = self.known.get_mut(at) else {
            return false;
        };
        if matches!(known.kind, Kind::Unseen(_)) {
            return false;
        }
        if known.kind == Kind::Unreadable {
            let text = known.text.as_deref().unwrap_or_default();
            if put_aside(&self.slots, text).is_err() {
                return false;
            }
            known.kind = Kind::Free;
        }
        true
    }

    /// What is stored now, readable or not, for a download.
    pub fn raw(&self) -> String {
        let stored = SLOTS
            .into_iter()
            .filter_map(|key| self.slots.get(key).ok()?);
        stored.collect::<Vec<_>>().join("\n")
    }

    /// Puts what could not be read aside, where it stays, and begins with an empty record.
    ///
    /// # Errors
    /// When there is no room to keep it; nothing has changed then.
    pub fn begin_afresh(&mut self) -> Result<(), SaveError> {
        for slot in SLOTS {
            if let Some(stored) = self.slots.get(slot)? {
                put_aside(&self.slots, &stored)?;
            }
        }
        for (slot, known) in SLOTS.into_iter().zip(&mut self.known) {
            self.slots.remove(slot)?;
            known.text = None;
            known.kind = Kind::Free;
        }
        self.gate = Gate::Open;
        Ok(())
    }
}
