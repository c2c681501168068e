//! When something is kept: a machine that takes events and gives effects, and knows no browser.
//!
//! It saves at each change, into the slots at once (localStorage answers before the next line, so it is handed in as
//! [`Slots`] and is no effect of its own) and into the journal right behind. «Bewaard» is true when one of the two was
//! read back. What fails is tried again; what cannot be read is put aside before its place is used; what another tab
//! wrote is taken in before this one writes.

mod told;

use super::contents::{Contents, SyncOutcome};
use super::events::{Effect, Event, Saving};
use super::found::{Found, look};
use super::outcome::{Journal, Opened};
use super::slots::{SaveError, Slots, WriteAccess, put_aside};
use super::store::Store;
use crate::exchange::checksum;

/// How long the page waits before it tries to save again, or takes silence for a no, in milliseconds.
const AGAIN: u32 = 2_000;

/// The two records of the journal.
pub const JOURNAL_SLOTS: [&str; 2] = ["a", "b"];

/// How keys of texts that were put aside begin in the journal.
pub const ASIDE_IN_JOURNAL: &str = "aside-";

/// Keys of the journal with what stands there.
pub type Stored = Vec<(String, String)>;

/// What this page is in the middle of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing else than people's work.
    Working,
    /// The newer version begins as soon as all is saved.
    Renewing,
    /// The whole program has taken over; nothing is written here any more.
    HandedOver,
}

/// The machine.
#[derive(Debug)]
pub struct Persistence<S> {
    store: Store<S>,
    slots: S,
    journal: Journal,
    /// Whether the last save reached the slots; what the journal answers decides the rest.
    in_slots: Result<(), SaveError>,
    /// The generation that the journal was last asked to keep.
    asked: u64,
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
    /// Opens both places and reads what they have. The journal is what stands under its keys, or nothing where it has
    /// not answered.
    pub fn open(slots: S, journal: Option<&Stored>, works: Journal, now: u64) -> (Self, Opened) {
        let (store, mut opened) = Store::open(slots.clone(), journal.map(Vec::as_slice));
        let mut machine = Self {
            store,
            slots,
            journal: works,
            in_slots: Ok(()),
            asked: 0,
            awaiting: false,
            waking: false,
            unquarantined: Vec::new(),
            saving: match opened.found {
                true => Saving::Saved(now),
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

    /// Takes in what happened; gives what is to be done, in this order.
    pub fn handle(&mut self, event: Event, contents: &mut Contents, now: u64) -> Vec<Effect> {
        if self.phase != Phase::HandedOver {
            self.take(event, contents, now);
        }
        std::mem::take(&mut self.effects)
    }

    fn take(&mut self, event: Event, contents: &mut Contents, now: u64) {
        let is_unsaved = matches!(self.saving, Saving::Failed(_));
        match event {
            Event::Begun { is_behind: true } | Event::Changed => self.save(contents, now),
            Event::Begun { is_behind: false } => {}
            Event::SlotsChanged => self.look_again(contents, now),
            Event::ForeignRecords(texts) => self.take_in(&texts, contents, now),
            Event::Kept(generation, kept) => self.answered(generation, kept, contents, now),
            Event::PutAside(text, kept) => {
                if kept || put_aside(&self.slots, &text).is_ok() {
                    self.unquarantined.retain(|other| *other != text);
                    if self.access() == WriteAccess::Open {
                        self.save(contents, now);
                    }
                } else {
                    // It stands nowhere else, so it is tried again until it is kept.
                    self.wake_later();
                }
            }
            Event::Woke => {
                self.waking = false;
                for text in self.unquarantined.clone() {
                    self.put_aside(text);
                }
                match (std::mem::take(&mut self.awaiting), self.in_slots) {
                    // The journal never answered.
                    (true, Err(error)) => self.fail(error),
                    _ if is_unsaved => self.save(contents, now),
                    _ => {}
                }
            }
            Event::Hidden if is_unsaved => self.save(contents, now),
            Event::Hidden => {}
            Event::BeginAfresh => {
                // It may have become readable since; then there is nothing to put aside.
                self.look_again(contents, now);
                if self.access() == WriteAccess::Open || self.store.begin_afresh().is_ok() {
                    self.save(contents, now);
                }
            }
            // Where this page may not write there is nothing to save, and the newer version may be the one that can
            // read what is stored.
            Event::Renew if self.access() != WriteAccess::Open && !is_unsaved => {
                self.effects.push(Effect::BeginNewVersion);
            }
            Event::Renew => {
                self.phase = Phase::Renewing;
                self.save(contents, now);
            }
            Event::HandedOver => self.phase = Phase::HandedOver,
        }
    }

    /// Saves everything, and says so when that failed.
    fn save(&mut self, contents: &mut Contents, now: u64) {
        let journal = match self.unquarantined.is_empty() {
            true => self.journal,
            false => Journal::Away,
        };
        let saved = self.store.save(contents, journal);
        self.learn(saved.met);
        if self.access() != WriteAccess::Open {
            // What the journal still answers is about something older.
            self.asked = saved.generation;
            self.awaiting = false;
            // It stands nowhere else, so it has to be in the file of the recovery screen.
            self.effects.push(Effect::Remember(saved.sealed));
            self.not_saved();
            self.saving = Saving::Failed(SaveError::Closed);
            return;
        }
        self.in_slots = match saved.elsewhere {
            true => saved.kept.and(Err(SaveError::Refused)),
            false => saved.kept,
        };
        self.asked = saved.generation;
        self.awaiting = false;
        match (self.in_slots, journal) {
            (Ok(()), _) => self.saved(now),
            // The journal may have it in a moment.
            (Err(_), Journal::Works) => {
                self.awaiting = true;
                self.wake_later();
            }
            (Err(error), Journal::Away) => self.fail(error),
        }
        self.effects.push(match self.unquarantined.is_empty() {
            true => Effect::Keep(saved.generation, saved.sealed),
            false => Effect::Remember(saved.sealed),
        });
    }

    /// The journal answered whether it has a record.
    fn answered(&mut self, generation: u64, kept: bool, contents: &mut Contents, now: u64) {
        let before = self.journal;
        self.journal = match kept {
            true => Journal::Works,
            false => Journal::Away,
        };
        let is_newest = generation == self.asked;
        match (self.in_slots, self.journal) {
            (Ok(()), _) => {}
            // Something was changed since, and is answered for by itself.
            _ if !is_newest => {}
            (Err(_), Journal::Works) => {
                self.awaiting = false;
                self.store.mark_persisted(contents.baseline());
                self.saved(now);
            }
            // A large record was meant for the journal alone; now the slots have to do.
            (Err(_), Journal::Away) if before == Journal::Works => self.save(contents, now),
            (Err(error), Journal::Away) => self.fail(error),
        }
    }

    /// The last change is on the screen only; it is tried again until it is kept.
    fn fail(&mut self, error: SaveError) {
        self.not_saved();
        self.saving = Saving::Failed(error);
        self.wake_later();
    }

    fn wake_later(&mut self) {
        if !std::mem::replace(&mut self.waking, true) {
            self.effects.push(Effect::Wake(AGAIN));
        }
    }

    /// All is saved, and the newer version begins if that was waited for.
    fn saved(&mut self, now: u64) {
        self.saving = Saving::Saved(now);
        if self.phase == Phase::Renewing {
            self.phase = Phase::Working;
            self.effects.push(Effect::BeginNewVersion);
        }
    }

    /// It was not saved, so this version stays, and the other is still offered.
    fn not_saved(&mut self) {
        if self.phase == Phase::Renewing {
            self.phase = Phase::Working;
            self.effects.push(Effect::OfferNewVersion);
        }
    }

    /// Takes in what another tab saved.
    fn look_again(&mut self, contents: &mut Contents, now: u64) {
        let met = self.store.look_again(contents);
        self.learn(met);
        if met.other_is_behind || self.is_open_again() {
            self.save(contents, now);
        } else if met.changed_here && self.saving == Saving::Nothing {
            self.saved(now); // All that is here was read from there.
        }
        if self.store.is_elsewhere() {
            self.effects.push(Effect::ReadRecords);
        }
    }

    /// Takes in records that stood in the journal.
    fn take_in(&mut self, texts: &[String], contents: &mut Contents, now: u64) {
        for text in texts {
            // Written over by now, whether it can be read here or by a newer version only.
            if matches!(look(text), Found::Unreadable | Found::Newer) {
                self.quarantine(text.clone());
            }
        }
        let met = self.store.take_in(texts, contents);
        self.learn(met);
        // What is here may be news for the slots as well as for the journal.
        if met.changed_here || met.other_is_behind || self.is_open_again() {
            self.save(contents, now);
        }
    }

    /// Whether what could not be saved before, because nothing could be read, can be now.
    fn is_open_again(&self) -> bool {
        self.saving == Saving::Failed(SaveError::Closed) && self.access() == WriteAccess::Open
    }

    fn learn(&mut self, met: SyncOutcome) {
        if met.changed_here {
            self.effects.push(Effect::ContentsChanged);
        }
    }

    /// Keeps a text of the journal that cannot be read under a key of its own. Nothing is written there before it is.
    fn quarantine(&mut self, text: String) {
        self.damaged = true;
        if !self.unquarantined.contains(&text) {
            self.unquarantined.push(text.clone());
        }
        self.put_aside(text);
    }

    fn put_aside(&mut self, text: String) {
        let key = format!("{ASIDE_IN_JOURNAL}{:016x}", checksum(0, &text));
        self.effects.push(Effect::PutAside(key, text));
    }
}
