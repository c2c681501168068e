//! A whole number, such as minutes or people, and a word out of a list that the app knows.

use crate::merge::is_id_text;

/// A whole number from 0 to 100,000: minutes, people, a place in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(u32);

impl Number {
    /// The largest number that is kept.
    pub const MAX: u32 = 100_000;

    /// Takes a number up to [`Number::MAX`].
    pub fn new(number: u64) -> Option<Self> {
        let number = u32::try_from(number).ok()?;
        (number <= Self::MAX).then_some(Self(number))
    }

    /// The number itself.
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// A choice by its key, such as the step of a session or how a subject stands: 1 to 64 letters, digits, `-` or `_`. A word that
/// this version does not know was chosen in a later one, and is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word(Box<str>);

impl Word {
    /// The longest word, in characters.
    pub const MAX: usize = 64;

    /// Takes a word as it is; nothing is cleaned.
    pub fn new(word: &str) -> Option<Self> {
        let is_word = (1..=Self::MAX).contains(&word.len()) && is_id_text(word);
        is_word.then(|| Self(word.into()))
    }

    /// The word itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
