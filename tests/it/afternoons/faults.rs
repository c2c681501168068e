//! What goes wrong with the places in which a device keeps things.

use super::laws;
use super::world::World;
use crate::fake_journal::Trouble;
use crate::fake_storage::Fault;
use gezamenlijke_blik::device::{JOURNAL_SLOTS, SLOTS};

/// What a newer version of the app writes.
const NEWER: &str = "gezamenlijke-blik-record 2 9 0 0\n";

const FAULTS: [Fault; 6] = [
    Fault::Blocked,
    Fault::Full(0),
    Fault::Full(9_000),
    Fault::Forgetful,
    Fault::Sealed,
    Fault::Halving,
];

const TROUBLES: [Trouble; 4] = [
    Trouble::Slow,
    Trouble::Failing,
    Trouble::Full,
    Trouble::Silent,
];

impl World {
    pub fn storage_breaks(&mut self) {
        let fault = match self.dice.once_in(2) {
            true => Fault::None,
            false => self.dice.one_of(&FAULTS),
        };
        self.says(format!("storage: {fault:?}"));
        self.storage.breaks(fault);
    }

    pub fn journal_breaks(&mut self) {
        let trouble = match self.dice.once_in(3) {
            true => Trouble::None,
            false => self.dice.one_of(&TROUBLES),
        };
        self.says(format!("journal: {trouble:?}"));
        self.journal.has(trouble);
    }

    /// A bad disk, another program or a newer version of the app leaves something in a place.
    pub fn something_turns_up(&mut self) {
        let is_newer = self.expects_newer && self.dice.once_in(2);
        if !is_newer && !self.dice.once_in(2) {
            return;
        }
        let number = self.unread.len();
        let text = match is_newer {
            true => format!("{NEWER}{number}"),
            false => format!("onleesbaar {number}"),
        };
        let at = self.dice.below(2);
        let is_rewriting = self.tabs.iter().any(|tab| tab.line.is_rewriting());
        match self.dice.once_in(2) || is_rewriting {
            true => {
                self.says(format!("{text:?} in {}", SLOTS[at]));
                self.storage.put(SLOTS[at], &text);
            }
            false => {
                self.says(format!("{text:?} in the journal's {}", JOURNAL_SLOTS[at]));
                self.journal.put(JOURNAL_SLOTS[at], &text);
            }
        }
        match is_newer {
            true => self.tally.newer += 1,
            false => self.tally.damaged += 1,
        }
        // Whatever stood there, be it unread as well, is gone with that.
        let (storage, journal) = (&self.storage, &self.journal);
        self.unread
            .retain(|before| storage.holds(before) || journal.holds(before));
        self.unread.push(text);
        laws::what_stood_there_is_gone(self);
    }
}
