//! What is said where somebody fills in an instrument: its name, what it asks, and its choices; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/instruments.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::{Counted, Keyed};

include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

impl Instruments {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}
