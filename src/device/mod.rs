//! This device: what it keeps for itself, which of several stored copies counts, and when something is kept.
//!
//! Start with [`Contents`], everything that is kept, then [`Persistence`], the machine that says what is to be written
//! where and when «bewaard» is true. [`Store`] is its way to the two slots that take turns, [`RecoveryPoint`] a state
//! that one can go back to.
//!
//! Absent here: the browser (it carries out what the machine asks for), what a person can do, and screens.
//!
//! # Examples
//!
//! A change is saved in the slots at once, and the journal is asked to keep it too:
//!
//! ```
//! # use gezamenlijke_blik::device::{SaveError, Slots};
//! # use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
//! # #[derive(Clone, Default)]
//! # struct Memory(Rc<RefCell<BTreeMap<String, String>>>);
//! # impl Slots for Memory {
//! #     fn get(&self, key: &str) -> Result<Option<String>, SaveError> {
//! #         Ok(self.0.borrow().get(key).cloned())
//! #     }
//! #     fn set(&self, key: &str, text: &str) -> Result<(), SaveError> {
//! #         self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
//! #         Ok(())
//! #     }
//! #     fn remove(&self, key: &str) -> Result<(), SaveError> {
//! #         self.0.borrow_mut().remove(key);
//! #         Ok(())
//! #     }
//! #     fn keys(&self, prefix: &str) -> Vec<String> {
//! #         self.0.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect()
//! #     }
//! # }
//! use gezamenlijke_blik::device::{Effect, Event, JournalState, Persistence, Saving};
//!
//! let slots = Memory::default();
//! let (mut persistence, found) = Persistence::open(slots, None, JournalState::Available);
//! let mut contents = found.contents;
//! assert_eq!(persistence.saving(), Saving::Nothing);
//!
//! contents.local.touch(1_000);
//! let effects = persistence.handle(Event::Changed, &mut contents, 1_000);
//! assert_eq!(persistence.saving(), Saving::Saved(Some(1_000)));
//! assert!(matches!(effects[..], [Effect::WriteJournal(1, _)]));
//! ```

mod contents;
mod curtain;
mod decode;
mod events;
mod invited;
mod journal;
mod local_state;
mod outcome;
mod persistence;
mod record;
mod recovery_point;
mod rescue;
mod slots;
mod store;

pub use contents::{Baseline, Contents, SyncOutcome};
pub use curtain::Curtain;
pub use decode::{Decoded, decode};
pub use events::{Effect, Event, Saving};
pub use journal::{JOURNAL_SLOTS, JournalEntries, JournalState, QUARANTINE_IN_JOURNAL};
pub use local_state::{Draft, ExportReminder, LocalState};
pub use outcome::{OpenOutcome, SaveOutcome};
pub use persistence::Persistence;
pub use record::{read_record, write_record};
pub use recovery_point::{Reason, RecoveryPoint, next_moment, split_newest, without_people};
pub use rescue::read_file;
pub use slots::{QUARANTINE, SLOTS, SaveError, Slots, StoragePlace, WriteAccess};
pub use store::Store;
