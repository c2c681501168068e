//! When something is kept: a machine that takes events and gives effects, and knows no browser.
//!
//! It saves at each change, into the slots at once (localStorage answers before the next line, so it is handed in as
//! [`Slots`] and is no effect of its own) and into the journal right behind. «Bewaard» is true when one of the two was
//! read back. What fails is tried again; what cannot be read is put aside before its place is used; what another tab
//! wrote is taken in before this one writes.

mod quarantine;
mod status;

use super::contents::{Contents, SyncOutcome};
use super::decode::{Decoded, decode};
use super::events::{Effect, Event, Saving};
use super::journal::{JournalEntries, JournalState};
use super::outcome::OpenOutcome;
use super::slots::{SaveError, Slots, WriteAccess, quarantine};
use super::store::Store;

/// How long the page waits before it tries to save again, or takes silence for a no, in milliseconds.
const RETRY: u32 = 2_000;

/// Whether this page works, waits for a newer version, or has been taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing else than people's work.
    Working,
    /// The newer version begins as soon as all is saved.
    Updating,
    /// The whole program has taken over; nothing is written here any more.
    HandedOver,
}

/// The state machine that decides what is written where and when, and whether «bewaard» is true.
///
/// It does nothing by itself but read and write [`Slots`]: whatever happens comes in through [`Persistence::handle`], and what
/// has to be done with the journal, timers and versions comes out of it.
#[derive(Debug)]
pub struct Persistence<S> {
    store: Store<S>,
    slots: S,
    journal: JournalState,
    /// Whether the last save reached the slots; what the journal answers decides the rest.
    in_slots: Result<(), SaveError>,
    /// The generation that the journal was last asked to keep.
    requested_generation: u64,
    /// Whether its answer is waited for, as the record stands in no slot.
    awaiting: bool,
    /// Whether a wake-up is on its way.
    waking: bool,
    /// Texts that cannot be read, stood in the journal and are not put aside yet: until they are, nothing is written
    /// there.
    unquarantined: Vec<String>,
    saving: Saving,
    damaged: bool,
    phase: Phase,
    effects: Vec<Effect>,
}

impl<S: Slots + Clone> Persistence<S> {
    /// Opens both places and reads what they have; the journal is nothing where it has not answered.
    pub fn open(
        slots: S,
        journal: Option<&JournalEntries>,
        works: JournalState,
    ) -> (Self, OpenOutcome) {
        let (store, mut opened) = Store::open(slots.clone(), journal.map(Vec::as_slice));
        let mut machine = Self {
            store,
            slots,
            journal: works,
            in_slots: Ok(()),
            requested_generation: 0,
            awaiting: false,
            waking: false,
            unquarantined: Vec::new(),
            saving: match opened.found {
                true => Saving::Saved(None),
                false => Saving::Nothing,
            },
            damaged: opened.damaged,
            phase: Phase::Working,
            effects: Vec::new(),
        };
        for (_, text) in std::mem::take(&mut opened.unreadable) {
            machine.quarantine(text);
        }
        (machine, opened)
    }

    /// Takes in what happened, at this moment (milliseconds since 1970, as everywhere here); gives what is to be done, in this order.
    ///
    /// Contents may be changed by it: what another tab wrote is taken in before anything is written.
    ///
    /// There is an example at the top of the room [`device`](crate::device).
    pub fn handle(&mut self, event: Event, contents: &mut Contents, now: u64) -> Vec<Effect> {
        if self.phase != Phase::HandedOver {
            self.on_event(event, contents, now);
        }
        std::mem::take(&mut self.effects)
    }

    fn on_event(&mut self, event: Event, contents: &mut Contents, now: u64) {
        let is_unsaved = matches!(self.saving, Saving::Failed(_));
        match event {
            Event::Started { is_behind: true } | Event::Changed => self.save(contents, now),
            Event::Started { is_behind: false } => {}
            Event::SlotsChanged => self.on_slots_changed(contents, now),
            Event::ForeignRecords(texts) => self.on_foreign_records(&texts, contents, now),
            Event::JournalWritten(generation, kept) => {
                self.on_journal_written(generation, kept, contents, now)
            }
            Event::Quarantined(text, kept) => {
                if kept || quarantine(&self.slots, &text).is_ok() {
                    self.unquarantined.retain(|other| *other != text);
                    if self.access() == WriteAccess::Open {
                        self.save(contents, now);
                    }
                } else {
                    // It stands nowhere else, so it is tried again until it is kept.
                    self.wake_later();
                }
            }
            Event::TimerFired => {
                self.waking = false;
                for text in self.unquarantined.clone() {
                    self.quarantine_in_journal(text);
                }
                match (std::mem::take(&mut self.awaiting), self.in_slots) {
                    // The journal never answered.
                    (true, Err(error)) => self.on_failed(error),
                    _ if is_unsaved => self.save(contents, now),
                    _ => {}
                }
            }
            Event::Hidden if is_unsaved => self.save(contents, now),
            Event::Hidden => {}
            Event::StartEmpty => {
                // It may have become readable since; then there is nothing to put aside.
                self.on_slots_changed(contents, now);
                if self.access() == WriteAccess::Open || self.store.start_empty().is_ok() {
                    self.save(contents, now);
                }
            }
            // Where this page may not write there is nothing to save, and the newer version may be the one that can
            // read what is stored.
            Event::UpdateRequested if self.access() != WriteAccess::Open && !is_unsaved => {
                self.effects.push(Effect::StartUpdate);
            }
            Event::UpdateRequested => {
                self.phase = Phase::Updating;
                self.save(contents, now);
            }
            Event::HandedOver => self.phase = Phase::HandedOver,
        }
    }

    /// Saves everything, and says so when that failed.
    fn save(&mut self, contents: &mut Contents, now: u64) {
        let journal = match self.unquarantined.is_empty() {
            true => self.journal,
            false => JournalState::Unavailable,
        };
        let saved = self.store.save(contents, journal);
        self.announce(saved.sync);
        if self.access() != WriteAccess::Open {
            // What the journal still answers is about something older.
            self.requested_generation = saved.generation;
            self.awaiting = false;
            // It stands nowhere else, so it has to be in the file of the recovery screen.
            self.effects.push(Effect::RememberForRescue(saved.sealed));
            self.on_not_saved();
            self.saving = Saving::Failed(SaveError::Closed);
            return;
        }
        self.in_slots = match saved.only_in_journal {
            true => saved.kept.and(Err(SaveError::Refused)),
            false => saved.kept,
        };
        self.requested_generation = saved.generation;
        self.awaiting = false;
        match (self.in_slots, journal) {
            (Ok(()), _) => self.on_saved(now),
            // The journal may have it in a moment.
            (Err(_), JournalState::Available) => {
                self.awaiting = true;
                self.wake_later();
            }
            (Err(error), JournalState::Unavailable) => self.on_failed(error),
        }
        self.effects.push(match self.unquarantined.is_empty() {
            true => Effect::WriteJournal(saved.generation, saved.sealed),
            false => Effect::RememberForRescue(saved.sealed),
        });
    }

    /// The journal answered whether it has a record.
    fn on_journal_written(
        &mut self,
        generation: u64,
        kept: bool,
        contents: &mut Contents,
        now: u64,
    ) {
        let before = self.journal;
        self.journal = match kept {
            true => JournalState::Available,
            false => JournalState::Unavailable,
        };
        let is_newest = generation == self.requested_generation;
        match (self.in_slots, self.journal) {
            (Ok(()), _) => {}
            // Something was changed since, and is answered for by itself.
            _ if !is_newest => {}
            (Err(_), JournalState::Available) => {
                self.awaiting = false;
                self.store.mark_persisted(contents.baseline());
                self.on_saved(now);
            }
            // A large record was meant for the journal alone; now the slots have to do.
            (Err(_), JournalState::Unavailable) if before == JournalState::Available => {
                self.save(contents, now)
            }
            (Err(error), JournalState::Unavailable) => self.on_failed(error),
        }
    }

    /// The last change is on the screen only; it is tried again until it is kept.
    fn on_failed(&mut self, error: SaveError) {
        self.on_not_saved();
        self.saving = Saving::Failed(error);
        self.wake_later();
    }

    fn wake_later(&mut self) {
        if !std::mem::replace(&mut self.waking, true) {
            self.effects.push(Effect::StartTimer(RETRY));
        }
    }

    /// All is saved, and the newer version begins if that was waited for.
    fn on_saved(&mut self, now: u64) {
        self.saving = Saving::Saved(Some(now));
        if self.phase == Phase::Updating {
            self.phase = Phase::Working;
            self.effects.push(Effect::StartUpdate);
        }
    }

    /// It was not saved, so this version stays, and the other is still offered.
    fn on_not_saved(&mut self) {
        if self.phase == Phase::Updating {
            self.phase = Phase::Working;
            self.effects.push(Effect::OfferUpdate);
        }
    }

    /// Takes in what another tab saved.
    fn on_slots_changed(&mut self, contents: &mut Contents, now: u64) {
        let sync = self.store.sync_slots(contents);
        self.announce(sync);
        if sync.other_is_behind || self.is_open_again() {
            self.save(contents, now);
        } else if sync.changed_here && self.saving == Saving::Nothing {
            self.saving = Saving::Saved(None); // All that is here was read from there.
        }
        if self.store.is_in_journal() {
            self.effects.push(Effect::ReadJournal);
        }
    }

    /// Takes in records that stood in the journal.
    fn on_foreign_records(&mut self, texts: &[String], contents: &mut Contents, now: u64) {
        for text in texts {
            // Written over by now, whether it can be read here or by a newer version only.
            if matches!(decode(text), Decoded::Unreadable | Decoded::Newer) {
                self.quarantine(text.clone());
            }
        }
        let sync = self.store.sync_records(texts, contents);
        self.announce(sync);
        // What is here may be news for the slots as well as for the journal.
        if sync.changed_here || sync.other_is_behind || self.is_open_again() {
            self.save(contents, now);
        }
    }

    fn announce(&mut self, sync: SyncOutcome) {
        if sync.changed_here {
            self.effects.push(Effect::ContentsChanged);
        }
    }
}
