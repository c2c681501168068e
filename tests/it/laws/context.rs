//! Nothing that was written is gone before somebody who had read it wrote over it.

use crate::common::note;
use crate::sample::{Step, steps, times};
use gezamenlijke_blik::merge::{Merge, Register, ReplicaId, Stamp};
use gezamenlijke_blik::reflection::{Entry, EntryRegister, FieldValue, Text};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One tablet with one note, and everything that was ever read there, kept as a plain list of texts.
#[derive(Clone, Default)]
struct Tablet {
    note: Option<EntryRegister>,
    read: BTreeSet<String>,
}

impl Tablet {
    /// What a person finds here.
    fn shown(&self) -> BTreeSet<String> {
        let versions = self.note.iter().flat_map(Register::versions);
        let texts = versions.filter_map(|one| Text::from_value(one.value.value.as_ref()?));
        texts.map(|text| text.as_str().to_owned()).collect()
    }
}

/// Some tablets, and for each text those that its writer had read.
struct Room {
    tablets: Vec<Tablet>,
    had_read: BTreeMap<String, BTreeSet<String>>,
}

impl Room {
    /// Types a few letters, each of which is written at its moment.
    fn types(&mut self, at: usize, walls: &[u64]) {
        for wall in walls {
            let text = format!("{} {}", at, self.had_read.len());
            let tablet = &mut self.tablets[at];
            let count = tablet.note.as_ref().map_or(0, Register::lamport);
            let replica = ReplicaId::new(&format!("tablet-{at}")).unwrap();
            let stamp = Stamp::new(count + 1, *wall, replica).unwrap();
            EntryRegister::change(&mut tablet.note, Entry::note(Some(note(&text))), stamp);
            self.had_read.insert(text.clone(), tablet.read.clone());
            tablet.read.insert(text);
        }
    }

    /// Brings a file of one tablet to another.
    fn brings(&mut self, from: usize, to: usize) {
        let file = self.tablets[from].clone();
        match (&mut self.tablets[to].note, file.note) {
            (Some(note), Some(theirs)) => note.merge_in(theirs),
            (note, theirs) => *note = note.take().or(theirs),
        }
        self.tablets[to].read.extend(file.read);
    }

    /// What has to stand on a tablet: all that was read there, but for what somebody wrote over who had read it.
    fn expected(&self, at: usize) -> BTreeSet<String> {
        let read = &self.tablets[at].read;
        let gone = read.iter().flat_map(|text| &self.had_read[text]);
        let gone: BTreeSet<&String> = gone.collect();
        let stays = read.iter().filter(|text| !gone.contains(text));
        stays.cloned().collect()
    }
}

/// What somebody does at one of the tablets.
#[derive(Clone, Debug)]
enum Deed {
    Types { at: usize, walls: Vec<u64> },
    Brings { from: usize, to: usize },
}

/// What is done in a step, at one of so many tablets.
fn deed(step: &Step, tablets: usize) -> Deed {
    let mut dice = step.dice();
    let (one, other) = (dice.below(tablets), dice.below(tablets));
    match dice.once_in(3) {
        true => Deed::Types {
            at: one,
            walls: (0..=dice.roll(13)).map(|_| dice.roll(3)).collect(),
        },
        false => Deed::Brings {
            from: one,
            to: other,
        },
    }
}

fn deeds(tablets: usize) -> impl Strategy<Value = Vec<Deed>> {
    let each = move |steps: Vec<Step>| steps.iter().map(|step| deed(step, tablets)).collect();
    steps(40).prop_map(each)
}

proptest! {
    #![proptest_config(times(2_000, 200_000))]

    #[test]
    fn what_nobody_read_before_it_was_written_over_still_stands(
        deeds in (2_usize..=5).prop_flat_map(deeds),
    ) {
        let mut room = Room {
            tablets: vec![Tablet::default(); 5],
            had_read: BTreeMap::new(),
        };
        for deed in deeds {
            let places = match deed {
                Deed::Types { at, walls } => {
                    room.types(at, &walls);
                    [at, at]
                }
                Deed::Brings { from, to } => {
                    room.brings(from, to);
                    [from, to]
                }
            };
            for at in places {
                prop_assert_eq!(room.tablets[at].shown(), room.expected(at));
            }
        }
    }
}
