//! Keeping the record on this device.
//!
//! Two slots take turns, so a save that fails half-way leaves the one before it whole. Nothing is
//! written before what is there was read: an unreadable record is never covered by an empty one.

use super::window;
use crate::exchange::{Contents, ReadError, SealError, read_record, seal, unseal};

const SLOTS: [&str; 2] = ["gezamenlijke-blik/a", "gezamenlijke-blik/b"];
const ASIDE: &str = "gezamenlijke-blik/aside";

/// Why a save did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser gives this page no storage.
    Blocked,
    /// There is no room left, or the browser refused for a reason of its own.
    Refused,
    /// The browser said yes, and yet what stands there is not what was saved.
    NotKept,
    /// What was stored before could not be read and is left alone.
    Closed,
}

/// Whether this page may write over what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// What was there was read, so it may be replaced.
    Open,
    /// What was there could not be read.
    Unreadable,
    /// What was there was written by a newer version of the app.
    Newer,
}

/// What was found on this device.
#[derive(Debug)]
pub struct Opened {
    /// The newest whole record; empty on a first visit.
    pub contents: Contents,
    /// Whether there was such a record.
    pub found: bool,
}

/// The record's place on this device.
#[derive(Debug)]
pub struct Store {
    generation: u64,
    gate: Gate,
}

enum Slot {
    Empty,
    Whole(u64, Box<Contents>),
    Newer,
    Unreadable,
}

impl Store {
    /// Opens the store and reads the newest whole record in it.
    pub fn open() -> (Store, Opened) {
        let mut generation = 0;
        let mut contents = None;
        let mut gate = Gate::Open;
        for key in SLOTS {
            match look(key) {
                Slot::Empty => {}
                Slot::Whole(of, found) if contents.is_none() || of > generation => {
                    generation = of;
                    contents = Some(*found);
                }
                Slot::Whole(..) => {}
                Slot::Newer => gate = Gate::Newer,
                Slot::Unreadable if gate == Gate::Open => gate = Gate::Unreadable,
                Slot::Unreadable => {}
            }
        }
        // One damaged slot beside a whole one is a save that broke off; the next save replaces it.
        if contents.is_some() && gate == Gate::Unreadable {
            gate = Gate::Open;
        }
        let opened = Opened {
            found: contents.is_some(),
            contents: contents.unwrap_or_default(),
        };
        (Store { generation, gate }, opened)
    }

    /// Whether this page may write.
    pub const fn gate(&self) -> Gate {
        self.gate
    }

    /// Saves the text of a record, and reads it back.
    ///
    /// # Errors
    /// When the browser did not keep it; the record before it is then still whole.
    pub fn save(&mut self, text: &str) -> Result<(), SaveError> {
        if self.gate != Gate::Open {
            return Err(SaveError::Closed);
        }
        let storage = storage().ok_or(SaveError::Blocked)?;
        let generation = self.generation + 1;
        let [even, odd] = SLOTS;
        let key = if generation.is_multiple_of(2) {
            even
        } else {
            odd
        };
        let record = seal(generation, text);
        storage
            .set_item(key, &record)
            .map_err(|_| SaveError::Refused)?;
        let kept = storage.get_item(key).map_err(|_| SaveError::NotKept)?;
        if kept.as_deref() != Some(record.as_str()) {
            return Err(SaveError::NotKept);
        }
        self.generation = generation;
        Ok(())
    }

    /// What is stored now, readable or not, for a download.
    pub fn raw(&self) -> String {
        let stored = SLOTS.into_iter().filter_map(|key| raw(key).ok().flatten());
        stored.collect::<Vec<_>>().join("\n")
    }

    /// Puts what could not be read aside, where it stays, and begins with an empty record.
    ///
    /// # Errors
    /// When there is no room to keep it; nothing has changed then.
    pub fn put_aside(&mut self, now: u64) -> Result<(), SaveError> {
        let storage = storage().ok_or(SaveError::Blocked)?;
        for (count, key) in SLOTS.into_iter().enumerate() {
            if let Some(text) = raw(key).map_err(|_| SaveError::Blocked)? {
                let aside = format!("{ASIDE}-{now}-{count}");
                storage
                    .set_item(&aside, &text)
                    .map_err(|_| SaveError::Refused)?;
                storage.remove_item(key).map_err(|_| SaveError::Refused)?;
            }
        }
        self.gate = Gate::Open;
        Ok(())
    }
}

fn look(key: &str) -> Slot {
    let stored = match raw(key) {
        Ok(Some(stored)) => stored,
        // Blocked storage holds nothing that a save could cover; the save itself will say so.
        Ok(None) => return Slot::Empty,
        Err(SaveError::Blocked) => return Slot::Empty,
        Err(_) => return Slot::Unreadable,
    };
    let sealed = match unseal(&stored) {
        Ok(sealed) => sealed,
        Err(SealError::Newer) => return Slot::Newer,
        Err(SealError::Unknown | SealError::Damaged) => return Slot::Unreadable,
    };
    match read_record(sealed.text) {
        Ok(contents) => Slot::Whole(sealed.generation, Box::new(contents)),
        Err(ReadError::Newer(_)) => Slot::Newer,
        Err(_) => Slot::Unreadable,
    }
}

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

fn raw(key: &str) -> Result<Option<String>, SaveError> {
    let storage = storage().ok_or(SaveError::Blocked)?;
    storage.get_item(key).map_err(|_| SaveError::NotKept)
}
