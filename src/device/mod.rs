//! This device: what it keeps for itself, which of several stored copies counts, and when something is kept.
//!
//! Start with [`Contents`], everything that is kept, then [`Persistence`], the machine that says what is to be written
//! where and when «bewaard» is true. [`Store`] is its way to the two slots that take turns, [`RecoveryPoint`] a state
//! that one can go back to.
//!
//! Absent here: the browser (it carries out what the machine asks for), what a person can do, and screens.

mod contents;
mod events;
mod found;
mod outcome;
mod persistence;
mod point;
mod record;
mod rescue;
mod slots;
mod store;
mod tablet;

pub use contents::{Baseline, Contents, SyncOutcome};
pub use events::{Effect, Event, Saving};
pub use found::{Found, look};
pub use outcome::{Journal, Opened, Saved};
pub use persistence::*;
pub use point::{Reason, RecoveryPoint, moment, newest, without};
pub use record::{read_record, write_record};
pub use rescue::read_file;
pub use slots::{ASIDE, SLOTS, SaveError, Slots, WriteAccess};
pub use store::Store;
pub use tablet::{Draft, ExportReminder, Tablet};
