//! Codes with mistakes in them, by the ten thousand: each is taken or refused, and nothing breaks.
//!
//! One that fails is named by its number; `mutant` makes it again from that.

use crate::bring::a_tablet_in_use;
use crate::common::soaked;
use crate::sample::{Dice, numbered};
use crate::scan::scan;
use gezamenlijke_blik::exchange::code::{Collector, Compression, Taken, pack, split};
use gezamenlijke_blik::exchange::read;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the mistakes are made from: everybody in the workshop, what is hard in files, and documents by chance.
fn payloads() -> Vec<Vec<u8>> {
    let workshop = read(include_bytes!("../fixtures/v1/workshop.json")).unwrap();
    let people = workshop.participants().keys();
    let mut documents: Vec<_> = people
        .map(|one| workshop.only_participants(&|id| id == one))
        .collect();
    let hard: [&[u8]; 3] = [
        include_bytes!("../fixtures/v1/full.json"),
        include_bytes!("../fixtures/v1/seen.json"),
        include_bytes!("../fixtures/v1/sessions.json"),
    ];
    documents.extend(hard.map(|file| read(file).unwrap()));
    documents.extend((0..100).map(numbered));
    documents.iter().map(pack).collect()
}

/// Bytes out of these with one to three mistakes.
fn mutant(all: &[Vec<u8>], number: u64) -> Vec<u8> {
    let mut dice = Dice::new(number);
    let mut bytes = all[dice.below(all.len())].clone();
    for _ in 0..1 + dice.roll(3) {
        let at = dice.below(bytes.len() + 1);
        let until = bytes.len().min(at + dice.below(40));
        match dice.roll(8) {
            0..=2 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            3 if at < bytes.len() => bytes[at] = dice.one_of(&[0, 1, 0x7F, 0x80, 0xFF]),
            4 => bytes.truncate(at),
            5 => drop(bytes.drain(at..until)),
            6 => {
                let again = bytes[at..until].repeat(dice.one_of(&[1, 2, 60]));
                bytes.splice(at..at, again);
            }
            _ => {
                let other = &all[dice.below(all.len())];
                bytes.truncate(at);
                bytes.extend_from_slice(&other[dice.below(other.len())..]);
            }
        }
    }
    bytes
}

#[test]
fn payloads_with_mistakes_in_them_are_taken_or_refused_and_nothing_breaks() {
    let (here, all) = (a_tablet_in_use(), payloads());
    let (mut taken, mut refused) = (0, BTreeMap::<&str, u64>::new());
    let total = soaked(10_000, 1_000_000);
    for number in 0..total {
        let bytes = mutant(&all, number);
        let fared = catch_unwind(AssertUnwindSafe(|| scan(&here, &bytes)));
        match fared.unwrap_or_else(|_| panic!("mutant {number}")) {
            None => taken += 1,
            Some(reason) => *refused.entry(reason).or_default() += 1,
        }
    }
    println!("{total} payloads: {taken} taken; refused: {refused:?}");
    // What is always refused for one reason, or always taken, shows little.
    assert!(taken > total / 20, "{taken} taken");
    for reason in ["damaged code", "newer code", "too large"] {
        assert!(refused.contains_key(reason), "{reason}: {refused:?}");
    }
}

#[test]
fn parts_with_mistakes_in_them_never_make_something_that_nobody_showed() {
    let all = payloads();
    let shown: BTreeSet<&Vec<u8>> = all.iter().collect();
    let codes = |payload: &Vec<u8>| split(payload, Compression::Plain).unwrap_or_default();
    let codes: Vec<Vec<u8>> = all.iter().flat_map(codes).collect();
    let mut collector = Collector::default();
    let (mut whole, mut refused) = (0, 0);
    for number in 0..soaked(10_000, 1_000_000) {
        // Of three codes one is as it was shown.
        let code = match number % 3 {
            0 => codes[number as usize / 3 % codes.len()].clone(),
            _ => mutant(&codes, number),
        };
        match collector.take(&code) {
            Ok(Taken::Whole { payload, .. }) => {
                assert!(shown.contains(&payload), "mutant {number}");
                whole += 1;
            }
            Ok(Taken::Part { .. } | Taken::Again { .. }) => {}
            Err(_) => refused += 1,
        }
    }
    assert!(whole > 20 && refused > 200, "{whole}, {refused}");
}
