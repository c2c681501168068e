//! A payload in parts, each small enough for a code that a tablet reads from another one.

use super::CodeError;
use crate::exchange::checksum_of;

/// More parts than this nobody holds a tablet still for.
pub const MAX_PARTS: usize = 6;

/// How much of a payload goes into one part, in bytes. With the head it fits a code of 77 modules.
pub const MAX_PART: usize = 500;

/// How a part begins. No text begins so, and so no address, ticket or card.
const MARK: [u8; 2] = [0xB1, 0x1C];

/// The version of the head of a part.
const VERSION: u8 = 1;

/// Whether the browser made a payload smaller before it was split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    /// It is as [`pack`](super::pack) made it.
    Plain,
    /// It went through `deflate-raw`.
    Deflated,
}

/// Which parts belong together: a checksum over all of them, by which is also known whether they are whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TransferId([u8; 4]);

/// A payload needs more than [`MAX_PARTS`] codes; the file has room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl TransferId {
    /// FNV-1a of 64 bits, folded to 32 as its authors advise: against accidents, not against intent.
    pub(super) fn of(payload: &[u8], compression: Compression) -> Self {
        let sum = checksum_of(compression as u64, payload.iter().copied());
        Self(((sum >> 32 ^ sum) as u32).to_be_bytes())
    }
}

/// The bytes of each code in which a payload is shown: as few parts as it takes, all about as large.
///
/// # Errors
/// When it does not fit [`MAX_PARTS`] parts of [`MAX_PART`] bytes.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::exchange::code::{Collector, Compression, Taken, split};
///
/// let payload = vec![7; 1_200];
/// let codes = split(&payload, Compression::Plain).unwrap();
/// assert_eq!(codes.len(), 3);
///
/// let mut collector = Collector::default();
/// let mut taken = codes.iter().rev().map(|code| collector.take(code).unwrap());
/// assert!(matches!(taken.next(), Some(Taken::Part { .. })));
/// assert!(matches!(taken.next(), Some(Taken::Part { .. })));
/// assert!(matches!(taken.next(), Some(Taken::Whole { payload: whole, .. }) if whole == payload));
/// ```
pub fn split(payload: &[u8], compression: Compression) -> Result<Vec<Vec<u8>>, TooLong> {
    let count = payload.len().div_ceil(MAX_PART).max(1);
    if count > MAX_PARTS {
        return Err(TooLong);
    }
    let id = TransferId::of(payload, compression);
    let size = payload.len().div_ceil(count).max(1);
    let part = |index: usize| {
        let place = (index << 4 | count << 1 | compression as usize) as u8;
        let rest = payload.get(index * size..).unwrap_or_default();
        let bytes = rest.get(..size).unwrap_or(rest);
        [&MARK, &[VERSION, place], id.0.as_slice(), bytes].concat()
    };
    Ok((0..count).map(part).collect())
}

/// A part as it was scanned.
pub(super) struct Part<'a> {
    pub id: TransferId,
    /// Below `count`.
    pub index: usize,
    /// From 1 to [`MAX_PARTS`].
    pub count: usize,
    pub compression: Compression,
    /// At most [`MAX_PART`] of them.
    pub bytes: &'a [u8],
}

impl<'a> Part<'a> {
    /// Reads what a code says.
    ///
    /// # Errors
    /// When it is no part, one of a newer version, or damaged.
    pub fn read(scanned: &'a [u8]) -> Result<Self, CodeError> {
        let head = scanned.strip_prefix(&MARK).ok_or(CodeError::NotOurs)?;
        let (version, head) = head.split_first().ok_or(CodeError::Damaged)?;
        if *version > VERSION {
            return Err(CodeError::Newer((*version).into()));
        }
        let (&[place, a, b, c, d], bytes) = head.split_first_chunk().ok_or(CodeError::Damaged)?;
        let part = Self {
            id: TransferId([a, b, c, d]),
            index: usize::from(place >> 4),
            count: usize::from(place >> 1 & 7),
            compression: match place & 1 {
                0 => Compression::Plain,
                _ => Compression::Deflated,
            },
            bytes,
        };
        let is_sound = *version == VERSION
            && part.index < part.count
            && part.count <= MAX_PARTS
            && part.bytes.len() <= MAX_PART;
        is_sound.then_some(part).ok_or(CodeError::Damaged)
    }
}
