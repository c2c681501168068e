//! What the interface says before and while somebody answers.
//!
//! `build.rs` makes a struct of each group in `public/content/nl/words.json`, a field of each text in it, and a constant
//! of each language. So a text that nobody wrote cannot be asked for, and a new one needs no line of Rust.

use super::language::Language;
use super::text::{Counted, Keyed};

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
