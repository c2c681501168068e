//! What one participant shares as codes that a camera reads: the document of a file, in as few bytes as it takes.
//!
//! [`pack`] makes a *payload* of a document and [`unpack`] gives the text of the very file back, so that the importer
//! reads and judges it as any file. [`split`] divides a payload into *parts*, one a code; a [`Collector`] puts what was scanned together again.
//!
//! A payload walks a table of fields that never changes (`table.rs`), so every page reads the codes of
//! every other, older or newer. What is not in that table travels as unknown data does in a file. There
//! is no place in it for a private value.
//!
//! Absent here: the picture of a code, the camera, and the compression, which the browser does.

mod bits;
mod collector;
mod pack;
mod parts;
mod table;
mod unpack;

pub use collector::{Collector, Taken};
pub use pack::pack;
pub use parts::{Compression, MAX_PART, MAX_PARTS, TooLong, TransferId, split};
pub use unpack::{MAX_PAYLOAD, unpack};

/// How a payload begins of which the rest is compact.
const COMPACT: u8 = 1;

/// How a payload begins of which the rest is the text of the file: of a document that no page could read back, so
/// that a code says just what the file says, and is refused for the same reason.
const TEXT: u8 = 0;

/// Why what was scanned was not taken. Nothing changes when this happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Something else: an address, a ticket, a business card.
    NotOurs,
    /// Made by a newer version of the app, with this version of the codes.
    Newer(u64),
    /// Ours, but not as it was made: parts of it are gone or changed.
    Damaged,
    /// It holds more than a file may.
    TooLarge,
}
