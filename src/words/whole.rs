//! What the interface says about pictures, files, what is kept and what differs: the texts that only the whole program
//! has, so that nobody waits for them before the first question.
//!
//! They stand in `public/content/{nl,en}/whole.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::{Counted, Keyed};

include!(concat!(env!("OUT_DIR"), "/whole.rs"));

impl Whole {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}
