//! What can be brought back, and what goes for good: recovery points, texts that were put aside, erasing.

use super::app::{App, record};
use crate::browser::{self, LocalSlots};
use crate::exchange::{read_record, seal, unseal};
use crate::keeping::{ASIDE, Point, Reason, Slots, newest};
use crate::reflection::Contents;
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
    /// Keeps everything as it is now as a recovery point, and then goes on, also where that failed:
    /// what follows can be taken back from memory then.
    pub fn keep_point(self, reason: Reason, then: impl FnOnce() + 'static) {
        let at = browser::now();
        let text = seal(0, &self.state.with_untracked(record));
        let key = Point { at, reason }.key();
        browser::journal_put(&key, &text, move |_| {
            browser::journal_read(|entries| {
                let entries = entries.unwrap_or_default();
                let (_, gone) = newest(entries.iter().map(|(key, _)| key.as_str()));
                browser::journal_remove(&gone, |_| {});
            });
            then();
        });
    }

    /// Gives the recovery points, newest first.
    pub fn recoveries(self, then: impl FnOnce(Vec<Recovery>) + 'static) {
        browser::journal_read(move |entries| {
            let entries = entries.unwrap_or_default();
            let (keys, _) = newest(entries.iter().map(|(key, _)| key.as_str()));
            let found = keys.into_iter().filter_map(|key| {
                let (_, text) = entries.iter().find(|(other, _)| other == key)?;
                let contents = read_record(unseal(text).ok()?.text).ok()?;
                let point = Point::from_key(key)?;
                Some(Recovery { point, contents })
            });
            then(found.collect());
        });
    }

    /// Goes back to a recovery point, after keeping everything as it is now as another one.
    pub fn go_back_to(self, recovery: Recovery, then: impl FnOnce() + 'static) {
        self.keep_point(Reason::Restore, move || {
            self.act(Action::Restore(Box::new(recovery.contents)));
            then();
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

    /// Removes a text that was put aside; a person asked for it.
    pub fn throw_away(self, aside: &PutAside, then: impl FnOnce() + 'static) {
        match aside.place {
            Place::Slots => {
                LocalSlots.remove(&aside.key).ok();
                then();
            }
            Place::Journal => browser::journal_remove(&[&aside.key], move |_| then()),
        }
        self.damaged.set(false);
    }

    /// Removes everything that this page ever kept on this device, apart from theme and language.
    pub fn erase_everything(self, then: impl FnOnce() + 'static) {
        for key in LocalSlots.keys(ASIDE) {
            LocalSlots.remove(&key).ok();
        }
        self.damaged.set(false);
        browser::journal_read(move |entries| {
            let entries = entries.unwrap_or_default();
            let keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
            browser::journal_remove(&keys, move |_| {
                self.act(Action::EraseAll);
                then();
            });
        });
    }
}
