//! Everything that is known about one partnership.

use super::{Entries, Label, NAME, OwnerId, OwnerKind, PARTICIPANTS, Participant};
use crate::merge::{Members, Merge, merge_sorted};
use std::collections::BTreeMap;

/// Owners of one kind by id.
pub type Owners = BTreeMap<OwnerId, Entries>;

/// Whose something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The partnership's.
    Partnership,
    /// That of an owner of this kind.
    One(&'static str, OwnerId),
}

/// One partnership with all that belongs to it: what a file holds and what a merge brings together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The partnership itself.
    pub partnership: Entries,
    /// By the name of their kind, in the order of these names. A kind without owners is not there.
    owners: Vec<(&'static str, Owners)>,
    /// What a newer version of the app knows about the whole.
    pub unknown: Members,
    /// The highest minor version of the format among the files that this came from.
    pub minor: u64,
}

/// The owners of a kind of which there are none.
static NONE: Owners = Owners::new();

impl Owner {
    /// A participant.
    pub const fn participant(id: OwnerId) -> Self {
        Self::One(PARTICIPANTS.name, id)
    }
}

impl Document {
    /// The name of the partnership, if it has one.
    pub fn name(&self) -> Option<&Label> {
        self.partnership.get(NAME)
    }

    /// The owners of this kind.
    pub fn owners(&self, kind: OwnerKind) -> &Owners {
        self.of(kind.name)
    }

    /// The participants.
    pub fn participants(&self) -> &Owners {
        self.owners(PARTICIPANTS)
    }

    /// A participant.
    pub fn participant(&self, id: &OwnerId) -> Option<&Participant> {
        self.participants().get(id)
    }

    /// What an owner has; nothing where there is no such owner.
    pub fn owner(&self, owner: &Owner) -> Option<&Entries> {
        match owner {
            Owner::Partnership => Some(&self.partnership),
            Owner::One(kind, id) => self.of(kind).get(id),
        }
    }

    /// What an owner has, to change it.
    pub fn owner_mut(&mut self, owner: &Owner) -> Option<&mut Entries> {
        match owner {
            Owner::Partnership => Some(&mut self.partnership),
            Owner::One(kind, id) => {
                let mut kinds = self.owners.iter_mut();
                let owners = kinds.find(|(name, _)| name == kind).map(|(_, it)| it)?;
                owners.get_mut(id)
            }
        }
    }

    /// Puts an owner there, in the place of whoever had this id.
    pub fn put(&mut self, kind: OwnerKind, id: OwnerId, entries: Entries) {
        let mut owners = self.of(kind.name).clone();
        owners.insert(id, entries);
        self.replace_all(kind, owners);
    }

    /// Puts owners of a kind there, in the place of all that were.
    pub fn replace_all(&mut self, kind: OwnerKind, owners: Owners) {
        self.owners.retain(|(name, _)| *name != kind.name);
        // Never an empty one, so that two documents with nobody in them are equal.
        if !owners.is_empty() {
            let at = self.owners.partition_point(|(name, _)| *name < kind.name);
            self.owners.insert(at, (kind.name, owners));
        }
    }

    fn of(&self, kind: &str) -> &Owners {
        let mut kinds = self.owners.iter();
        let found = kinds.find(|(name, _)| *name == kind);
        found.map_or(&NONE, |(_, owners)| owners)
    }

    /// The highest count in any stamp, 0 in an empty document; the next change counts one further.
    pub fn lamport(&self) -> u64 {
        let counts = self.all_owners().map(|(_, _, owner)| owner.lamport());
        counts.fold(self.partnership.lamport(), u64::max)
    }

    /// Every owner of which there can be many, with the name of its kind.
    pub fn all_owners(&self) -> impl Iterator<Item = (&'static str, &OwnerId, &Entries)> {
        let kinds = self.owners.iter();
        kinds.flat_map(|(kind, owners)| owners.iter().map(|(id, owner)| (*kind, id, owner)))
    }

    /// Whether there is such an owner.
    pub fn has(&self, kind: &str, id: &OwnerId) -> bool {
        self.of(kind).contains_key(id)
    }

    /// The same document with these owners only, told by the name of their kind and their id.
    pub fn only(&self, keep: &dyn Fn(&str, &OwnerId) -> bool) -> Document {
        let owners = self.owners.iter().map(|(kind, owners)| {
            let mut kept = Owners::new();
            let chosen = owners.iter().filter(|(id, _)| keep(kind, id));
            kept.extend(chosen.map(|(id, owner)| (id.clone(), owner.clone())));
            (*kind, kept)
        });
        Document {
            owners: owners.filter(|(_, kept)| !kept.is_empty()).collect(),
            ..self.clone()
        }
    }

    /// The same document with these participants only.
    pub fn only_participants(&self, keep: &dyn Fn(&OwnerId) -> bool) -> Document {
        self.only(&|kind, id| kind != PARTICIPANTS.name || keep(id))
    }
}

impl Merge for Document {
    fn merge_in(&mut self, other: Self) {
        self.partnership.merge_in(other.partnership);
        self.owners = merge_sorted(std::mem::take(&mut self.owners), other.owners);
        self.unknown.merge_in(other.unknown);
        self.minor = self.minor.max(other.minor);
    }
}
