//! What a stored text turns out to be.

use super::contents::Contents;
use super::record::read_record;
use crate::exchange::{ReadError, SealError, unseal};

/// The text of a record that is too large for the slots: it stands in the journal.
pub(super) const POINTER: &str = "journal";

/// What a text in storage is, after its seal and its format were looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Decoded {
    /// A record that is whole, with its generation.
    Record(u64, Box<Contents>),
    /// The record of this generation was too large for this place; the journal has it.
    InJournal(u64),
    /// Written by a newer version of the app.
    Newer,
    /// Not to be read, or not ours.
    Unreadable,
}

/// Reads a stored text as far as it can be read; nothing is written and nothing put aside here.
pub fn decode(stored: &str) -> Decoded {
    let sealed = match unseal(stored) {
        Ok(sealed) => sealed,
        Err(SealError::Newer) => return Decoded::Newer,
        Err(SealError::Unknown | SealError::Damaged) => return Decoded::Unreadable,
    };
    if sealed.text == POINTER {
        return Decoded::InJournal(sealed.generation);
    }
    match read_record(sealed.text) {
        Ok(contents) => Decoded::Record(sealed.generation, Box::new(contents)),
        Err(ReadError::Newer(_)) => Decoded::Newer,
        Err(_) => Decoded::Unreadable,
    }
}
