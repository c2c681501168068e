//! This device: what it keeps for itself, which of several stored copies counts, and when something is kept.
//!
//! Start with [`Contents`], everything that is kept, then [`Persistence`], the machine that says what is to be written
//! where and when «bewaard» is true. [`Store`] is its way to the two slots that take turns, [`RecoveryPoint`] a state
//! that one can go back to.
//!
//! Absent here: the browser (it carries out what the machine asks for), what a person can do, and screens.

mod contents;
mod decode;
mod events;
mod local_state;
mod outcome;
mod persistence;
mod record;
mod recovery_point;
mod rescue;
mod slots;
mod store;

pub use contents::{Baseline, Contents, SyncOutcome};
pub use decode::{Decoded, decode};
pub use events::{Effect, Event, Saving};
pub use local_state::{Draft, ExportReminder, LocalState};
pub use outcome::{JournalState, OpenOutcome, SaveOutcome};
pub use persistence::*;
pub use record::{read_record, write_record};
pub use recovery_point::{Reason, RecoveryPoint, next_moment, split_newest, without_people};
pub use rescue::read_file;
pub use slots::{QUARANTINE, SLOTS, SaveError, Slots, StoragePlace, WriteAccess};
pub use store::Store;
