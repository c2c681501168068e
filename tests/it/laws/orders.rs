//! Twelve files in whatever order, some of them more than once: one outcome, to the byte.

use super::bytes;
use crate::common::{export, tablet};
use crate::sample::{Dice, Story, documents, times};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::Document;
use gezamenlijke_blik::session::{Action, apply, plan};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

const ORDERS: u64 = 1_000;

/// All of these in an order by chance, and some of them again in between.
fn shuffled(files: &[Document], dice: &mut Dice) -> Vec<Document> {
    let mut row: Vec<&Document> = files.iter().collect();
    for _ in 0..dice.below(files.len()) {
        row.push(&files[dice.below(files.len())]);
    }
    for last in (1..row.len()).rev() {
        row.swap(last, dice.below(last + 1));
    }
    row.into_iter().cloned().collect()
}

proptest! {
    #![proptest_config(times(4, 40))]

    #[test]
    fn twelve_files_in_a_thousand_orders_have_one_outcome(files in vec(documents(), 1..=12)) {
        let files: Vec<Document> = files.into_iter().map(Story::into_document).collect();
        let mut outcomes = BTreeSet::new();
        for order in 0..ORDERS {
            let mut whole = Document::default();
            for file in shuffled(&files, &mut Dice::new(order)) {
                whole.merge_in(file);
            }
            outcomes.insert((bytes(&whole), export(&whole)));
        }
        prop_assert_eq!(outcomes.len(), 1);
    }
}

#[test]
fn the_files_of_a_workshop_are_brought_in_a_thousand_orders_and_piles() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/workshop");
    let paths = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let names = paths.filter(|path| path.to_str().unwrap().contains("gezamenlijke-blik_"));
    let files = names.map(|path| read(&std::fs::read(path).unwrap()).unwrap());
    let mut files: Vec<Document> = files.collect();
    files.sort_by_key(export);
    assert_eq!(files.len(), 13);
    let mut outcomes = BTreeSet::new();
    for order in 0..ORDERS {
        let mut dice = Dice::new(order);
        let mut rest = shuffled(&files, &mut dice);
        let mut state = tablet("here");
        while !rest.is_empty() {
            let pile = rest.split_off(rest.len() - 1 - dice.below(rest.len()));
            let plan = plan(&state, pile).unwrap();
            apply(&mut state, Action::Import(Box::new(plan), None), 0);
        }
        let document = &state.contents.document;
        outcomes.insert((bytes(document), export(document)));
    }
    assert_eq!(outcomes.len(), 1);
}
