//! Documents made by chance along the table of fields, out of very few pieces, so that stamps, writers and values
//! collide often. What no version knows stands in them at every level, as trees.

mod dice;
mod story;
mod tree;

use crate::common::{answer, id, label, question, stamp};
use gezamenlijke_blik::device::{Draft, ExportReminder, LocalState};
use gezamenlijke_blik::merge::{MAX_LAMPORT, MAX_WALL, Merge, Register, Stamp, Version};
use gezamenlijke_blik::reflection::{
    Answer, Audience, Date, Document, Entries, Entry, FieldSpec, Key, NAME, Number, OwnerId,
    Passage, Per, Percent, Score, Table, Text, Tilt, Value, ValueType, Word,
};
use std::collections::BTreeMap;

pub use dice::Dice;
pub use story::*;

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
const WORDS: [&str; 3] = ["open", "done", "a-later_Word"];

/// Who may see what is made: what is private holds the secret.
#[derive(Clone, Copy, PartialEq)]
enum Eyes {
    Everybodys,
    OnlyMine,
}

/// What becomes of these steps, in each of which something is written somewhere in a document of this table.
pub fn document(table: &Table, steps: Vec<Dice>) -> Document {
    let mut document = Document::default();
    document.minor = table.minor;
    let mut owners: BTreeMap<(usize, OwnerId), Entries> = BTreeMap::new();
    let mut writings = Vec::new();
    // Whether an owner is private is known before anything is written in it.
    for mut dice in steps {
        match dice.roll(8) {
            6 => {
                let whose = somebody(table, &mut dice);
                let unknown = tree::of_an_owner(&mut dice);
                owners.insert(whose, Entries::new(Vec::new(), unknown));
            }
            7 => {
                document.minor = table.minor + dice.roll(2);
                document.unknown = tree::of_a_document(&mut dice);
            }
            _ => writings.push(dice),
        }
    }
    for mut dice in writings {
        let whose = somebody(table, &mut dice);
        let kind = table.kinds.get(whose.0).unwrap_or(&table.partnership);
        let entries = owners.entry(whose).or_default();
        write_something(entries, kind.fields, &mut dice);
    }
    for ((at, id), entries) in owners {
        match table.kinds.get(at) {
            Some(kind) => document.put(*kind, id, entries),
            None => document.partnership = entries,
        }
    }
    document
}

/// An owner in this table: the place of its kind, and who it is. After all kinds comes the partnership. The first kind, which
/// has by far the most fields, is thrown more often, so that documents meet there too.
fn somebody(table: &Table, dice: &mut Dice) -> (usize, OwnerId) {
    let at = dice.below(2 * table.kinds.len() + 1) / 2;
    let at = if dice.once_in(6) { 0 } else { at };
    match at == table.kinds.len() {
        true => (at, id(IDS[0])),
        false => (at, id(dice.one_of(&IDS))),
    }
}

/// Something is written in one of these fields, by one or by several, whatever stood there.
fn write_something(entries: &mut Entries, fields: &[FieldSpec], dice: &mut Dice) {
    let row = some_field(fields, dice);
    let key = match row.per {
        Per::Owner => Key::single(row),
        Per::Item(items) => Key::for_item(row, question(some_item(items, dice))),
    };
    // Of an owner who is private nothing is for others.
    let eyes = match entries.unknown().is_private() {
        true => Eyes::OnlyMine,
        false => Eyes::Everybodys,
    };
    let say = |dice: &mut Dice| entry(row, dice, eyes);
    entries.put(key, register(dice, &say));
}

/// Mostly the first of its kind, of which there are few, so that documents meet in the same field; else any. A label of each line
/// merges as the label of any other.
fn some_field(fields: &[FieldSpec], dice: &mut Dice) -> FieldSpec {
    let kind = |row: &FieldSpec| (row.value_type, row.per == Per::Owner);
    let is_first = |at: &usize| {
        fields[..*at]
            .iter()
            .all(|row| kind(row) != kind(&fields[*at]))
    };
    match dice.once_in(5) {
        true => dice.one_of(fields),
        false => {
            let first: Vec<usize> = (0..fields.len()).filter(is_first).collect();
            fields[dice.one_of(&first)]
        }
    }
}

/// One of few items, so that they collide; now and then one of a later version.
fn some_item(items: &'static [&'static str], dice: &mut Dice) -> &'static str {
    let few = match items.len() {
        25 => QUESTIONS.as_slice(),
        count => &items[..count.min(3)],
    };
    match dice.once_in(12) {
        true => "a-later_item",
        false => dice.one_of(few),
    }
}

/// What a device keeps for itself, beside such a document.
pub fn local_state(dice: &mut Dice) -> LocalState {
    let mut local = LocalState {
        unknown: tree::of_an_owner(dice),
        ..LocalState::default()
    };
    let who = |dice: &mut Dice| id(dice.one_of(&IDS));
    if dice.once_in(2) {
        local.own.push(who(dice));
        local.not_exported.push(who(dice));
        local.current = Some(who(dice));
    }
    if dice.once_in(2) {
        local.aliases.insert(who(dice), who(dice));
        local.highest_lamport = dice.roll(9);
    }
    if dice.once_in(2) {
        local.curtain.shut(moment(dice));
        local.curtain.open(moment(dice));
        local.finished.push(who(dice));
    }
    if dice.once_in(2) {
        local.reminder = Some(ExportReminder {
            since: dice.roll(9),
            exported: dice.once_in(2).then(|| dice.roll(9)),
            changed: dice.roll(9),
        });
        local.draft = Some(Draft {
            name: dice.one_of(&LABELS).to_owned(),
            role: dice.one_of(&TEXTS).to_owned(),
            ..Draft::default()
        });
    }
    local
}

/// A partnership that everybody names, once in each step.
pub fn named_by_a_crowd(steps: &[Step]) -> Document {
    let say = |dice: &mut Dice| entry(NAME.spec, dice, Eyes::Everybodys);
    let name = crowd(steps.iter().map(Step::dice), &say);
    let mut document = Document::default();
    if let Some(name) = name {
        document.partnership.put(Key::single(NAME.spec), name);
    }
    document
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
        ValueType::Number => Number::new(dice.roll(200)).unwrap().into(),
        ValueType::Word => Word::new(dice.one_of(&WORDS)).unwrap().into(),
        ValueType::Passage => Passage::new(text(dice, &TEXTS)).unwrap().into(),
        ValueType::Score => Value::Score(Score::new(1 + dice.roll(5)).unwrap()),
        ValueType::Percent => Percent::new(dice.roll(101)).unwrap().into(),
        ValueType::Tilt => dice.one_of(&Tilt::ALL).into(),
    }
}

/// Up to four writings, and now and then those of a whole room: more than are kept.
fn register<T: Merge + Clone>(dice: &mut Dice, say: &dyn Fn(&mut Dice) -> T) -> Register<T> {
    if dice.once_in(60) {
        let throws = (0..46).map(|_| Dice::of_throws(dice.roll(u64::MAX), 99));
        let whole_room: Vec<Dice> = throws.collect();
        return crowd(whole_room.into_iter(), say).unwrap();
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
fn crowd<T: Merge + Clone>(
    writings: impl Iterator<Item = Dice>,
    say: &dyn Fn(&mut Dice) -> T,
) -> Option<Register<T>> {
    let writers: Vec<String> = CROWD.chars().map(|writer| writer.to_string()).collect();
    let mut context = Vec::new();
    let mut versions = Vec::new();
    for mut dice in writings {
        let stamp = writing(&mut dice, &writers);
        let value = say(&mut dice);
        versions.push(Version { value, stamp });
        let before = (0..dice.roll(3)).map(|_| writing(&mut dice, &writers));
        context.extend(before.filter(|seen| *seen < stamp));
    }
    let first = (!versions.is_empty()).then(|| versions.remove(0))?;
    Some(Register::new(first, versions, context, None))
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
        199 => MAX_LAMPORT,
        roll => 1 + roll % 6,
    };
    stamp(lamport, dice.roll(2), dice.one_of(&["a", "b", "Z_z-9"]))
}
