//! Mistakes of disks, connections and programs that know nothing of JSON.

use super::Corpus;
use crate::sample::Dice;
use std::ops::Range;

/// Makes one mistake.
pub fn change(text: &mut Vec<u8>, corpus: &Corpus, dice: &mut Dice) {
    match dice.roll(12) {
        0 => flip_a_bit(text, dice),
        1 => set_a_byte(text, dice),
        2 => text.truncate(dice.below(text.len() + 1)),
        3 => drop(text.drain(piece(text, dice))),
        4 => repeat(text, dice),
        5 => overwrite_with_itself(text, dice),
        6 => splice(text, corpus.file(dice), dice),
        7 => text.extend_from_slice(corpus.file(dice)),
        8 => insert(text, corpus.word(dice), dice),
        9 => {
            let marks: [&[u8]; 4] = [b"\xEF\xBB\xBF", b"\0", b"\xFF\xFE", b"\x1A"];
            text.splice(0..0, dice.one_of(&marks).iter().copied());
        }
        10 => zero(text, dice),
        _ => halve(text, dice),
    }
}

/// Somewhere from the start to just behind the end.
fn place(text: &[u8], dice: &mut Dice) -> usize {
    dice.below(text.len() + 1)
}

/// A piece, mostly short.
fn piece(text: &[u8], dice: &mut Dice) -> Range<usize> {
    let from = place(text, dice);
    let longest = dice.one_of(&[1, 8, 64, 1_024]);
    from..text.len().min(from + dice.below(longest + 1))
}

fn flip_a_bit(text: &mut [u8], dice: &mut Dice) {
    if !text.is_empty() {
        text[dice.below(text.len())] ^= 1 << dice.roll(8);
    }
}

fn set_a_byte(text: &mut [u8], dice: &mut Dice) {
    if !text.is_empty() {
        let byte = dice.one_of(b"\0\n\r\t \"\\{}[],:0-.eE\x7F\x80\xC3\xED\xFF");
        text[dice.below(text.len())] = byte;
    }
}

fn repeat(text: &mut Vec<u8>, dice: &mut Dice) {
    let again = text[piece(text, dice)].to_vec();
    let times = dice.one_of(&[1, 1, 2, 40]);
    insert(text, &again.repeat(times), dice);
}

fn overwrite_with_itself(text: &mut [u8], dice: &mut Dice) {
    let from = piece(text, dice);
    let room = text.len() - from.len();
    text.copy_within(from, dice.below(room + 1));
}

/// The head of one file and the tail of another.
fn splice(text: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    text.truncate(place(text, dice));
    text.extend_from_slice(&other[place(other, dice)..]);
}

pub fn insert(text: &mut Vec<u8>, word: &[u8], dice: &mut Dice) {
    let at = place(text, dice);
    text.splice(at..at, word.iter().copied());
}

/// A sector that was never written.
fn zero(text: &mut [u8], dice: &mut Dice) {
    let piece = piece(text, dice);
    text[piece].fill(0);
}

/// UTF-16 on its way out and UTF-8 on its way in, and the other way round.
fn halve(text: &mut Vec<u8>, dice: &mut Dice) {
    *text = match dice.once_in(2) {
        true => text.iter().flat_map(|byte| [*byte, 0]).collect(),
        false => text.iter().copied().step_by(2).collect(),
    };
}
