//! What there is to say of each subject: its name, questions to open the talk, and ideas for agreements; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/subjects.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::Keyed;
use crate::reflection::{Choice, Instrument};
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

impl Subject {
    /// Questions to open the talk with, the plainest first.
    pub const fn openings(&self) -> [&'static str; 3] {
        [self.opening1, self.opening2, self.opening3]
    }

    /// What a group could agree on, each a whole sentence that can be taken over as it is.
    pub const fn ideas(&self) -> [&'static str; 3] {
        [self.idea1, self.idea2, self.idea3]
    }

    /// The ids of the parts of the model that its ideas carry, with blanks between them.
    pub const fn idea_ids(&self) -> &'static str {
        self.carries
    }

    /// The instruments in which partners say something about it, the plainest first.
    pub fn instruments(&self) -> impl Iterator<Item = Instrument> {
        self.instruments.split(' ').filter_map(Instrument::from_key)
    }
}
