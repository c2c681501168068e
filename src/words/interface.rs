//! What the interface says before and while somebody answers.
//!
//! `build.rs` makes a struct of each group in `public/content/nl/words.json`, a field of each text in it, and a constant
//! of each language. So a text that nobody wrote cannot be asked for, and a new one needs no line of Rust.

use super::language::Language;
use super::text::{Counted, Keyed};
use crate::reflection::Score;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}

impl Question {
    /// What each score stands for, from 1 to 5.
    pub const fn anchors(&self) -> [(Score, &'static str); 5] {
        let [one, two, three, four, five] = Score::ALL;
        [
            (one, self.score1),
            (two, self.score2),
            (three, self.score3),
            (four, self.score4),
            (five, self.score5),
        ]
    }

    /// What this score stands for.
    pub fn anchor(&self, score: Score) -> &'static str {
        let anchors = self.anchors();
        let found = anchors.into_iter().find(|(one, _)| *one == score);
        found.map_or("", |(_, anchor)| anchor)
    }
}
