//! A name as people write it: of a person, an organisation, a role or a partnership.

mod accents;
mod capitals;
mod clean;
mod fold;

use super::beginning;
use capitals::is_capital;
use clean::cleaned;
pub use fold::folded;
use fold::is_unseen;

/// A name of 1 to 200 characters, without characters that would hide or turn around other text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(Box<str>);

impl Label {
    /// The longest name, in characters.
    pub const MAX: usize = 200;

    /// Takes a name, cleaned; `None` when nothing is left that can be seen. What is longer than [`Label::MAX`] is cut.
    pub fn new(text: &str) -> Option<Self> {
        let name = Self::clean(text);
        let name = beginning(&name, Self::MAX).trim_end();
        let is_seen = name.chars().any(|c| c != ' ' && !is_unseen(c));
        is_seen.then(|| Self(name.into()))
    }

    /// The text with accents composed (NFC), without control characters and bidirectional overrides,
    /// and with single blanks, so that names that look alike are alike.
    pub fn clean(text: &str) -> String {
        cleaned(text)
    }

    /// The name as its owner typed it, cleaned: what is shown and written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two spellings of one name are the same: «’t Lange Land» and «'t lange land».
    pub fn key(&self) -> String {
        folded(&self.0)
    }

    /// Whether the name has small letters beside its capitals, as names mostly do.
    pub fn is_mixed_case(&self) -> bool {
        let is_small = |c: char| c.is_ascii_lowercase() || (c > '\u{bf}' && !is_capital(c));
        self.0.contains(is_small) && self.0.contains(is_capital)
    }
}
