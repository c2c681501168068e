//! Documents made by chance along the table of fields, out of very few pieces, so that stamps, writers and values
//! collide often. What no version knows stands in them at every level, as trees.

mod dice;
mod tree;

use crate::common::{answer, id, label, question, stamp};
use gezamenlijke_blik::device::{Draft, ExportReminder, LocalState};
use gezamenlijke_blik::merge::{MAX_LAMPORT, MAX_WALL, Merge, Register, Stamp, Version};
use gezamenlijke_blik::reflection::{
    Answer, Audience, Date, Document, Entries, Entry, EntryRegister, FieldSpec, Key, NAME,
    OwnerKind, Owners, Per, TABLE, Table, Text, Value, ValueType,
};
use std::collections::BTreeMap;

pub use dice::Dice;

/// Stands in everything private that can hold words, and nowhere else.
pub const SECRET: &str = "alleen voor mij";

const IDS: [&str; 3] = ["AAAAAAAAAAAAAAAAAAAAAA", "-", "b_2"];
/// Writers of whom not all last words are kept.
const CROWD: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
const QUESTIONS: [&str; 5] = ["AM-Q1", "RE-Q6", "PR-Q7", "XX-Q1", "2"];
const ANSWERS: [&str; 5] = ["1", "4", "5", "?", "~"];
const LABELS: [&str; 4] = ["Anna", "anna", "Zoë \"de Wit\"", "<b>Wonen & Noord</b>"];
const TEXTS: [&str; 3] = ["Twee regels,\nen een\ttab.", "كتابة 👩‍👩‍👧", " met witruimte "];
const DATES: [&str; 3] = ["1900-01-01", "2026-11-28", "2199-12-31"];

/// Who may see what is made: what is private holds the secret.
#[derive(Clone, Copy, PartialEq)]
enum Eyes {
    Everybodys,
    OnlyMine,
}

/// A document of everything that this version knows; the larger `size` is, the more there is in it.
pub fn document(dice: &mut Dice, size: u64) -> Document {
    document_of(&TABLE, dice, size)
}

/// A document of everything that a version with this table knows.
pub fn document_of(table: &Table, dice: &mut Dice, size: u64) -> Document {
    let mut document = Document::default();
    document.unknown = tree::of_a_document(dice);
    if dice.once_in(2) {
        document.partnership = entries(table.partnership, dice, size);
    }
    for kind in table.kinds {
        let mut owners = Owners::new();
        for _ in 0..dice.roll(size + 1) {
            owners.insert(id(dice.one_of(&IDS)), entries(*kind, dice, size));
        }
        document.replace_all(*kind, owners);
    }
    document.minor = table.minor + dice.roll(2);
    document
}

/// What a device keeps for itself, beside such a document.
pub fn tablet(dice: &mut Dice) -> LocalState {
    let mut tablet = LocalState {
        unknown: tree::members(dice, Eyes::Everybodys),
        ..LocalState::default()
    };
    let who = |dice: &mut Dice| id(dice.one_of(&IDS));
    if dice.once_in(2) {
        tablet.own.push(who(dice));
        tablet.not_exported.push(who(dice));
        tablet.current = Some(who(dice));
    }
    if dice.once_in(2) {
        tablet.left_out.insert(who(dice));
        tablet.left_out_at = Some(moment(dice));
        tablet.aliases.insert(who(dice), who(dice));
        tablet.highest_lamport = dice.roll(9);
    }
    if dice.once_in(2) {
        tablet.reminder = Some(ExportReminder {
            since: dice.roll(9),
            exported: dice.once_in(2).then(|| dice.roll(9)),
            changed: dice.roll(9),
        });
        tablet.draft = Some(Draft {
            name: dice.one_of(&LABELS).to_owned(),
            role: dice.one_of(&TEXTS).to_owned(),
            ..Draft::default()
        });
    }
    tablet
}

/// A partnership that everybody names.
pub fn named_by_a_crowd(seed: u64) -> Document {
    let mut document = Document::default();
    let say = |dice: &mut Dice| entry(NAME.spec, dice, Eyes::Everybodys);
    let name = crowd(&mut Dice::new(seed), &say);
    document.partnership.put(Key::single(NAME.spec), name);
    document
}

/// Everything that an owner of this kind has.
fn entries(kind: OwnerKind, dice: &mut Dice, size: u64) -> Entries {
    let unknown = tree::members(dice, Eyes::Everybodys);
    // Of an owner who is private nothing is for others.
    let eyes = match unknown.is_private() {
        true => Eyes::OnlyMine,
        false => Eyes::Everybodys,
    };
    let mut values: BTreeMap<Key, EntryRegister> = BTreeMap::new();
    for row in kind.fields {
        let say = |dice: &mut Dice| entry(*row, dice, eyes);
        match row.per {
            Per::Owner if dice.once_in(3) => {
                values.insert(Key::single(*row), register(dice, &say));
            }
            Per::Owner => {}
            Per::Question => {
                for _ in 0..dice.roll(size + 1) {
                    let question = question(dice.one_of(&QUESTIONS));
                    let key = Key::for_question(*row, question);
                    values.insert(key, register(dice, &say));
                }
            }
        }
    }
    Entries::new(values.into_iter().collect(), unknown)
}

/// What somebody says in this field; now and then for themselves only.
fn entry(row: FieldSpec, dice: &mut Dice, eyes: Eyes) -> Entry {
    let audience = match dice.once_in(5) {
        true => Audience::Private,
        false => Audience::Shared,
    };
    let eyes = match audience {
        Audience::Private => Eyes::OnlyMine,
        Audience::Shared => eyes,
    };
    Entry {
        value: (!dice.once_in(5)).then(|| value(row, dice, eyes)),
        audience,
        unknown: tree::beside_a_value(dice, eyes),
    }
}

fn value(row: FieldSpec, dice: &mut Dice, eyes: Eyes) -> Value {
    let text = |dice: &mut Dice, texts: &[&'static str]| match eyes {
        Eyes::OnlyMine => SECRET,
        Eyes::Everybodys => dice.one_of(texts),
    };
    match row.value_type {
        ValueType::Label => label(text(dice, &LABELS)).into(),
        ValueType::Text => Text::new(text(dice, &TEXTS)).unwrap().into(),
        ValueType::Answer => Answer::into(answer(dice.one_of(&ANSWERS)).unwrap()),
        ValueType::Date => Date::parse(dice.one_of(&DATES)).unwrap().into(),
    }
}

/// Up to four writings, and now and then those of a whole room: more than are kept.
fn register<T: Merge + Clone>(dice: &mut Dice, say: &dyn Fn(&mut Dice) -> T) -> Register<T> {
    if dice.once_in(60) {
        return crowd(dice, say);
    }
    let mut context = Vec::new();
    let mut watermark = None;
    let count = 1 + dice.roll(5).saturating_sub(1);
    let mut versions = Vec::new();
    for _ in 0..count {
        let (stamp, before) = (moment(dice), moment(dice));
        let seen: Vec<Stamp> = (0..dice.roll(4)).map(|_| moment(dice)).collect();
        context.extend(seen.into_iter().filter(|seen| *seen < stamp));
        let replaced = (dice.once_in(6) && before < stamp).then_some(before);
        watermark = watermark.max(replaced);
        let value = say(dice);
        versions.push(Version { value, stamp });
    }
    Register::new(versions.remove(0), versions, context, watermark)
}

/// A whole room writing the same thing, more often and by more people than is kept.
fn crowd<T: Merge + Clone>(dice: &mut Dice, say: &dyn Fn(&mut Dice) -> T) -> Register<T> {
    let writers: Vec<String> = CROWD.chars().map(|writer| writer.to_string()).collect();
    let mut context = Vec::new();
    let mut versions = Vec::new();
    for _ in 0..46 {
        let before: Vec<Stamp> = (0..dice.roll(3)).map(|_| writing(dice, &writers)).collect();
        let stamp = writing(dice, &writers);
        context.extend(before.into_iter().filter(|seen| *seen < stamp));
        let value = say(dice);
        versions.push(Version { value, stamp });
    }
    Register::new(versions.remove(0), versions, context, None)
}

/// A moment at which one of these wrote.
fn writing(dice: &mut Dice, writers: &[String]) -> Stamp {
    let writer = dice.below(writers.len());
    stamp(1 + dice.roll(9), 0, &writers[writer])
}

/// One of few moments; now and then the highest that a file can bring.
fn moment(dice: &mut Dice) -> Stamp {
    if dice.is_at_the_edge() && dice.once_in(2) {
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
