//! Texts that only the whole program has.

use super::texts::Texts;
use crate::reflection::Subject;
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
