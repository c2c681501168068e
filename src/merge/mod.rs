//! Bringing together what was written on different devices, without a word of the workshop.
//!
//! Start with [`Register`], a value that several devices can change and that has one outcome all the same,
//! then [`Stamp`], by which they agree on what came last, and [`Members`], what a newer version of the app wrote
//! and this one carries along.
//!
//! Absent here: what a value is about, files, clocks and chance.

mod canonical;
mod law;
mod register;
mod replica;
mod stamp;
mod unknown;

pub use canonical::quoted;
pub use law::{Merge, merge_sorted};
pub use register::{Register, Version};
pub use replica::{ReplicaId, is_id_text};
pub use stamp::{MAX_LAMPORT, MAX_WALL, Stamp};
pub use unknown::{Members, Unknown};
