//! Keeping everything that was filled in: in both places of storage, together with other tabs, and until it worked.

use super::app::{App, Saving};
use crate::browser::{self, Entries, LocalSlots};
use crate::exchange::checksum;
use crate::keeping::{ASIDE, Found, Gate, Journal, Opened, SaveError, Saved, Slots, Store, look};
use crate::reflection::{Contents, Met, Since};
use crate::session::{State, lend};
use leptos::prelude::*;

/// How long the page waits before it tries to save again, in milliseconds.
const AGAIN: i32 = 2_000;

/// The two slots of the journal.
pub(super) const JOURNAL_SLOTS: [&str; 2] = ["a", "b"];

/// The two places of storage, and how they are.
#[derive(Clone, Copy)]
pub(super) struct Keep {
    store: StoredValue<Store<LocalSlots>>,
    journal: StoredValue<Journal>,
    /// Whether the last save reached the slots; what the journal answers decides the rest.
    slots: StoredValue<Result<(), SaveError>>,
    /// Whether another try is on its way.
    trying: StoredValue<bool>,
    /// How many texts that cannot be read stand in the journal and are not put aside yet: until they are, nothing is
    /// written there.
    barred: StoredValue<usize>,
    /// Whether the newer version may begin as soon as all is saved.
    pub(super) renewing: StoredValue<bool>,
    /// Whether the journal had answered when the page started.
    was_read: bool,
}

impl Keep {
    /// Opens both places and reads what they have.
    pub(super) fn open() -> (Self, Opened) {
        let journal = browser::journal_entries();
        let (store, opened) = Store::open(LocalSlots, journal.as_deref());
        let works = match browser::journal_works() {
            true => Journal::Works,
            false => Journal::Away,
        };
        let keep = Self {
            store: StoredValue::new(store),
            journal: StoredValue::new(works),
            slots: StoredValue::new(Ok(())),
            trying: StoredValue::new(false),
            barred: StoredValue::new(0),
            renewing: StoredValue::new(false),
            was_read: journal.is_some(),
        };
        (keep, opened)
    }

    /// Whether this page may write.
    pub(super) fn gate(self) -> Gate {
        self.store.with_value(Store::gate)
    }
}

impl App {
    /// Begins to follow other tabs, after what could not be read in the journal was put aside there.
    pub(super) fn begin_keeping(self, unreadable: Entries, behind: bool) {
        for (_, text) in unreadable {
            self.put_aside(&text);
        }
        browser::on_storage_change(move || self.look_again());
        browser::on_foreign(move |texts| self.hear(texts));
        if !self.keep.was_read {
            // It may have answered between the two.
            let entries = browser::journal_entries().unwrap_or_default().into_iter();
            self.hear(entries.filter(is_slot).map(|(_, text)| text).collect());
        }
        browser::on_away(move || {
            if matches!(self.saving.get_untracked(), Saving::Failed(_)) {
                self.save();
            }
        });
        if behind {
            self.save();
        }
    }

    /// Saves everything, and shows when that failed.
    pub(super) fn save(self) {
        if self.handed_over.get_value() {
            return;
        }
        let journal = match self.keep.barred.get_value() {
            0 => self.keep.journal.get_value(),
            _ => Journal::Away,
        };
        let saved = self.with_store(|store, contents| {
            let saved = store.save(contents, journal);
            (saved.met, saved)
        });
        let Some((met, saved)) = saved else {
            return self.saving.set(Saving::Failed(SaveError::Refused));
        };
        self.learn(met);
        let Saved {
            sealed,
            generation,
            kept,
            elsewhere,
            ..
        } = saved;
        if self.keep.gate() != Gate::Open {
            // It stands nowhere else, so it has to be in the file of the recovery screen.
            browser::journal_remember(&sealed);
            self.not_saved();
            return self.saving.set(Saving::Failed(SaveError::Closed));
        }
        let slots = match elsewhere {
            true => Err(SaveError::Refused),
            false => kept,
        };
        self.keep.slots.set_value(slots);
        match (slots, journal) {
            (Ok(()), _) => self.saved(),
            // The journal may have it in a moment.
            (Err(_), Journal::Works) => {}
            (Err(error), _) => self.fail(error),
        }
        match self.keep.barred.get_value() {
            0 => browser::journal_keep(generation, &sealed, move |kept| self.answered(kept)),
            _ => browser::journal_remember(&sealed),
        }
    }

    /// The journal answered whether it has the record.
    fn answered(self, kept: bool) {
        let before = self.keep.journal.get_value();
        let now = match kept {
            true => Journal::Works,
            false => Journal::Away,
        };
        self.keep.journal.set_value(now);
        match (self.keep.slots.get_value(), now) {
            (Ok(()), _) => {}
            (Err(_), Journal::Works) => {
                let since = |state: &State| Since::of(&state.document, &state.tablet);
                let since = self.state.with_untracked(since);
                self.keep.store.update_value(|store| store.stands(since));
                self.saved();
            }
            // A large record was meant for the journal alone; now the slots have to do.
            (Err(_), Journal::Away) if before == Journal::Works => self.save(),
            (Err(error), Journal::Away) => self.fail(error),
        }
    }

    /// Shows that the last change is on the screen only, and tries again until it is kept.
    fn fail(self, error: SaveError) {
        self.not_saved();
        if self.saving.get_untracked() != Saving::Failed(error) {
            self.saving.set(Saving::Failed(error));
        }
        if self.keep.trying.get_value() {
            return;
        }
        self.keep.trying.set_value(true);
        browser::after(AGAIN, move || {
            self.keep.trying.set_value(false);
            if matches!(self.saving.get_untracked(), Saving::Failed(_)) {
                self.save();
            }
        });
    }

    /// Takes in what another tab saved.
    pub(super) fn look_again(self) {
        if self.handed_over.get_value() {
            return;
        }
        let met = self.with_store(|store, contents| (store.look_again(contents), ()));
        if let Some((met, ())) = met {
            self.learn(met);
            if met.lacks {
                self.save();
            }
        }
        if self.keep.store.with_value(Store::is_elsewhere) {
            browser::journal_read(move |entries| {
                let entries = entries.unwrap_or_default().into_iter();
                self.hear(entries.filter(is_slot).map(|(_, text)| text).collect());
            });
        }
    }

    /// Takes in records that stood in the journal and that this tab had not seen.
    fn hear(self, texts: Vec<String>) {
        if self.handed_over.get_value() {
            return;
        }
        for text in &texts {
            // Written over by now, whether it can be read here or by a newer version only.
            if matches!(look(text), Found::Unreadable | Found::Newer) {
                self.put_aside(text);
            }
        }
        let met = self.with_store(|store, contents| (store.take_in(&texts, contents), ()));
        let (heard, ()) = met.unwrap_or_default();
        self.learn(heard);
        // What is here may be news for the slots as well as for the journal.
        if heard.news || heard.lacks {
            self.save();
        }
    }

    /// Shows what was learnt from another tab.
    fn learn(self, met: Met) {
        if met.news {
            self.state.notify();
        }
        let gate = self.keep.gate();
        if self.gate.get_untracked() != gate {
            self.gate.set(gate);
        }
    }

    fn with_store<T>(
        self,
        act: impl FnOnce(&mut Store<LocalSlots>, &mut Contents) -> (Met, T),
    ) -> Option<(Met, T)> {
        let mut outcome = None;
        self.keep.store.update_value(|store| {
            self.state.update_untracked(|state| {
                outcome = Some(lend(state, |contents| act(store, contents)));
            });
        });
        outcome
    }

    /// Keeps a text of the journal that cannot be read under a key of its own. Nothing is written there before it is.
    fn put_aside(self, text: &str) {
        self.damaged.set(true);
        self.keep.barred.update_value(|barred| *barred += 1);
        let key = format!("aside-{:016x}", checksum(0, text));
        let text = text.to_owned();
        browser::journal_put(&key, &text.clone(), move |kept| {
            let elsewhere = format!("{ASIDE}{:016x}", checksum(0, &text));
            if kept || LocalSlots.set(&elsewhere, &text).is_ok() {
                self.keep.barred.update_value(|barred| *barred -= 1);
                if self.keep.gate() == Gate::Open {
                    self.save();
                }
            }
        });
    }

    /// Whether the slots and whether the journal have the last save; it changes with [`Saving`].
    pub fn places(self) -> (bool, bool) {
        let slots = self.keep.slots.get_value().is_ok();
        (slots, self.keep.journal.get_value() == Journal::Works)
    }

    /// What is stored and cannot be read, as it stands there.
    pub fn unreadable(self) -> String {
        self.keep.store.with_value(Store::raw)
    }

    /// Puts what cannot be read aside and begins with an empty record.
    pub fn begin_afresh(self) {
        let done = self.keep.store.try_update_value(Store::begin_afresh);
        if let Some(Ok(())) = done {
            self.gate.set(Gate::Open);
            self.save();
        }
    }
}

/// Whether an entry of the journal is one of its two records.
fn is_slot((key, _): &(String, String)) -> bool {
    JOURNAL_SLOTS.contains(&key.as_str())
}
