//! What is asked of the store, and what it answers.

use super::contents::{Contents, SyncOutcome};
use super::slots::SaveError;

/// What was found on this device when the page started.
#[derive(Debug)]
pub struct OpenOutcome {
    /// Everything that was found whole, brought together; empty on a first visit.
    pub contents: Contents,
    /// Whether there was such a record.
    pub found: bool,
    /// Whether a place of storage lacks something of it.
    pub behind: bool,
    /// Texts of the journal that cannot be read: its keys, and what they say.
    pub unreadable: Vec<(String, String)>,
    /// Whether there was text that cannot be read; it is put aside before its place is used again.
    pub damaged: bool,
}

/// What became of a save into the slots, and what the journal is to keep.
#[derive(Debug)]
pub struct SaveOutcome {
    /// The sealed record, for the second place of storage; where this page may not write, for the recovery screen.
    pub sealed: String,
    /// The number of this save, one higher than that of any record that was seen.
    pub generation: u64,
    /// Whether the slots hold it now.
    pub kept: Result<(), SaveError>,
    /// Whether it is too large for the slots, so that only the journal has it.
    pub only_in_journal: bool,
    /// What this tab learnt from another one just before.
    pub sync: SyncOutcome,
}
