//! Why a file was not taken.

use crate::reflection::{FieldSpec, OwnerKind};

/// A place in the text of a file, for a refusal that says where to look; both are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, as editors count them.
    pub line: usize,
    /// The character in that line, however many bytes it has.
    pub column: usize,
}

impl Position {
    /// The place of a byte in a text.
    pub(crate) fn of(source: &str, offset: usize) -> Self {
        let before = source.get(..offset).unwrap_or(source);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let in_line = before.get(line_start..).unwrap_or_default();
        Self {
            line: before.matches('\n').count() + 1,
            column: in_line.chars().count() + 1,
        }
    }

    /// The place that serde_json names, which counts bytes and begins some lines at 0.
    pub(crate) fn of_byte_column(source: &str, line: usize, column: usize) -> Self {
        let text = source.split('\n').nth(line.saturating_sub(1));
        let bytes = text.unwrap_or_default().bytes().take(column);
        // A character begins at every byte that does not continue one.
        let characters = bytes.filter(|byte| byte & 0xC0 != 0x80).count();
        Self {
            line,
            column: characters.max(1),
        }
    }
}

/// What should have stood somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`
    Object,
    /// `[ … ]`
    List,
    /// A text between quotes.
    Text,
    /// A whole number.
    WholeNumber,
    /// 1 to 5, `"unknown"`, `"not-applicable"` or `null`.
    Answer,
    /// An id of letters, digits, `-` and `_`.
    Id,
    /// `count.milliseconds.replica`, with a count that is not absurd.
    Stamp,
    /// `true`.
    True,
    /// A day such as `2026-11-28`.
    Date,
}

/// What a file has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// More owners of this kind than a document can hold.
    Owners(OwnerKind),
    /// More than [`MAX_VALUES`](crate::reflection::MAX_VALUES) values of this field for one owner.
    Values(FieldSpec),
    /// A value of this field with more than so many characters.
    Characters(FieldSpec, usize),
}

/// A refusal on its way out of the reader: boxed, because a large error in every answer would weigh 2 kB in the first load.
pub(crate) type Refused = Box<ReadError>;

/// Why a file was not taken. Nothing changes when this happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in the file.
    Empty,
    /// The file has more bytes than [`super::MAX_BYTES`].
    TooLarge,
    /// The file is no text (UTF-8 or UTF-16): a picture, for instance.
    NotText,
    /// The file is a zip, in which others are packed.
    Zipped,
    /// The text stops before its end: a download that broke off.
    CutOff(Position),
    /// The text is no JSON, from this place on.
    NotJson(Position),
    /// Objects stand inside each other deeper than any real file has them.
    TooDeep(Position),
    /// JSON, but not one of our files.
    NotOurs,
    /// A rescue file in which no record is whole.
    NothingWhole,
    /// Made by a newer version of the app, with this major version of the format.
    Newer(u64),
    /// One name stands twice in the same object, so it is unclear which counts.
    Twice(String, Position),
    /// Something that every file has is missing.
    Missing(&'static str, Position),
    /// Something else stands where this was expected.
    Wrong(Expected, Position),
    /// There is more of something than fits.
    TooMuch(Limit, Position),
}
