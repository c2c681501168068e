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
