//! The seal around what is stored in the browser, by which a damaged record is recognised.

/// Why stored text is not a whole record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// It does not begin like one of our records.
    Unknown,
    /// It was sealed by a newer version of the app.
    Newer,
    /// Its length or its checksum is off: a part was lost or changed.
    Damaged,
}

/// A record that was found whole: its text, and which save it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// Rises with every save; of two whole records the higher one is newer.
    pub generation: u64,
    /// The text that was sealed, byte for byte.
    pub text: &'a str,
}

const MARK: &str = "gezamenlijke-blik-record";
const SEAL: u64 = 1;

/// Puts a line before a text that says its generation, its length in bytes and its checksum, so that a part that is lost or
/// changed is noticed when it is read again.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::exchange::{SealError, seal, unseal};
///
/// let stored = seal(7, "{}");
/// assert_eq!(unseal(&stored).unwrap().generation, 7);
/// assert_eq!(unseal(&stored[..stored.len() - 1]), Err(SealError::Damaged));
/// ```
pub fn seal(generation: u64, text: &str) -> String {
    let (length, sum) = (text.len(), checksum(generation, text));
    format!("{MARK} {SEAL} {generation} {length} {sum:016x}\n{text}")
}

/// Opens a record and checks that nothing is missing or changed.
///
/// # Errors
/// When the text is no record, a newer one, or not whole.
pub fn unseal(stored: &str) -> Result<Sealed<'_>, SealError> {
    let (head, text) = stored.split_once('\n').ok_or(SealError::Unknown)?;
    let mut words = head.split(' ');
    if words.next() != Some(MARK) {
        return Err(SealError::Unknown);
    }
    let mut number = || words.next()?.parse::<u64>().ok();
    let seal = number().ok_or(SealError::Damaged)?;
    if seal > SEAL {
        return Err(SealError::Newer);
    }
    if seal != SEAL {
        return Err(SealError::Damaged);
    }
    let generation = number().ok_or(SealError::Damaged)?;
    let length = number().ok_or(SealError::Damaged)?;
    let sum = words.next().ok_or(SealError::Damaged)?;
    let whole = text.len() as u64 == length
        && format!("{:016x}", checksum(generation, text)) == sum
        && words.next().is_none();
    whole
        .then_some(Sealed { generation, text })
        .ok_or(SealError::Damaged)
}

/// FNV-1a, 64 bits, over generation and text: against accidents, not against intent. See Fowler, Noll and Vo, «The FNV
/// Non-Cryptographic Hash Algorithm».
pub fn checksum(generation: u64, text: &str) -> u64 {
    checksum_of(generation, text.bytes())
}

/// As [`checksum`], over anything.
pub(crate) fn checksum_of(generation: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    let bytes = generation.to_le_bytes().into_iter().chain(bytes);
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
