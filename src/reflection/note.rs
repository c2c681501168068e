//! A participant's own words beside an answer.

use super::beginning;

/// For whom a value is meant. The order is that of merging: what one copy calls private stays private.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The partners may read it; it travels in files.
    #[default]
    Shared,
    /// It stays with the one who wrote it, and is in no shared file, link, report or print.
    Private,
}

/// Words of 1 to 4,000 characters, not only blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Box<str>);

impl Text {
    /// The longest text, in characters.
    pub const MAX: usize = 4_000;

    /// Takes the text as typed; nothing but blanks is no text, and what is too long is cut.
    pub fn new(text: &str) -> Option<Self> {
        let text = beginning(text, Self::MAX);
        (!text.trim().is_empty()).then(|| Self(text.into()))
    }

    /// The words as they were typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Words of one's own that a room can read at a glance: 1 to 500 characters, not only blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage(Box<str>);

impl Passage {
    /// The longest passage, in characters.
    pub const MAX: usize = 500;

    /// Takes the text as typed; nothing but blanks is no passage, and what is too long is cut.
    pub fn new(text: &str) -> Option<Self> {
        let text = beginning(text, Self::MAX);
        (!text.trim().is_empty()).then(|| Self(text.into()))
    }

    /// The words as they were typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A note and for whom it is meant; the two change together. It may be private before the first word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: Option<Text>,
    audience: Audience,
}

impl Note {
    /// The longest note, in characters.
    pub const MAX: usize = Text::MAX;

    /// Takes the text as typed; nothing but blanks is a note without words, and what is too long is cut.
    pub fn new(text: &str, audience: Audience) -> Self {
        let text = Text::new(text);
        Self { text, audience }
    }

    /// A note of these words.
    pub(super) const fn of(text: Text, audience: Audience) -> Self {
        let text = Some(text);
        Self { text, audience }
    }

    /// The words as they were typed; empty where there are none.
    pub fn text(&self) -> &str {
        self.text.as_ref().map_or("", Text::as_str)
    }

    /// Who may read it, as the writer chose.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// The text alone; for whom it is stands beside it in its [`Entry`](super::Entry).
    pub(super) fn into_text(self) -> Option<Text> {
        self.text
    }
}
