//! Organisations with nearly the same name, which may be one.

use super::{expected, organisations};
use crate::reflection::{Document, Label, OwnerId, ParticipantId};
use std::cmp::Reverse;

/// How many pairs are asked about at once: more is not a question for a person any more.
const MOST: usize = 10;

/// The longest beginning of a word that is taken for an abbreviation of it, in letters: «gem.», «zorg».
const ABBREVIATED: usize = 4;

/// Two names that may be those of one organisation: a question and no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// The name that people of one of the two gave, and that would go.
    pub goes: Label,
    /// The name that would stay: the one that is expected, or else that of most people.
    pub stays: Label,
}

/// The pairs of names that may be one organisation, in the order of those that would go. Of two that are both expected nobody
/// is asked: a facilitator said that they are two.
pub fn spellings(
    document: &Document,
    session: &OwnerId,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<Spelling> {
    let expected = expected(document, session);
    let mut names: Vec<(Label, bool, usize)> = Vec::new();
    for one in organisations(document, included) {
        let is_expected = expected.iter().any(|other| other.label.key() == one.key);
        names.extend(
            one.label
                .map(|label| (label.clone(), is_expected, one.people.len())),
        );
    }
    for one in expected {
        if names
            .iter()
            .all(|(label, ..)| label.key() != one.label.key())
        {
            names.push((one.label, true, 0));
        }
    }
    // Who is expected stays, then who has most people; of equals the first by name.
    names.sort_by_key(|(label, is_expected, people)| {
        (Reverse(*is_expected), Reverse(*people), label.key())
    });
    let words: Vec<Vec<String>> = names.iter().map(|(label, ..)| words(label)).collect();
    let all = || names.iter().zip(&words).enumerate();
    let mut found = Vec::new();
    for (at, ((goes, ..), mine)) in all().filter(|(_, ((_, is_expected, _), _))| !is_expected) {
        let before = all().take(at);
        let alike = before.filter(|(_, (_, others))| may_be_one(mine, others));
        found.extend(alike.map(|(_, ((stays, ..), _))| Spelling {
            goes: goes.clone(),
            stays: stays.clone(),
        }));
    }
    found.sort_by_key(|pair| (pair.goes.key(), pair.stays.key()));
    found.truncate(MOST);
    found
}

/// Whether two names, in words, may be those of one organisation: each word has one beside it that is the same, shorter or misspelled; or the
/// words of one stand among those of the other; or only blanks and signs differ. Names with other numbers in them never are.
fn may_be_one(one: &[String], other: &[String]) -> bool {
    let numbers = |words: &[String]| -> String {
        let letters = words.iter().flat_map(|word| word.chars());
        letters.filter(|letter| letter.is_numeric()).collect()
    };
    if numbers(one) != numbers(other) {
        return false;
    }
    let among = |few: &[String], many: &[String]| {
        !few.is_empty() && few.iter().all(|word| many.contains(word))
    };
    let pairs = || one.iter().zip(other);
    let is_same_word_by_word = one.len() == other.len()
        && pairs().all(|(one, other)| is_misspelled(one, other) || is_short_for(one, other))
        && pairs().any(|(one, other)| is_misspelled(one, other));
    is_same_word_by_word || among(one, other) || among(other, one) || is_written_apart(one, other)
}

/// Whether only blanks and signs differ.
fn is_written_apart(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && one.concat() == other.concat()
}

/// The words of a name as they are compared, without signs.
fn words(label: &Label) -> Vec<String> {
    let key = label.key();
    let words = key.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether one of two words is a short beginning of the other.
fn is_short_for(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long.starts_with(short) && short.chars().count() <= ABBREVIATED
}

/// Whether two words are the same, or only a letter apart from five letters on, and two from nine on.
fn is_misspelled(one: &str, other: &str) -> bool {
    let letters = one.chars().count().min(other.chars().count());
    let allowed = match letters {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    };
    one == other || letters_apart(one, other) <= allowed
}

/// How many letters have to be put in, left out, changed or swapped with the next to make one word of the other: the
/// restricted distance of Damerau and Levenshtein (optimal string alignment).
fn letters_apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut previous = None;
    for (row, letter) in one.chars().enumerate() {
        let mut line = vec![row + 1];
        for (at, beside) in other.iter().enumerate() {
            let of = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX - 1);
            let changed = of(&last, at) + usize::from(letter != *beside);
            let mut least = changed.min(of(&last, at + 1) + 1).min(of(&line, at) + 1);
            let is_swapped =
                at > 0 && previous == Some(*beside) && other.get(at - 1) == Some(&letter);
            if is_swapped {
                least = least.min(of(&before_last, at - 1) + 1);
            }
            line.push(least);
        }
        before_last = std::mem::replace(&mut last, line);
        previous = Some(letter);
    }
    last.last().copied().unwrap_or_default()
}
