//! The place of storage that answers later and holds more: IndexedDB in a browser, its double in a test.

/// The keys of the journal under which its two records take turns.
pub const JOURNAL_SLOTS: [&str; 2] = ["a", "b"];

/// How keys of texts that were put aside begin in the journal; their checksum follows.
pub const QUARANTINE_IN_JOURNAL: &str = "aside-";

/// What stands in the journal: its keys, each with its text.
pub type JournalEntries = Vec<(String, String)>;

/// Whether the journal, the second place of storage, can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalState {
    /// It does, so a large record can stand there alone.
    Available,
    /// It does not, or not yet.
    Unavailable,
}
