//! Texts of the journal that cannot be read: kept under a key of their own before anything is written there.

use super::{Effect, Persistence, Slots};
use crate::device::journal::QUARANTINE_IN_JOURNAL;
use crate::exchange::checksum;

impl<S: Slots + Clone> Persistence<S> {
    /// Keeps a text of the journal that cannot be read under a key of its own. Nothing is written there before it is.
    pub(super) fn quarantine(&mut self, text: String) {
        self.damaged = true;
        if !self.unquarantined.contains(&text) {
            self.unquarantined.push(text.clone());
        }
        self.quarantine_in_journal(text);
    }

    pub(super) fn quarantine_in_journal(&mut self, text: String) {
        let key = format!("{QUARANTINE_IN_JOURNAL}{:016x}", checksum(0, &text));
        self.effects.push(Effect::Quarantine(key, text));
    }
}
