//! The files: how a partnership is written down and read back, and every reason why a file is refused.
//!
//! Start with [`read()`] and [`write()`]: both walk the one table of fields. [`seal()`] and [`unseal`] wrap what is stored
//! in the browser, so that damage is noticed. [`code`] is the same as a file where no file can go: as codes for a camera.
//!
//! Absent here: the browser, a device's own settings, scores, and sentences (a [`ReadError`] is put into words elsewhere).

mod brought;
mod calendar;
pub mod code;
mod error;
mod invitation;
pub(crate) mod json;
mod name;
mod read;
mod seal;
mod values;
mod write;

pub use calendar::{CalendarDay, calendar};
pub(crate) use error::Refused;
pub use error::{Expected, Limit, Position, ReadError};
pub use invitation::{
    InvitationError, MAX_INVITATION, open_invitation, read_invitation, seal_invitation,
    write_invitation,
};
pub(crate) use invitation::{invitation_members, read_invitation_members};
pub use name::file_name;
pub use read::{MAX_BYTES, read, read_as};
pub(crate) use read::{Opened, document, open, open_file};
pub(crate) use seal::checksum_of;
pub use seal::{SealError, Sealed, checksum, seal, unseal};
pub use write::{Scope, write, write_as};
pub(crate) use write::{members, unknown_members};

/// The word by which a file says that it is ours.
pub const FORMAT: &str = "gezamenlijke-blik";

/// The word by which a rescue file says what it is.
pub const RESCUE: &str = "gezamenlijke-blik-rescue";

/// The letters of ids, and of what an address can hold (base64url, RFC 4648), by the six bits that each stands for.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The version of the format that is written, and the highest major that is read.
pub const MAJOR: u64 = 1;
