//! Texts that only the whole program has.

use super::texts::Texts;
use crate::words::further::Further;

/// The texts of pictures, files, what is kept and what differs.
pub const fn further(texts: Texts) -> &'static Further {
    Further::of(texts.language)
}

/// What people call a kind of owner or a field, by its name in the table of what is kept.
pub fn called(texts: Texts, name: &str) -> &'static str {
    let named = further(texts).names.get(name);
    named.map_or("", |named| named.one)
}
