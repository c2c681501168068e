//! What there is to say of each subject: its name, and questions to open the talk; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/subjects.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::Keyed;
include!(concat!(env!("OUT_DIR"), "/subjects.rs"));

impl Subjects {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}
