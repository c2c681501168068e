//! The record's place on this device.
//!
//! Nothing is written before what is there was read. What cannot be read is put aside before its place
//! is used again, and what another tab wrote meanwhile is taken in before this one writes.

mod writing;

use super::contents::{Baseline, Contents, SyncOutcome};
use super::decode::{Decoded, POINTER, decode};
use super::journal::JournalState;
use super::outcome::{OpenOutcome, SaveOutcome};
use super::record::write_record;
use super::slots::{SLOTS, SaveError, Slots, StoragePlace, WriteAccess};
use crate::exchange::seal;

/// A record above this size, in bytes, does not go into the slots twice: it stands in the journal.
const LARGE: usize = 500_000;

/// What was last seen in a slot.
#[derive(Debug)]
struct Slot {
    text: Option<String>,
    state: SlotState,
    /// Whether this page has ever looked into it.
    was_read: bool,
}

/// Whether a slot may be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SlotState {
    /// It is empty, or what is in it was taken in.
    Free,
    /// Likewise; it only says that the journal has the record.
    InJournal,
    /// What is in it has to be put aside first.
    Unreadable,
    /// It could not be looked into, so there may be anything in it.
    Unseen(SaveError),
}

/// Whether the place of a text could be read before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FirstRead {
    Yes,
    No,
}

/// The record's place on this device.
#[derive(Debug)]
pub struct Store<S> {
    slots: S,
    generation: u64,
    access: WriteAccess,
    known: [Slot; 2],
    /// What had been found when the page started.
    start: Baseline,
    /// What was here when all of it was last kept.
    persisted: Baseline,
    /// Whether something has changed since that may stand nowhere.
    unsaved: bool,
    /// Whether the journal has been read.
    journal_seen: bool,
}

impl<S: Slots> Store<S> {
    /// Opens the store: everything that is whole, in the slots and in the journal, is brought together.
    /// The journal is what stands under its keys, or nothing where it has not answered.
    pub fn open(slots: S, journal: Option<&[(String, String)]>) -> (Self, OpenOutcome) {
        let nothing = || Slot {
            text: None,
            state: SlotState::Free,
            was_read: true,
        };
        let mut store = Self {
            slots,
            generation: 0,
            access: WriteAccess::Open,
            known: [nothing(), nothing()],
            start: Baseline::default(),
            persisted: Baseline::default(),
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
                Err(error) => {
                    known.state = SlotState::Unseen(error);
                    known.was_read = false;
                }
            }
            let Some(stored) = &known.text else { continue };
            match decode(stored) {
                Decoded::Record(generation, contents) => {
                    wholes.push((StoragePlace::Slots, generation, contents))
                }
                Decoded::InJournal(generation) => {
                    known.state = SlotState::InJournal;
                    in_slots = generation.max(in_slots);
                }
                Decoded::Newer => store.access = WriteAccess::Newer,
                Decoded::Unreadable => known.state = SlotState::Unreadable,
            }
        }
        for (key, stored) in journal.unwrap_or_default() {
            if !matches!(key.as_str(), "a" | "b") {
                continue;
            }
            match decode(stored) {
                Decoded::Record(generation, contents) => {
                    wholes.push((StoragePlace::Journal, generation, contents))
                }
                Decoded::Newer => store.access = WriteAccess::Newer,
                Decoded::InJournal(_) | Decoded::Unreadable => {
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
        let mut sync = SyncOutcome::default();
        for (place, generation, contents) in wholes {
            store.generation = store.generation.max(generation);
            match place {
                StoragePlace::Slots => in_slots = generation.max(in_slots),
                StoragePlace::Journal => in_journal = generation.max(in_journal),
            }
            match &mut found {
                Some(found) => sync = sync.and(found.reconcile(*contents)),
                None => found = Some(*contents),
            }
        }
        let damaged = !unreadable.is_empty() || store.has(SlotState::Unreadable);
        let lost = found.is_none() && (damaged || store.has(SlotState::InJournal));
        if store.access == WriteAccess::Open && lost {
            store.access = WriteAccess::Unreadable;
        }
        let (is_found, contents) = (found.is_some(), found.unwrap_or_default());
        store.start = contents.baseline();
        store.persisted = store.start.clone();
        let opened = OpenOutcome {
            found: is_found,
            behind: is_found && (sync.changed_here || in_slots != in_journal && journal.is_some()),
            contents,
            unreadable,
            damaged,
        };
        (store, opened)
    }

    /// Whether this page may write.
    pub const fn access(&self) -> WriteAccess {
        self.access
    }

    /// Whether the slots say that the record is in the journal.
    pub fn is_in_journal(&self) -> bool {
        self.has(SlotState::InJournal)
    }

    fn has(&self, state: SlotState) -> bool {
        self.known.iter().any(|known| known.state == state)
    }

    /// Takes in stored texts from the journal: it answered late, or another tab wrote there.
    pub fn sync_records(&mut self, stored: &[String], contents: &mut Contents) -> SyncOutcome {
        let first = match std::mem::replace(&mut self.journal_seen, true) {
            true => FirstRead::No,
            false => FirstRead::Yes,
        };
        let sync = stored.iter();
        sync.map(|text| self.sync_record(text, contents, first).0)
            .fold(SyncOutcome::default(), SyncOutcome::and)
    }

    fn sync_record(
        &mut self,
        stored: &str,
        contents: &mut Contents,
        first: FirstRead,
    ) -> (SyncOutcome, SlotState) {
        match decode(stored) {
            Decoded::Record(generation, theirs) => {
                self.generation = self.generation.max(generation);
                if self.access == WriteAccess::Unreadable {
                    self.access = WriteAccess::Open;
                }
                let known = theirs.baseline();
                let sync = match (first, self.unsaved) {
                    (FirstRead::Yes, _) => contents.reconcile_unsaved(*theirs, &self.start),
                    (FirstRead::No, true) => contents.reconcile_unsaved(*theirs, &self.persisted),
                    (FirstRead::No, false) => contents.reconcile(*theirs),
                };
                self.start.advance(&known);
                self.persisted.advance(&known);
                (sync, SlotState::Free)
            }
            Decoded::InJournal(generation) => {
                self.generation = self.generation.max(generation);
                (SyncOutcome::default(), SlotState::InJournal)
            }
            Decoded::Newer => {
                self.access = WriteAccess::Newer;
                (SyncOutcome::default(), SlotState::Unreadable)
            }
            Decoded::Unreadable => (SyncOutcome::default(), SlotState::Unreadable),
        }
    }

    /// Reads the slots again and takes in what another tab wrote there.
    pub fn sync_slots(&mut self, contents: &mut Contents) -> SyncOutcome {
        let mut sync = SyncOutcome::default();
        for (at, key) in SLOTS.into_iter().enumerate() {
            let seen = self.slots.get(key);
            let known = self.known.get(at);
            let is_known = |known: &Slot| {
                seen.as_ref() == Ok(&known.text) && !matches!(known.state, SlotState::Unseen(_))
            };
            if known.is_some_and(is_known) {
                continue;
            }
            let was_read = known.is_some_and(|known| known.was_read);
            let first = match was_read {
                true => FirstRead::No,
                false => FirstRead::Yes,
            };
            let (outcome, state) = match &seen {
                Ok(Some(stored)) => self.sync_record(stored, contents, first),
                Ok(None) => (SyncOutcome::default(), SlotState::Free),
                Err(error) => (SyncOutcome::default(), SlotState::Unseen(*error)),
            };
            let was_read = was_read || seen.is_ok();
            let text = seen.unwrap_or_default();
            sync = sync.and(outcome);
            if let Some(known) = self.known.get_mut(at) {
                *known = Slot {
                    text,
                    state,
                    was_read,
                };
            }
        }
        sync
    }

    /// Everything that was here at this moment is kept, in one place or the other.
    pub fn mark_persisted(&mut self, baseline: Baseline) {
        self.persisted = baseline;
        self.unsaved = false;
    }

    /// Saves everything, after taking in what another tab saved meanwhile, and reads it back.
    pub fn save(&mut self, contents: &mut Contents, journal: JournalState) -> SaveOutcome {
        let sync = self.sync_slots(contents);
        let generation = self.generation.saturating_add(1);
        let text = write_record(contents);
        let mut saved = SaveOutcome {
            sealed: seal(generation, &text),
            generation,
            kept: Err(SaveError::Closed),
            only_in_journal: false,
            sync,
        };
        if self.access != WriteAccess::Open {
            return saved;
        }
        self.generation = generation;
        saved.only_in_journal = text.len() > LARGE && journal == JournalState::Available;
        saved.kept = match saved.only_in_journal {
            true => self.put(&seal(self.generation, POINTER), SlotState::InJournal),
            false => self.put(&saved.sealed, SlotState::Free),
        };
        self.unsaved = true;
        // Where it is too large for the slots, the journal has yet to say that it has it.
        if saved.kept.is_ok() && !saved.only_in_journal {
            self.mark_persisted(contents.baseline());
        }
        saved
    }
}
