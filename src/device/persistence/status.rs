//! What there is to know of how things are kept.

use super::{JournalState, Persistence, Phase, SaveError, Saving, Slots, WriteAccess};

impl<S: Slots + Clone> Persistence<S> {
    /// Whether the work is safe: what «bewaard» on the screen says.
    pub const fn saving(&self) -> Saving {
        self.saving
    }

    /// Whether this page may write.
    pub const fn access(&self) -> WriteAccess {
        self.store.access()
    }

    /// Whether text was found that cannot be read; it is put aside.
    pub const fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// Nothing that cannot be read is left.
    pub const fn forget_damage(&mut self) {
        self.damaged = false;
    }

    /// Whether the whole program has taken over.
    pub const fn has_handed_over(&self) -> bool {
        matches!(self.phase, Phase::HandedOver)
    }

    /// Whether the slots and whether the journal have the last save.
    pub fn places(&self) -> (bool, bool) {
        (
            self.in_slots.is_ok(),
            self.journal == JournalState::Available,
        )
    }

    /// What is stored and cannot be read, as it stands there.
    pub fn unreadable(&self) -> String {
        self.store.stored_text()
    }

    /// The place that answers at once.
    pub const fn slots(&self) -> &S {
        &self.slots
    }

    /// Whether what could not be saved before, because nothing could be read, can be now.
    pub(super) fn is_open_again(&self) -> bool {
        self.saving == Saving::Failed(SaveError::Closed) && self.access() == WriteAccess::Open
    }
}
