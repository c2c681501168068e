//! Texts that only the whole program has.

use super::texts::Texts;
use crate::reflection::{Choice, Instrument, Subject};
use crate::words::compared::Compared;
use crate::words::instruments::{self, Instruments};
use crate::words::subjects::{self, Subjects};
use crate::words::table::Table;
use crate::words::whole::Whole;

/// The texts of pictures, files, what is kept and what differs.
pub const fn whole_texts(texts: Texts) -> &'static Whole {
    Whole::of(texts.language)
}

/// What people call a kind of owner or a field, by its name in the table of what is kept.
pub fn called(texts: Texts, name: &str) -> &'static str {
    let named = whole_texts(texts).names.get(name);
    named.map_or("", |named| named.one)
}

/// The texts of the facilitator's table.
pub const fn table_texts(texts: Texts) -> &'static Table {
    Table::of(texts.language)
}

/// What there is to say of a subject. Every subject has a text: a native test sees to it.
pub fn subject_texts(subject: Subject, texts: Texts) -> Option<&'static subjects::Subject> {
    Subjects::of(texts.language).subjects.get(subject.key())
}

/// What is said where somebody fills in an instrument.
pub const fn filling_texts(texts: Texts) -> &'static Instruments {
    Instruments::of(texts.language)
}

/// What an instrument is called and asks. Every instrument has a text: a native test sees to it.
pub fn instrument_texts(
    instrument: Instrument,
    texts: Texts,
) -> Option<&'static instruments::Instrument> {
    filling_texts(texts).instruments.get(instrument.key())
}

/// What is said where partners compare what they filled in with an instrument.
pub const fn compared_texts(texts: Texts) -> &'static Compared {
    Compared::of(texts.language)
}
