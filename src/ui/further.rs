//! Texts that only the whole program has.

use super::app::Texts;
use crate::words::{Keeping, Language, keeping};
use std::sync::OnceLock;

static DUTCH: OnceLock<Keeping> = OnceLock::new();
static ENGLISH: OnceLock<Keeping> = OnceLock::new();

/// The texts of what is kept and of what differs.
pub fn further(texts: Texts) -> &'static Keeping {
    let place = match texts.language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    // The native tests read both files, so a release has no page without words.
    place.get_or_init(|| keeping(texts.language).unwrap_or_default())
}
