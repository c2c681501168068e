//! Two ids that turn out to be one person: the answers of the one become part of the other's.

use super::{Document, Owners, PARTICIPANTS, ParticipantId};
use crate::merge::Merge;
use std::collections::BTreeMap;

/// Two ids of one person: the first stands for the second from now on.
pub type Aliases = BTreeMap<ParticipantId, ParticipantId>;

/// The id under which a person is known in the end.
///
/// Steps may follow each other: a is b, and b is c. Where they run in a circle, the smallest id in it
/// stands for all, so that every copy comes to the same one.
pub fn resolve<'a>(id: &'a ParticipantId, aliases: &'a Aliases) -> &'a ParticipantId {
    let mut at = id;
    for _ in 0..aliases.len() {
        match aliases.get(at) {
            Some(next) => at = next,
            None => return at,
        }
    }
    // More steps than there are: from here on it is a circle, or the end was just reached.
    let mut smallest = at;
    for _ in 0..aliases.len() {
        match aliases.get(at) {
            Some(next) => at = next,
            None => return at,
        }
        smallest = smallest.min(at);
    }
    smallest
}

impl Document {
    /// Brings together what belongs to one person; answers that differ stay beside each other as siblings.
    ///
    /// Doing it again changes nothing, and neither does the order in which the parts came.
    pub fn apply_aliases(&mut self, aliases: &Aliases) {
        let people = self.participants();
        if !people.keys().any(|id| aliases.contains_key(id)) {
            return;
        }
        let mut joined = Owners::new();
        for (id, who) in people {
            let id = resolve(id, aliases);
            match joined.get_mut(id) {
                Some(known) => known.merge_in(who.clone()),
                None => {
                    joined.insert(id.clone(), who.clone());
                }
            }
        }
        self.replace_all(PARTICIPANTS, joined);
    }
}
