//! Everything that is known about one partnership.

use super::{Extra, Label, Merge, Participant, ParticipantId, Register};
use std::collections::BTreeMap;

/// How many participants one document can hold.
pub const MAX_PARTICIPANTS: usize = 500;

/// The partnership itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partnership {
    /// Its name, which every partner knows it by.
    pub name: Option<Register<Option<Label>>>,
    /// What a newer version of the app knows about it.
    pub extra: Extra,
}

/// One partnership with all its participants: what a file holds and what a merge brings together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The partnership itself.
    pub partnership: Partnership,
    /// The participants by id.
    pub participants: BTreeMap<ParticipantId, Participant>,
    /// What a newer version of the app knows about the whole.
    pub extra: Extra,
}

impl Document {
    /// The name of the partnership, if it has one.
    pub fn name(&self) -> Option<&Label> {
        self.partnership.name.as_ref()?.value().as_ref()
    }

    /// The highest count in any stamp, 0 in an empty document; the next change counts one further.
    pub fn lamport(&self) -> u64 {
        let name = self.partnership.name.as_ref().map_or(0, Register::lamport);
        let people = self.participants.values().map(Participant::lamport);
        people.fold(name, u64::max)
    }

    /// The same document with these participants only.
    pub fn only(&self, keep: &dyn Fn(&ParticipantId) -> bool) -> Document {
        let chosen = self.participants.iter().filter(|(id, _)| keep(id));
        let mut participants = BTreeMap::new();
        participants.extend(chosen.map(|(id, who)| (id.clone(), who.clone())));
        Document {
            partnership: self.partnership.clone(),
            participants,
            extra: self.extra.clone(),
        }
    }
}

impl Merge for Partnership {
    fn merge_in(&mut self, other: Self) {
        self.name.merge_in(other.name);
        self.extra.merge_in(other.extra);
    }
}

impl Merge for Document {
    fn merge_in(&mut self, other: Self) {
        self.partnership.merge_in(other.partnership);
        self.participants.merge_in(other.participants);
        self.extra.merge_in(other.extra);
    }
}
