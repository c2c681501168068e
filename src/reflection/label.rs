//! A name as people write it: of a person, an organisation, a role or a partnership.

use unicode_normalization::UnicodeNormalization;

/// A name of 1 to 200 characters, without characters that would hide or turn around other text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(Box<str>);

impl Label {
    /// The longest name, in characters.
    pub const MAX: usize = 200;

    /// Cleans and takes a name; `None` when nothing is left or it is longer than [`Label::MAX`].
    ///
    /// Accents are composed (NFC), control characters and bidirectional overrides are dropped, and
    /// runs of blanks become one, so that names that look alike are alike.
    pub fn new(text: &str) -> Option<Self> {
        let visible: String = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| !c.is_control() && !turns_text(*c))
            .nfc()
            .collect();
        let words: Vec<&str> = visible.split(' ').filter(|word| !word.is_empty()).collect();
        let name = words.join(" ");
        let fits = (1..=Self::MAX).contains(&name.chars().count());
        fits.then(|| Self(name.into()))
    }

    /// The name as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two spellings of one name are the same: without capitals.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// Bidirectional embeddings, overrides and isolates, which reorder the text around them.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
