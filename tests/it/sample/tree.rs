//! What no version knows: trees of objects, registers and plain values, private now and then.

use super::{Dice, Eyes, IDS, SECRET, register};
use gezamenlijke_blik::merge::{Members, Unknown, quoted};

const NAMES: [&str; 4] = ["x-new", "zorg", "é", ""];
/// None of them is an object, which would be a tree.
const PLAIN: [&str; 8] = [
    "1.10",
    "1.1",
    "12345678901234567890123",
    "null",
    "true",
    r#"[1,{"b":2.50,"é":["tekst"]}]"#,
    r#""een \"tekst\"""#,
    "[]",
];
/// What says nothing of who may see it, under a name that would.
const NOT_PRIVATE: [&str; 4] = ["false", "null", "\"true\"", "[true]"];

const DEEPEST: u64 = 3;

/// What no version knows of a document: among it a whole kind of owners, and no word on whether it is private,
/// which a document as a whole never is.
pub fn of_a_document(dice: &mut Dice) -> Members {
    let mut all = several(dice, Eyes::Everybodys, DEEPEST);
    if dice.once_in(4) {
        all.push(("x-acties".into(), kind(dice)));
    }
    Members::new(all)
}

/// What no version knows of an owner or a device, who may be private as a whole.
pub fn of_an_owner(dice: &mut Dice) -> Members {
    object(dice, Eyes::Everybodys, DEEPEST)
}

/// What no version knows beside a known value. Whether that is private is known.
pub fn beside_a_value(dice: &mut Dice, eyes: Eyes) -> Members {
    Members::new(several(dice, eyes, 2))
}

/// Owners of a kind that no version knows: fields with one value, and with one for each question.
fn kind(dice: &mut Dice) -> Unknown {
    let mut owners = Vec::new();
    for _ in 0..dice.roll(3) {
        let mut owner: Vec<(Box<str>, Unknown)> = Vec::new();
        let (is_private, eyes) = secrecy(dice, Eyes::Everybodys);
        owner.extend(is_private);
        owner.push(("title".into(), written(dice, eyes, 1)));
        let by_question = (0..dice.roll(3)).map(|_| {
            let question = dice.one_of(&["AM-Q1", "stamp", "private"]);
            (question.into(), written(dice, eyes, 1))
        });
        let by_question = Members::new(by_question.collect());
        owner.push(("votes".into(), Unknown::Object(by_question)));
        let owner = Unknown::Object(Members::new(owner));
        owners.push((dice.one_of(&IDS).into(), owner));
    }
    Unknown::Object(Members::new(owners))
}

fn several(dice: &mut Dice, eyes: Eyes, depth: u64) -> Vec<(Box<str>, Unknown)> {
    let mut all = Vec::new();
    while dice.once_in(5) {
        let name = dice.one_of(&NAMES).into();
        all.push((name, tree(dice, eyes, depth)));
    }
    all
}

/// Whether what stands here is private, as a member that says so, and who may see the rest. Now and then the name
/// is there and does not say so.
fn secrecy(dice: &mut Dice, eyes: Eyes) -> (Option<(Box<str>, Unknown)>, Eyes) {
    let name = "private".into();
    match dice.roll(12) {
        9.. => (Some((name, plain("true"))), Eyes::OnlyMine),
        8 => (Some((name, plain(dice.one_of(&NOT_PRIVATE)))), eyes),
        7 => (Some((name, Unknown::Object(Members::default()))), eyes),
        _ => (None, eyes),
    }
}

fn object(dice: &mut Dice, eyes: Eyes, depth: u64) -> Members {
    let (is_private, eyes) = secrecy(dice, eyes);
    let mut all: Vec<(Box<str>, Unknown)> = is_private.into_iter().collect();
    for _ in 0..dice.roll(3) {
        let name = dice.one_of(&NAMES).into();
        all.push((name, tree(dice, eyes, depth.saturating_sub(1))));
    }
    Members::new(all)
}

/// A value that can be changed on several devices: what a later version has in its fields.
fn written(dice: &mut Dice, eyes: Eyes, depth: u64) -> Unknown {
    let say = |dice: &mut Dice| {
        let (is_private, eyes) = secrecy(dice, eyes);
        let mut said: Vec<(Box<str>, Unknown)> = is_private.into_iter().collect();
        said.push(("value".into(), tree(dice, eyes, depth)));
        said.extend(several(dice, eyes, depth));
        Members::new(said)
    };
    Unknown::Register(Box::new(register(dice, &say)))
}

fn tree(dice: &mut Dice, eyes: Eyes, depth: u64) -> Unknown {
    match dice.roll(6) {
        5 | 4 if depth > 0 => Unknown::Object(object(dice, eyes, depth)),
        3 if depth > 0 => written(dice, eyes, depth - 1),
        2 => plain(&format!(
            r#"[{{"private":true,"tekst":{},"é":1}}]"#,
            quoted(SECRET)
        )),
        _ => match eyes {
            Eyes::OnlyMine => plain(&quoted(SECRET)),
            Eyes::Everybodys => plain(dice.one_of(&PLAIN)),
        },
    }
}

fn plain(text: &str) -> Unknown {
    Unknown::Raw(text.into())
}
