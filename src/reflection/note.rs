//! A participant's own words beside an answer.

/// For whom a note is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The partners may read it; it travels in files.
    Shared,
    /// It stays on this device, and is in no export, link, report or print.
    Private,
}

/// A note of 1 to 4,000 characters and for whom it is meant; the two change together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    text: Box<str>,
    audience: Audience,
}

impl Note {
    /// The longest note, in characters.
    pub const MAX: usize = 4_000;

    /// Takes the text as typed; too long or nothing but blanks is no note.
    pub fn new(text: &str, audience: Audience) -> Option<Self> {
        let fits = text.chars().count() <= Self::MAX && !text.trim().is_empty();
        fits.then(|| Self {
            text: text.into(),
            audience,
        })
    }

    /// The words as they were typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// For whom it is meant.
    pub const fn audience(&self) -> Audience {
        self.audience
    }
}
