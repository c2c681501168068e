//! What can be brought back, and what goes for good: recovery points, texts that were put aside, erasing.

use super::app::{App, record};
use super::keep::JOURNAL_SLOTS;
use crate::browser::{self, Entries, LocalSlots};
use crate::exchange::{read_record, seal, unseal};
use crate::keeping::{
    ASIDE, Found, Gate, Point, Reason, SLOTS, Slots, look, moment, newest, without,
};
use crate::reflection::{Contents, ParticipantId};
use crate::session::Action;
use leptos::prelude::*;

/// How keys of texts that were put aside begin in the journal.
const ASIDE_IN_JOURNAL: &str = "aside-";

/// A recovery point that can be gone back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// When and why it was made.
    pub point: Point,
    /// What stood here then.
    pub contents: Contents,
}

/// A stored text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAside {
    /// Under which key it stands.
    pub key: String,
    /// What it says.
    pub text: String,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Slots,
    Journal,
}

impl App {
    /// Keeps everything as it is now as a recovery point, and then tells whether it stands there.
    pub fn keep_point(self, reason: Reason, then: impl FnOnce(bool) + 'static) {
        browser::journal_read(move |entries| {
            let Some(entries) = entries else {
                return then(false);
            };
            let keys = || entries.iter().map(|(key, _)| key.as_str());
            let at = moment(keys(), browser::now());
            let key = Point { at, reason }.key();
            let (_, gone) = newest(keys().chain([key.as_str()]));
            let gone: Vec<String> = gone.into_iter().map(str::to_owned).collect();
            let text = seal(0, &self.state.with_untracked(record));
            browser::journal_put(&key, &text, move |kept| {
                if kept {
                    let gone: Vec<&str> = gone.iter().map(String::as_str).collect();
                    browser::journal_remove(&gone, |_| {});
                }
                then(kept);
            });
        });
    }

    /// Gives the recovery points, newest first; nothing where they cannot be read.
    pub fn recoveries(self, then: impl FnOnce(Option<Vec<Recovery>>) + 'static) {
        browser::journal_read(move |entries| {
            let Some(entries) = entries else {
                return then(None);
            };
            let (keys, _) = newest(entries.iter().map(|(key, _)| key.as_str()));
            let found = keys.into_iter().filter_map(|key| {
                let (_, text) = entries.iter().find(|(other, _)| other == key)?;
                let contents = read_record(unseal(text).ok()?.text).ok()?;
                let point = Point::from_key(key)?;
                Some(Recovery { point, contents })
            });
            then(Some(found.collect()));
        });
    }

    /// Goes back to a recovery point, after keeping everything as it is now as another one. Where that cannot be kept
    /// nothing changes; then tells which of the two.
    pub fn go_back_to(self, recovery: Recovery, then: impl FnOnce(bool) + 'static) {
        self.keep_point(Reason::Restore, move |kept| {
            if kept {
                self.act(Action::Restore(Box::new(recovery.contents)));
            }
            then(kept);
        });
    }

    /// Gives the texts that could not be read and were put aside.
    pub fn put_asides(self, then: impl FnOnce(Vec<PutAside>) + 'static) {
        let keys = LocalSlots.keys(ASIDE).into_iter();
        let here = keys.filter_map(|key| {
            let text = LocalSlots.get(&key).ok()??;
            let place = Place::Slots;
            Some(PutAside { key, text, place })
        });
        let mut found: Vec<PutAside> = here.collect();
        browser::journal_read(move |entries| {
            let entries = entries.unwrap_or_default().into_iter();
            let there = entries.filter(|(key, _)| key.starts_with(ASIDE_IN_JOURNAL));
            found.extend(there.map(|(key, text)| {
                let place = Place::Journal;
                PutAside { key, text, place }
            }));
            then(found);
        });
    }

    /// Removes a text that was put aside, because a person asked for it; then tells whether it is gone.
    pub fn throw_away(self, aside: &PutAside, then: impl FnOnce(bool) + 'static) {
        let then = move |gone| {
            if gone {
                self.damaged.set(false);
            }
            then(gone);
        };
        match aside.place {
            Place::Slots => then(LocalSlots.remove(&aside.key).is_ok()),
            Place::Journal => browser::journal_remove(&[&aside.key], then),
        }
    }

    /// Saves so often that no older record is left, in both places. Two take turns, so one save covers only one of them.
    fn cover(self) {
        browser::journal_remove(&JOURNAL_SLOTS, |_| {});
        self.save();
        self.save();
    }

    /// Erases a participant, from everything that this page keeps; then tells whether no recovery point has them any more.
    pub fn erase(self, id: ParticipantId, then: impl FnOnce(bool) + 'static) {
        let erased = self
            .state
            .with_untracked(|state| state.tablet.known_as(&id));
        self.act(Action::Erase(id));
        self.cover();
        browser::journal_read(move |entries| match entries {
            Some(mut entries) => {
                entries.retain(|(key, _)| Point::from_key(key).is_some());
                leave_out(entries, erased, Box::new(then));
            }
            None => then(!browser::journal_works()),
        });
    }

    /// Removes everything that this page ever kept on this device, apart from theme and language; then tells whether it
    /// is gone. What a newer version wrote is not this one's to erase.
    pub fn erase_everything(self, then: impl FnOnce(bool) + 'static) {
        match self.gate.get_untracked() {
            Gate::Newer => return then(false),
            // It is put aside, and goes with what stands there.
            Gate::Unreadable => self.begin_afresh(),
            Gate::Open => {}
        }
        browser::journal_read(move |entries| {
            let entries = entries.unwrap_or_default().into_iter();
            let others = entries.map(|(key, _)| key);
            let others: Vec<String> = others
                .filter(|key| !JOURNAL_SLOTS.contains(&key.as_str()))
                .collect();
            let others: Vec<&str> = others.iter().map(String::as_str).collect();
            browser::journal_remove(&others, move |_| {
                self.act(Action::EraseAll);
                self.cover();
                // The last, because saving puts aside what cannot be read in a slot.
                for key in LocalSlots.keys(ASIDE) {
                    LocalSlots.remove(&key).ok();
                }
                self.damaged.set(false);
                browser::journal_read(move |left| then(is_all_gone(left)));
            });
        });
    }
}

/// Takes participants out of recovery points, one point after the other; then tells whether they are in none any more.
fn leave_out(mut points: Entries, erased: Vec<ParticipantId>, then: Box<dyn FnOnce(bool)>) {
    let Some((key, text)) = points.pop() else {
        return then(true);
    };
    match without(&text, &erased) {
        Some(text) => browser::journal_put(&key.clone(), &text, move |kept| match kept {
            true => leave_out(points, erased, then),
            false => drop_point(&key, points, erased, then),
        }),
        // Nobody knows who is in it.
        None => drop_point(&key, points, erased, then),
    }
}

/// Removes a recovery point, and goes on with the others.
fn drop_point(key: &str, points: Entries, erased: Vec<ParticipantId>, then: Box<dyn FnOnce(bool)>) {
    browser::journal_remove(&[key], move |gone| {
        leave_out(points, erased, Box::new(move |rest| then(gone && rest)));
    });
}

/// Whether neither place holds anybody any more, read back from both. A journal that never worked has nothing.
fn is_all_gone(journal: Option<Entries>) -> bool {
    let Some(journal) = journal.or_else(|| (!browser::journal_works()).then(Vec::new)) else {
        return false;
    };
    let slots = SLOTS
        .iter()
        .filter_map(|key| LocalSlots.get(key).transpose());
    let texts = slots.chain(journal.into_iter().map(|(_, text)| Ok(text)));
    let holds_nobody = |text: &str| match look(text) {
        Found::Whole(_, contents) => contents.document.participants.is_empty(),
        Found::Elsewhere(_) => true,
        Found::Newer | Found::Unreadable => false,
    };
    let mut texts = texts.map(|text| text.is_ok_and(|text| holds_nobody(&text)));
    LocalSlots.keys(ASIDE).is_empty() && texts.all(|nobody| nobody)
}
