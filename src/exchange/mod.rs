//! The files: how a partnership is written down and read back, and every reason why a file is refused.
//!
//! Start with [`read`] and [`write`]. What is stored in the browser is the same text with two
//! additions (private notes and this device's own settings), wrapped by [`seal`] and [`unseal`].
//!
//! Absent here: the browser, scores, and sentences (a [`ReadError`] is put into words elsewhere).

mod canonical;
mod device;
mod error;
mod layout;
mod name;
mod node;
pub(crate) mod raw;
mod read;
mod record;
mod rescue;
mod write;

pub use crate::reflection::Contents;
pub use error::{Expected, Limit, Place, ReadError};
pub use name::file_name;
pub use read::{MAX_BYTES, read, read_record};
pub use record::{SealError, Sealed, checksum, seal, unseal};
pub use rescue::RESCUE;
pub use write::{Scope, write};

/// The word by which a file says that it is ours.
pub const FORMAT: &str = "gezamenlijke-blik";

/// The version of the format that is written, and the highest major that is read.
pub const MAJOR: u64 = 1;
