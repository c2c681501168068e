//! Documents made by chance out of very few pieces, so that stamps, writers and values collide often.

use crate::common::{answer, id, label, question, stamp};
use gezamenlijke_blik::reflection::{
    Audience, Document, Extra, MAX_LAMPORT, MAX_WALL, Merge, Note, Participant, QuestionId,
    Register, Stamp, Tablet, Version,
};
use std::collections::BTreeMap;

/// Stands in every private note and nowhere else.
pub const SECRET: &str = "alleen voor mij";

const PEOPLE: [&str; 3] = ["AAAAAAAAAAAAAAAAAAAAAA", "-", "b_2"];
/// Writers of whom not all last words are kept.
const CROWD: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
const QUESTIONS: [&str; 5] = ["AM-Q1", "RE-Q6", "PR-Q7", "XX-Q1", "2"];
const ANSWERS: [&str; 6] = ["-", "1", "4", "5", "?", "~"];
const LABELS: [&str; 4] = ["Anna", "anna", "Zoë \"de Wit\"", "<b>Wonen & Noord</b>"];
const NOTES: [&str; 3] = ["Twee regels,\nen een\ttab.", "كتابة 👩‍👩‍👧", " met witruimte "];
const MEMBERS: [&str; 4] = ["x-new", "zorg", "é", ""];
const UNKNOWN: [&str; 7] = [
    "1.10",
    "1.1",
    "12345678901234567890123",
    "null",
    r#"{"a":[1,{"b":2.50}],"é":"tekst"}"#,
    r#""een \"tekst\"""#,
    "[]",
];

/// A row of numbers by chance that is always the same for one seed (SplitMix64).
pub struct Dice {
    state: u64,
    at_the_edge: bool,
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self {
            state: seed,
            at_the_edge: false,
        }
    }

    /// Chance that often comes to the highest counts and clocks that a file can bring.
    pub fn at_the_edge(seed: u64) -> Self {
        Self {
            state: seed,
            at_the_edge: true,
        }
    }

    /// A number from 0 up to and without `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    /// A place in something of this length.
    pub fn below(&mut self, length: usize) -> usize {
        self.roll(length as u64) as usize
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.roll(times) == 0
    }

    pub fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

/// A document; the larger `size` is, the more there is in it.
pub fn document(dice: &mut Dice, size: u64) -> Document {
    let mut document = Document {
        extra: extra(dice),
        ..Document::default()
    };
    if dice.once_in(2) {
        document.partnership.name = Some(register(dice, name));
        document.partnership.extra = extra(dice);
    }
    for _ in 0..dice.roll(size + 1) {
        let who = dice.one_of(&PEOPLE);
        document
            .participants
            .insert(id(who), participant(dice, size));
    }
    document
}

/// What a device keeps for itself, beside such a document.
pub fn tablet(dice: &mut Dice) -> Tablet {
    let mut tablet = Tablet::default();
    if dice.once_in(2) {
        tablet.own.push(id(dice.one_of(&PEOPLE)));
        tablet.current = Some(id(dice.one_of(&PEOPLE)));
        tablet.left_out.insert(id(dice.one_of(&PEOPLE)));
    }
    tablet
}

fn participant(dice: &mut Dice, size: u64) -> Participant {
    let mut slot = || dice.once_in(3).then(|| register(dice, name));
    let (organisation, name, role) = (slot(), slot(), slot());
    Participant {
        organisation,
        name,
        role,
        answers: by_question(dice, size, |dice| answer(dice.one_of(&ANSWERS))),
        notes: by_question(dice, size, words),
        extra: extra(dice),
    }
}

fn by_question<T: Ord + Clone>(
    dice: &mut Dice,
    size: u64,
    value: fn(&mut Dice) -> T,
) -> BTreeMap<QuestionId, Register<T>> {
    let mut registers = BTreeMap::new();
    for _ in 0..dice.roll(size + 1) {
        let id = question(dice.one_of(&QUESTIONS));
        registers.insert(id, register(dice, value));
    }
    registers
}

/// Up to five writings, and now and then those of a whole room: more than are kept.
fn register<T: Ord + Clone>(dice: &mut Dice, value: fn(&mut Dice) -> T) -> Register<T> {
    let first = version(dice, value);
    if dice.once_in(40) {
        return crowd(dice, value);
    }
    let others = (0..dice.roll(5).saturating_sub(1)).map(|_| version(dice, value));
    let others = others.collect();
    Register::new(first, others)
}

/// A whole room writing the same thing, more often and by more people than is kept.
fn crowd<T: Ord + Clone>(dice: &mut Dice, value: fn(&mut Dice) -> T) -> Register<T> {
    let writers: Vec<String> = CROWD.chars().map(|writer| writer.to_string()).collect();
    let mut word = || {
        let before: Vec<Stamp> = (0..dice.roll(3)).map(|_| writing(dice, &writers)).collect();
        let stamp = writing(dice, &writers);
        Version {
            stamp,
            replaced: None,
            seen: before.into_iter().filter(|seen| *seen < stamp).collect(),
            ..version(dice, value)
        }
    };
    let (first, others) = (word(), (0..45).map(|_| word()).collect());
    Register::new(first, others)
}

/// A moment at which one of these wrote.
fn writing(dice: &mut Dice, writers: &[String]) -> Stamp {
    let writer = dice.below(writers.len());
    stamp(1 + dice.roll(9), 0, &writers[writer])
}

/// A partnership that everybody names.
pub fn named_by_a_crowd(seed: u64) -> Document {
    let mut document = Document::default();
    document.partnership.name = Some(crowd(&mut Dice::new(seed), name));
    document
}

fn version<T>(dice: &mut Dice, value: fn(&mut Dice) -> T) -> Version<T> {
    let (stamp, before) = (moment(dice), moment(dice));
    let seen: Vec<Stamp> = (0..dice.roll(4)).map(|_| moment(dice)).collect();
    Version {
        value: value(dice),
        stamp,
        seen: seen.into_iter().filter(|seen| *seen < stamp).collect(),
        replaced: (dice.once_in(4) && before < stamp).then_some(before),
        extra: extra(dice),
    }
}

/// One of few moments; now and then the highest that a file can bring.
fn moment(dice: &mut Dice) -> Stamp {
    if dice.at_the_edge && dice.once_in(2) {
        let lamport = MAX_LAMPORT - dice.roll(3);
        let wall = dice.one_of(&[0, 1, MAX_WALL - 1, MAX_WALL]);
        return stamp(lamport, wall, dice.one_of(&["-", "zzzzzzzzzzzzzzzz"]));
    }
    let lamport = match dice.roll(200) {
        0 => MAX_LAMPORT,
        roll => 1 + roll % 6,
    };
    stamp(lamport, dice.roll(2), dice.one_of(&["a", "b", "Z_z-9"]))
}

fn name(dice: &mut Dice) -> Option<gezamenlijke_blik::reflection::Label> {
    (!dice.once_in(5)).then(|| label(dice.one_of(&LABELS)))
}

fn words(dice: &mut Dice) -> Option<Note> {
    match dice.roll(4) {
        0 => None,
        1 => Note::new(SECRET, Audience::Private),
        _ => Note::new(dice.one_of(&NOTES), Audience::Shared),
    }
}

fn extra(dice: &mut Dice) -> Extra {
    let mut extra = Extra::default();
    if dice.once_in(6) {
        let one = (dice.one_of(&MEMBERS), dice.one_of(&UNKNOWN));
        extra.keep(one.0.to_owned(), one.1.to_owned());
        if dice.once_in(2) {
            extra.merge_in(self::extra(dice));
        }
    }
    extra
}
