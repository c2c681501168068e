//! Whether organisations say the same in words of their own.

use crate::reflection::folded;
use std::collections::BTreeSet;

/// Whether organisations say the same of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Any two of them say something in the same words.
    Same,
    /// Two of them have no wording in common. So many wordings there are in all.
    Different(usize),
    /// Nothing differs, but there is an organisation of which nobody says anything, or fewer than two people do.
    Missing,
}

/// Whether organisations say the same, given what each person of each says, as it is compared.
///
/// An organisation says whatever any of its people says, and two say the same where one of them and one of the other do: who differs
/// from a colleague does not part two organisations. Where there is one organisation, its people are compared in its place, as they
/// are for a [distance](crate::insight::distance()).
pub fn likeness(organisations: &[Vec<String>]) -> Likeness {
    let people: Vec<Vec<String>> = match organisations {
        [alone] => alone.iter().map(|said| vec![said.clone()]).collect(),
        _ => Vec::new(),
    };
    let sides = if organisations.len() == 1 {
        &people
    } else {
        organisations
    };
    let sides: Vec<BTreeSet<&str>> = sides
        .iter()
        .map(|side| side.iter().map(String::as_str).collect())
        .collect();
    let all: BTreeSet<&str> = sides.iter().flatten().copied().collect();
    let speaking = || sides.iter().filter(|side| !side.is_empty());
    // Where all share one wording, which is how it mostly is, no pair has to be looked at.
    let share_one = all
        .iter()
        .any(|said| speaking().all(|side| side.contains(said)));
    let differ = !share_one
        && speaking().enumerate().any(|(at, one)| {
            let others = speaking().skip(at + 1);
            others.into_iter().any(|other| one.is_disjoint(other))
        });
    if differ {
        Likeness::Different(all.len())
    } else if speaking().count() < sides.len() || sides.len() < 2 {
        Likeness::Missing
    } else {
        Likeness::Same
    }
}

/// A wording as it is compared: its letters and digits, whatever the capitals, blanks and signs.
fn wording(text: &str) -> String {
    let folded = folded(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// What was written, each wording once and in the order of the alphabet; and of every writer how it is compared.
pub fn wordings<'a>(written: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<String>) {
    let mut written: Vec<(String, &str)> = written.map(|text| (wording(text), text)).collect();
    written.sort_unstable();
    let compared = written.iter().map(|(same, _)| same.clone()).collect();
    written.dedup_by(|one, other| one.0 == other.0);
    let shown = written.into_iter().map(|(_, text)| text.to_owned());
    (shown.collect(), compared)
}
