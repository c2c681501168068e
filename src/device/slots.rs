//! The place of storage that answers at once: localStorage in a browser, its double in a test.

use crate::exchange::checksum;

/// The two slots that take turns.
pub const SLOTS: [&str; 2] = ["gezamenlijke-blik/a", "gezamenlijke-blik/b"];

/// Where text that cannot be read is put aside; its checksum follows.
pub const QUARANTINE: &str = "gezamenlijke-blik/aside-";

/// One of the two places in which a device keeps its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoragePlace {
    /// The slots: localStorage, which answers at once.
    Slots,
    /// The journal: IndexedDB, which answers later and holds more.
    Journal,
}

/// Why a save did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser gives this page no storage.
    Blocked,
    /// There is no room left, or the browser refused for a reason of its own.
    Refused,
    /// The browser said yes, and yet what stands there is not what was saved.
    NotKept,
    /// What was stored before could not be read, or is newer than this app, and is left alone.
    Closed,
}

/// Whether this page may write over what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteAccess {
    /// What was there was read, so it may be replaced.
    Open,
    /// What was there could not be read, and nothing else is whole.
    Unreadable,
    /// What was there was written by a newer version of the app.
    Newer,
}

/// Named texts that outlive the page: localStorage, or its double in a test.
pub trait Slots {
    /// The text under this key.
    ///
    /// # Errors
    /// When the browser does not let it be read.
    fn get(&self, key: &str) -> Result<Option<String>, SaveError>;

    /// Puts a text under this key.
    ///
    /// # Errors
    /// When there is no room, or no storage.
    fn set(&self, key: &str, text: &str) -> Result<(), SaveError>;

    /// Removes what stands under this key.
    ///
    /// # Errors
    /// When there is no storage.
    fn remove(&self, key: &str) -> Result<(), SaveError>;

    /// The keys that begin like this; none where there is no storage.
    fn keys(&self, prefix: &str) -> Vec<String>;
}

/// Keeps a text that cannot be read under a key of its own; the same text is kept once.
///
/// # Errors
/// When there is no room, or what was read back is something else: then its place must not be written over.
pub(super) fn quarantine(slots: &impl Slots, text: &str) -> Result<(), SaveError> {
    let key = format!("{QUARANTINE}{:016x}", checksum(0, text));
    slots.set(&key, text)?;
    let kept = slots.get(&key).map_err(|_| SaveError::NotKept)?;
    let whole = kept.as_deref() == Some(text);
    whole.then_some(()).ok_or(SaveError::NotKept)
}
