//! What is kept on this device, and which of it counts.
//!
//! Start with [`Store`]: two slots that take turns, read before they are written, so that a save that
//! breaks off, a second tab or a damaged record never costs what was there. [`look`] tells what stored
//! text is; [`Point`] is a state that one can go back to.
//!
//! Absent here: the browser (it comes in as [`Slots`]), the second place of storage, and screens.

mod found;
mod outcome;
mod point;
mod slots;
mod store;

pub use found::{Found, look};
pub use outcome::{Journal, Opened, Saved};
pub use point::{Point, Reason, moment, newest, without};
pub use slots::{ASIDE, Gate, SLOTS, SaveError, Slots};
pub use store::Store;
