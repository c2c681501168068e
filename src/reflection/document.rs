//! Everything that is known about one partnership.

use super::{Entries, Label, NAME, OwnerId, OwnerKind, PARTICIPANTS, Participant};
use crate::merge::{Members, Merge, merge_sorted};
use std::collections::BTreeMap;

/// All owners of one kind by their id, such as the participants.
pub type Owners = BTreeMap<OwnerId, Entries>;

/// Whose a value is: the address of an owner in a document, for actions and conflicts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The partnership itself, of which there is one.
    Partnership,
    /// One of many: the name of its [`OwnerKind`], and its id.
    One(&'static str, OwnerId),
}

/// One partnership with all that belongs to it: what a file holds and what a merge brings together.
///
/// Everything in it is reached along the table of fields: an owner, then a field, then (for answers and notes) a question.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::merge::{ReplicaId, Stamp};
/// use gezamenlijke_blik::reflection::{
///     ANSWERS, Answer, Document, Entry, Key, Label, NAME, OwnerId, PARTICIPANTS, Participant, ItemId,
/// };
///
/// let now = Stamp::new(1, 0, ReplicaId::new("tab").unwrap()).unwrap();
/// let mut anna = Participant::default();
/// let name = Label::new("Anna").map(Into::into);
/// anna.change(Key::single(NAME.spec), Entry::shared(name), now);
/// let question = ItemId::new("AM-Q1").unwrap();
/// anna.change(Key::for_item(ANSWERS.spec, question), Entry::answer(Some(Answer::Unknown)), now);
///
/// let id = OwnerId::new("p1").unwrap();
/// let mut document = Document::default();
/// document.put(PARTICIPANTS, id.clone(), anna);
///
/// let anna = document.participant(&id).unwrap();
/// assert_eq!(anna.get(NAME).map(Label::as_str), Some("Anna"));
/// assert_eq!(anna.get_at(ANSWERS, "AM-Q1"), Some(&Answer::Unknown));
/// assert_eq!(anna.get_at(ANSWERS, "AM-Q2"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What is known of the partnership: its name.
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
    /// The participant with this id.
    pub const fn participant(id: OwnerId) -> Self {
        Self::One(PARTICIPANTS.name, id)
    }
}

impl Document {
    /// The name of the partnership, if it has one.
    pub fn name(&self) -> Option<&Label> {
        self.partnership.get(NAME)
    }

    /// The owners of this kind by id; an empty map where there are none.
    pub fn owners(&self, kind: OwnerKind) -> &Owners {
        self.of(kind.name)
    }

    /// The people who filled in, by id.
    pub fn participants(&self) -> &Owners {
        self.owners(PARTICIPANTS)
    }

    /// What a participant filled in; none where nobody has this id.
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

    /// What an owner has, to change it; nothing where there is no such owner, which [`Document::put`] would have to make first.
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
