//! Words that sound good and say little: the model calls them words to cheer at.

use crate::reflection::{Document, HOLLOW_WORDS, Text, folded};
use std::borrow::Cow;
use std::ops::Range;

/// The words that are underlined in what people wrote in their own words. Nobody is told that a word is wrong: the group is asked
/// what it means by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HollowWords {
    /// Each as its parts: «win-win» is two. Sorted, so that those with one first part stand together.
    phrases: Vec<Vec<String>>,
}

impl HollowWords {
    /// The words in a list that people write: on lines or between commas. Capitals and what stands between the parts of a word
    /// make no difference.
    pub fn listed(list: &str) -> Self {
        let listed = list.split(['\n', ',', ';']);
        let mut phrases: Vec<Vec<String>> = listed
            .map(|phrase| {
                parts(phrase)
                    .map(|(_, part)| plain(part).into_owned())
                    .collect()
            })
            .filter(|parts: &Vec<String>| !parts.is_empty())
            .collect();
        phrases.sort_unstable();
        phrases.dedup();
        Self { phrases }
    }

    /// The list of a partnership: its own where it has one, else the `usual` one of the app.
    pub fn of(document: &Document, usual: &str) -> Self {
        let own = document.partnership.shared(HOLLOW_WORDS);
        Self::listed(own.map_or(usual, Text::as_str))
    }

    /// Where such words stand in a text, in bytes, from the first to the last and without overlap; of two that begin at one place
    /// the longer.
    pub fn found_in(&self, text: &str) -> Vec<Range<usize>> {
        let words: Vec<(Range<usize>, Cow<str>)> =
            parts(text).map(|(at, part)| (at, plain(part))).collect();
        let mut found = Vec::new();
        let mut rest = words.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let length = self.longest(rest);
            let last = length.checked_sub(1).and_then(|last| rest.get(last));
            if let Some((last, _)) = last {
                found.push(first.0.start..last.end);
            }
            rest = after.get(length.saturating_sub(1)..).unwrap_or_default();
        }
        found
    }

    /// How many of these words are the longest phrase that they begin with; 0 where they begin with none.
    fn longest(&self, words: &[(Range<usize>, Cow<str>)]) -> usize {
        let Some(first) = words.first().map(|(_, first)| first.as_ref()) else {
            return 0;
        };
        let of = |phrase: &Vec<String>| phrase.first().map(String::as_str).cmp(&Some(first));
        let from = self.phrases.partition_point(|phrase| of(phrase).is_lt());
        let phrases = self.phrases.iter().skip(from);
        let phrases = phrases.take_while(|phrase| of(phrase).is_eq());
        let fitting = phrases.filter(|phrase| {
            let same = phrase
                .iter()
                .zip(words)
                .filter(|(one, (_, word))| *one == word);
            same.count() == phrase.len()
        });
        fitting.map(Vec::len).max().unwrap_or_default()
    }
}

/// The words of a text, each with its place in bytes: letters and digits that stand together.
fn parts(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    // Accents that stand on their own belong to the letter before them.
    let is_letter = |sign: char| sign.is_alphanumeric() || matches!(sign, '\u{300}'..='\u{36f}');
    let pieces = text.split(move |sign| !is_letter(sign));
    let placed = pieces.map(move |piece| {
        // The length of what parts two words is found in the text itself, as it is not always one byte.
        let start = text.get(from..).and_then(|rest| rest.find(piece));
        let start = from + start.unwrap_or_default();
        from = start + piece.len();
        (start..from, piece)
    });
    placed.filter(|(_, piece)| !piece.is_empty())
}

/// A word as it is compared. Most words of a text are that already.
fn plain(word: &str) -> Cow<'_, str> {
    let is_plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    match word.bytes().all(is_plain) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(folded(word)),
    }
}
