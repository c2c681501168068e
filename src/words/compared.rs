//! What is said where partners compare what they filled in with an instrument; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/compared.json`, and are made into constants as those of `words.json` are.

use super::language::Language;

include!(concat!(env!("OUT_DIR"), "/compared.rs"));

impl Compared {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}
