//! What one device remembers for itself and never puts into a shared file.

use super::ParticipantId;
use std::collections::BTreeSet;

/// Who fills in on this device, and whom it leaves out of the shared picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tablet {
    /// The participants that filled in here, in the order in which they came.
    pub own: Vec<ParticipantId>,
    /// The participant whose turn it is; `None` between two of them.
    pub current: Option<ParticipantId>,
    /// Participants that were removed from the picture here; their answers are kept.
    pub left_out: BTreeSet<ParticipantId>,
}

impl Tablet {
    /// Makes a participant part of the picture again.
    pub fn bring_back(&mut self, id: &ParticipantId) {
        // Written anew instead of `remove`, which alone would bring all the code that rebalances a tree.
        let mut others = BTreeSet::new();
        others.extend(self.left_out.iter().filter(|other| *other != id).cloned());
        self.left_out = others;
    }
}
