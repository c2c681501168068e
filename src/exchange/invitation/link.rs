//! The text of an invitation in a link: a version, a letter that says how it is packed, and its JSON in letters for addresses.

use super::super::code::Compression;
use super::super::error::{ReadError, Refused};
use super::super::json::{Node, canonical};
use super::base64url::{decode, encode};
use super::{invitation, invitation_piece};
use crate::reflection::Invitation;

/// The version that is written, and the highest that is read.
const VERSION: u8 = 1;

/// The longest text that is looked at, in characters. What a code can show is a quarter of it.
const MAX_TEXT: usize = 4096;

/// The most bytes of an invitation, once they are unpacked: 64 kB.
pub const MAX_INVITATION: usize = 64 * 1024;

/// Why an invitation is not opened. Nothing changes when this happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationError {
    /// It does not begin as an invitation does.
    NotOurs,
    /// A newer version of the app made it.
    Newer,
    /// It is longer, or holds more or longer names, than an invitation can.
    TooLarge,
    /// It is not whole, or something else stands in it than should.
    Damaged,
}

/// The invitation in its shortest spelling, as it goes out: always the same bytes.
pub fn write_invitation(invitation: &Invitation) -> String {
    let mut shared = invitation.clone();
    shared.unknown = shared.unknown.shared().unwrap_or_default();
    let text = invitation_piece(&shared).print();
    let shortest = Node::root(&text).and_then(canonical);
    // What was written here can be read.
    shortest.unwrap_or(text)
}

/// Reads what [`write_invitation`] wrote.
///
/// # Errors
/// When it holds more than an invitation can, or is not whole.
pub fn read_invitation(bytes: &[u8]) -> Result<Invitation, InvitationError> {
    if bytes.len() > MAX_INVITATION {
        return Err(InvitationError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| InvitationError::Damaged)?;
    let read = Node::root(text).and_then(invitation);
    read.map_err(|refused: Refused| match *refused {
        ReadError::TooMuch(..) => InvitationError::TooLarge,
        _ => InvitationError::Damaged,
    })
}

/// The text behind the `#` for these bytes, which are packed or not.
pub fn seal_invitation(bytes: &[u8], compression: Compression) -> String {
    let letter = match compression {
        Compression::Plain => 'j',
        Compression::Deflated => 'd',
    };
    format!("{VERSION}{letter}{}", encode(bytes))
}

/// The bytes in the text behind the `#`, and how they are packed.
///
/// # Errors
/// When it is no such text, or longer than any that is made.
pub fn open_invitation(text: &str) -> Result<(Vec<u8>, Compression), InvitationError> {
    let text = text.trim();
    if text.len() > MAX_TEXT {
        return Err(InvitationError::TooLarge);
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let version = text.strip_suffix(rest).unwrap_or_default();
    match version.parse::<u8>() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(InvitationError::Newer),
        _ => return Err(InvitationError::NotOurs),
    }
    let (compression, letters) = match (rest.strip_prefix('j'), rest.strip_prefix('d')) {
        (Some(letters), _) => (Compression::Plain, letters),
        (_, Some(letters)) => (Compression::Deflated, letters),
        _ => return Err(InvitationError::NotOurs),
    };
    let bytes = decode(letters).ok_or(InvitationError::Damaged)?;
    Ok((bytes, compression))
}
