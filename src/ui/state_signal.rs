//! The visit, as the screen reads it.

use crate::browser::LocalSlots;
use crate::device::{Saving, WriteAccess};
use crate::session::{State, Visit};
use leptos::prelude::*;
use leptos::reactive::signal::guards::{Plain, ReadGuard};

/// The visit in this browser.
pub type BrowserVisit = Visit<LocalSlots>;

/// The state, as pages read it; changed through [`App::act`] only.
#[derive(Clone, Copy)]
pub struct StateSignal(pub(super) RwSignal<BrowserVisit>);

impl StateSignal {
    /// Reads it now, and again whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.followed().state)
    }

    /// Reads it once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.once().state)
    }

    // Apart from what is read, so that the way there is in the program once and not for everybody who reads.
    #[inline(never)]
    fn followed(self) -> ReadGuard<BrowserVisit, Plain<BrowserVisit>> {
        self.0.read()
    }

    #[inline(never)]
    pub(super) fn once(self) -> ReadGuard<BrowserVisit, Plain<BrowserVisit>> {
        self.0.read_untracked()
    }
}

/// How what is kept on this device is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// Whether the work is safe.
    pub saving: Saving,
    /// Whether this page may write over what is stored.
    pub access: WriteAccess,
    /// Whether text was found that cannot be read; it is put aside.
    pub is_damaged: bool,
    /// Whether a newer version is offered; a person may put it off.
    pub is_update_offered: bool,
}

impl Health {
    pub(super) fn of(visit: &BrowserVisit) -> Self {
        Self {
            saving: visit.saving(),
            access: visit.access(),
            is_damaged: visit.is_damaged(),
            is_update_offered: visit.is_update_offered(),
        }
    }
}
