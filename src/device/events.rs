//! What happens to what is kept, and what is to be done then.

use super::slots::SaveError;

/// Whether the work is safe on this device: what «bewaard» on the screen says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// There is nothing to save yet.
    Nothing,
    /// Everything that was filled in was read back from storage: at this moment (milliseconds since 1970), or before
    /// this page began, and nobody knows when.
    Saved(Option<u64>),
    /// The last change is on the screen only.
    Failed(SaveError),
}

/// What happened to what is kept, or to its places: what [`Persistence::handle`](super::Persistence::handle) is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page stands; where a place of storage lacks something of what was found, it is saved there.
    Started {
        /// Whether a place lacks something, so that it has to be saved there.
        is_behind: bool,
    },
    /// Something was changed here.
    Changed,
    /// Another tab may have written into the slots.
    SlotsChanged,
    /// Records stood in the journal that this page had not seen: another tab's, or it answered late.
    ForeignRecords(Vec<String>),
    /// The journal has the record of this generation, read back; or it has not.
    JournalWritten(u64, bool),
    /// The journal has a text that was put aside; or it has not.
    Quarantined(String, bool),
    /// The time that was asked for is over.
    TimerFired,
    /// The page goes out of sight, and may never come back.
    Hidden,
    /// A person let what cannot be read be put aside, to begin with nothing.
    StartEmpty,
    /// The newer version of the app may begin as soon as all is saved.
    UpdateRequested,
    /// Everything was handed to the whole program, which takes this one's place.
    HandedOver,
}

/// What is to be done in the browser: what [`Persistence::handle`](super::Persistence::handle) asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The journal keeps this sealed record of this generation, and answers with [`Event::JournalWritten`].
    WriteJournal(u64, String),
    /// This is for the rescue file only: it stands nowhere else.
    RememberForRescue(String),
    /// The journal keeps a text that cannot be read under this key, and answers with [`Event::Quarantined`].
    Quarantine(String, String),
    /// The records of the journal are read, and come as [`Event::ForeignRecords`].
    ReadJournal,
    /// After so many milliseconds comes [`Event::TimerFired`].
    StartTimer(u32),
    /// Something came from elsewhere, and is to be shown.
    ContentsChanged,
    /// All is saved: the newer version begins.
    StartUpdate,
    /// It was not saved, so the newer version is offered again and does not begin.
    OfferUpdate,
}
