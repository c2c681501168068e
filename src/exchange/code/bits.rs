//! A row of bits, and the few things that are written in it.

use super::CodeError;
use crate::exchange::{LETTERS, MAX_BYTES};

/// The longest id that there is, in characters.
const LONGEST_ID: usize = 64;

/// The order of the length of an id.
const ID_LENGTH: u32 = 3;

/// The order of the length of a text.
const TEXT_LENGTH: u32 = 5;

/// A row of bits that grows, the highest of each byte first.
#[derive(Default)]
pub struct Writer {
    bytes: Vec<u8>,
    /// How many bits of the last byte are free.
    free: u32,
}

impl Writer {
    /// The bytes; what is free of the last one is 0.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// One bit.
    pub fn bit(&mut self, is_one: bool) {
        if self.free == 0 {
            self.bytes.push(0);
            self.free = 8;
        }
        self.free -= 1;
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(is_one) << self.free;
        }
    }

    /// The lowest bits of a number, as many as are asked for.
    pub fn bits(&mut self, count: u32, value: u128) {
        for at in (0..count).rev() {
            self.bit(value >> at & 1 == 1);
        }
    }

    /// A number of any size, in about twice the bits that it has beyond its *order*: an exponential-Golomb code (Teuhola, «A
    /// compression method for clustered bit-vectors», 1978). The order is how many bits it mostly has.
    pub fn number(&mut self, order: u32, value: u64) {
        let beyond = u128::from(value >> order) + 1;
        let length = beyond.ilog2() + 1;
        self.bits(length - 1, 0);
        self.bits(length, beyond);
        self.bits(order, value.into());
    }

    /// A number that may be below 0: 0, -1, 1, -2, … become 0, 1, 2, 3, …
    pub fn signed(&mut self, order: u32, value: i64) {
        self.number(order, (value << 1 ^ value >> 63).cast_unsigned());
    }

    /// An id, of letters, digits, `-` and `_`.
    pub fn id(&mut self, id: &str) {
        self.number(ID_LENGTH, id.len() as u64);
        for letter in id.bytes() {
            let at = LETTERS.iter().position(|it| *it == letter);
            self.bits(6, at.unwrap_or_default() as u128);
        }
    }

    /// A text. It begins at a whole byte, so that compression finds its words.
    pub fn text(&mut self, text: &str) {
        self.number(TEXT_LENGTH, text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
        self.free = 0;
    }
}

/// A row of bits that is read, whoever made it: nothing behind its end, and no more than a file can hold.
pub struct Reader<'a> {
    bytes: &'a [u8],
    /// How many bits were read.
    at: usize,
    /// How many bytes may still come of it in a file.
    left: usize,
}

impl<'a> Reader<'a> {
    /// The bits of these bytes, from the first.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            left: MAX_BYTES,
        }
    }

    /// Takes what comes next, which has at least this many bytes in a file, from what there is room for in one.
    ///
    /// # Errors
    /// When no file is that large: a few bits can stand for much.
    pub fn charge(&mut self, bytes: usize) -> Result<(), CodeError> {
        self.left = self.left.checked_sub(bytes).ok_or(CodeError::TooLarge)?;
        Ok(())
    }

    /// One bit.
    ///
    /// # Errors
    /// At the end.
    pub fn bit(&mut self) -> Result<bool, CodeError> {
        let byte = self.bytes.get(self.at / 8).ok_or(CodeError::Damaged)?;
        let shift = 7 - self.at % 8;
        self.at += 1;
        Ok(byte >> shift & 1 == 1)
    }

    /// A number of this many bits.
    ///
    /// # Errors
    /// At the end.
    pub fn bits(&mut self, count: u32) -> Result<u128, CodeError> {
        (0..count).try_fold(0, |value, _| Ok(value << 1 | u128::from(self.bit()?)))
    }

    /// A number, as [`Writer::number`] writes it.
    ///
    /// # Errors
    /// At the end, and where it has more than 64 bits.
    pub fn number(&mut self, order: u32) -> Result<u64, CodeError> {
        let mut length = 0;
        while !self.bit()? {
            length += 1;
            if length > 64 {
                return Err(CodeError::Damaged);
            }
        }
        let beyond = (1 << length | self.bits(length)?) - 1;
        let value = beyond << order | self.bits(order)?;
        u64::try_from(value).map_err(|_| CodeError::Damaged)
    }

    /// A number, as [`Writer::signed`] writes it.
    ///
    /// # Errors
    /// As [`Reader::number`].
    pub fn signed(&mut self, order: u32) -> Result<i64, CodeError> {
        let value = self.number(order)?;
        Ok((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    /// A number of things that follow.
    ///
    /// # Errors
    /// As [`Reader::number`], and when there are more than this.
    pub fn count(&mut self, order: u32, most: usize) -> Result<usize, CodeError> {
        let count = usize::try_from(self.number(order)?).ok();
        let count = count.filter(|count| *count <= most);
        count.ok_or(CodeError::TooLarge)
    }

    /// An id, as [`Writer::id`] writes it.
    ///
    /// # Errors
    /// At the end.
    pub fn id(&mut self) -> Result<String, CodeError> {
        let length = self.count(ID_LENGTH, LONGEST_ID)?;
        self.charge(length)?;
        let mut id = String::new();
        for _ in 0..length {
            let letter = LETTERS.get(self.bits(6)? as usize).copied();
            id.extend(letter.map(char::from));
        }
        Ok(id)
    }

    /// A text, as [`Writer::text`] writes it.
    ///
    /// # Errors
    /// At the end, and where it is no UTF-8.
    pub fn text(&mut self) -> Result<&'a str, CodeError> {
        let length = self.count(TEXT_LENGTH, MAX_BYTES)?;
        self.charge(length)?;
        let from = self.at.div_ceil(8);
        let text = self.bytes.get(from..from + length);
        self.at = 8 * (from + length);
        let text = text.and_then(|text| std::str::from_utf8(text).ok());
        text.ok_or(CodeError::Damaged)
    }

    /// Sees to it that everything was read.
    ///
    /// # Errors
    /// When bytes are left over.
    pub fn end(self) -> Result<(), CodeError> {
        let is_whole = self.at.div_ceil(8) == self.bytes.len();
        is_whole.then_some(()).ok_or(CodeError::Damaged)
    }
}
