//! What the facilitator's table says: the seven steps from files to agreements; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/table.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::{Counted, Keyed};

include!(concat!(env!("OUT_DIR"), "/table.rs"));

impl Table {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}
