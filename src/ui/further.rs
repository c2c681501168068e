//! Texts that only the whole program has.

use super::texts::Texts;
use crate::words::{Further, Language, further as read};
use std::sync::OnceLock;

static DUTCH: OnceLock<Further> = OnceLock::new();
static ENGLISH: OnceLock<Further> = OnceLock::new();

/// The texts of pictures, files, what is kept and what differs.
pub fn further(texts: Texts) -> &'static Further {
    let place = match texts.language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    // The native tests read both files, so a release has no page without words.
    place.get_or_init(|| read(texts.language).unwrap_or_default())
}

/// What people call a kind of owner or a field, by its name in the table of what is kept.
pub fn called(texts: Texts, name: &str) -> String {
    let named = further(texts).names.get(name);
    named.map(|named| named.one.clone()).unwrap_or_default()
}
