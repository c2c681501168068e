//! What is said where partners compare what they filled in with an instrument; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/compared.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::Counted;

include!(concat!(env!("OUT_DIR"), "/compared.rs"));

impl Compared {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }

    /// The words that say little, as a group has them that made no list of its own: those of all languages, because people write in
    /// their own, whatever the screen says.
    pub fn hollow_words() -> String {
        let lists = Language::ALL.map(|language| Self::of(language).hollow.usual);
        lists.join("\n")
    }
}
