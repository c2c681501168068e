//! Nothing that was written is gone before somebody who had read it wrote over it.

use crate::common::{note, soaked};
use crate::sample::Dice;
use gezamenlijke_blik::merge::{Merge, Register, ReplicaId, Stamp};
use gezamenlijke_blik::reflection::{Entry, EntryRegister, FieldValue, Text};
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
    /// Types a few letters, each of which is written.
    fn types(&mut self, at: usize, dice: &mut Dice) {
        for _ in 0..=dice.roll(12) {
            let text = format!("{} {}", at, self.had_read.len());
            let tablet = &mut self.tablets[at];
            let count = tablet.note.as_ref().map_or(0, Register::lamport);
            let replica = ReplicaId::new(&format!("tablet-{at}")).unwrap();
            let stamp = Stamp::new(count + 1, dice.roll(3), replica).unwrap();
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

#[test]
fn what_nobody_read_before_it_was_written_over_still_stands() {
    for seed in 0..soaked(2_000, 200_000) {
        let mut dice = Dice::new(seed);
        let count = 2 + dice.below(4);
        let mut room = Room {
            tablets: vec![Tablet::default(); count],
            had_read: BTreeMap::new(),
        };
        for _ in 0..20 {
            let (one, other) = (dice.below(count), dice.below(count));
            match dice.once_in(3) {
                true => room.types(one, &mut dice),
                false => room.brings(one, other),
            }
            for at in [one, other] {
                assert_eq!(room.tablets[at].shown(), room.expected(at), "seed {seed}");
            }
        }
    }
}
