//! What the interface says, in two languages: every sentence on the screen that is not content.
//!
//! The sentences stand in `public/content/{nl,en}/words.json`; each member of the file is a field here,
//! no more and no less, so a text that is missing or misspelled is found by the native tests.

use super::language::Language;
use super::reading::{self, Keyed, object};

/// One section of `words.json`: a struct with a text per member, strict about members it does not know.
macro_rules! section {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$note:meta])* $field:ident $(: $kind:ty)? ),+ $(,)? }
    ) => {
        $crate::words::reading::object! {
            $(#[$about])*
            $name {
                $(
                    #[doc = concat!("The text `", stringify!($field), "`.")]
                    $(#[$note])*
                    $field: kind!($($kind)?),
                )+
            }
        }
    };
}

/// The type of a text: plain, unless the section names another.
macro_rules! kind {
    () => {
        String
    };
    ($kind:ty) => {
        $kind
    };
}

mod around;
mod device;
mod filling;
mod further;
mod moving;
mod seeing;

pub use around::{About, App, Example, ExamplePage, NotFound, Notices, Save, Settings, Welcome};
pub use device::{Install, Privacy};
pub use filling::{
    Done, Lens, Overview, Participants, ParticipantsPage, Question, Start, StillOpen,
};
pub use further::{Arrivals, Data, Differences, Further, further};
pub use moving::{FileErrors, Files, FilesPage, Merge, Named, StorageErrors, Tallied};
pub use seeing::{People, Picture, Radar, Together};

object! {
    /// All texts of the interface in one language.
    Wording {
        /// Around every page: the brand, the header and the titles.
        app: App,
        /// What each page is called in menus, links and titles, by the name that its row in the table of pages gives.
        pages: Keyed<String>,
        /// The switches for language and theme. Each language is named in itself.
        settings: Settings,
        /// Whether the work is safe, always in sight.
        save: Save,
        /// What is said on several pages, quietly.
        notices: Notices,
        /// The welcome page. Its heading and introduction come from general.json.
        welcome: Welcome,
        /// The form on which a participant says who they are.
        start: Start,
        /// The five lenses with what is answered.
        overview: Overview,
        /// A lens page: its questions and the way around.
        lens: Lens,
        /// One question: the scale, the two other choices, help and the note.
        question: Question,
        /// The page with everything that has no answer yet.
        open: StillOpen,
        /// The closing page: save the file and hand the tablet on.
        done: Done,
        /// What participants are called where they gave no name.
        participants: Participants,
        /// «Privacy»: what is kept where, that nothing is sent, and how to check it.
        privacy: Privacy,
        /// Files out of this device.
        files: Files,
        /// The example workshop, always marked as made up.
        example: Example,
        /// Why this device could not keep the work, and what to do.
        storage_errors: StorageErrors,
    }
}

object! {
    /// A text that counts: one form for exactly one, and one with `{count}` for every other number.
    Counted {
        /// For exactly one.
        one: String,
        /// For none, two and more. With `{count}`.
        many: String,
    }
}

impl Counted {
    /// The text for this number.
    #[must_use]
    pub fn of(&self, count: usize) -> String {
        let text = if count == 1 { &self.one } else { &self.many };
        fill(text, &[("count", &count.to_string())])
    }
}

/// A fault in a `words.json` or a `further.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingFault {
    /// The file, as seen from the root of the repository.
    pub file: &'static str,
    /// What is wrong, in English: a text by its name, anything else by line and column.
    pub reason: String,
}

/// The interface texts of one language, read from the `words.json` inside the program.
///
/// # Errors
/// When the file is not JSON, lacks a text or holds one that nothing asks for. The native tests read both
/// files, so a release cannot hold such a fault.
pub fn wording(language: Language) -> Result<Wording, WordingFault> {
    let (file, text) = match language {
        Language::Dutch => (
            "public/content/nl/words.json",
            include_str!("../../public/content/nl/words.json"),
        ),
        Language::English => (
            "public/content/en/words.json",
            include_str!("../../public/content/en/words.json"),
        ),
    };
    reading::read(file, text).map_err(|fault| WordingFault {
        file,
        reason: fault.to_string(),
    })
}

/// A text with its placeholders filled in: `{name}` becomes the value given for `name`.
///
/// Filled from left to right in one pass, so a value that itself holds `{name}` stays as it is. A placeholder
/// without a value stays visible, which the tests notice.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| {
            let value = values.iter().find(|(key, _)| *key == name)?;
            Some((value.1, tail))
        });
        if let Some((value, tail)) = known {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// The names of the placeholders in a text, in order: what [`fill`] wants to be given.
#[must_use]
pub fn placeholders(text: &str) -> Vec<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|piece| piece.split_once('}').map(|(name, _)| name))
        .collect()
}
