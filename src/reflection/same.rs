//! Two ids that turn out to be one person: the answers of the one become part of the other's.

use super::{Document, Merge, ParticipantId, Tablet};
use std::collections::BTreeMap;

/// The id under which a person is known in the end.
///
/// Steps may follow each other: a is b, and b is c. Where they run in a circle, the smallest id in it
/// stands for all, so that every copy comes to the same one.
pub fn stands_for<'a>(
    id: &'a ParticipantId,
    same: &'a BTreeMap<ParticipantId, ParticipantId>,
) -> &'a ParticipantId {
    let mut at = id;
    for _ in 0..same.len() {
        match same.get(at) {
            Some(next) => at = next,
            None => return at,
        }
    }
    // More steps than there are: from here on it is a circle, or the end was just reached.
    let mut smallest = at;
    for _ in 0..same.len() {
        match same.get(at) {
            Some(next) => at = next,
            None => return at,
        }
        smallest = smallest.min(at);
    }
    smallest
}

impl Document {
    /// Brings together what belongs to one person; answers that differ stay beside each other as rivals.
    ///
    /// Doing it again changes nothing, and neither does the order in which the parts came.
    pub fn fold(&mut self, same: &BTreeMap<ParticipantId, ParticipantId>) {
        if !self.participants.keys().any(|id| same.contains_key(id)) {
            return;
        }
        for (id, who) in std::mem::take(&mut self.participants) {
            let id = stands_for(&id, same);
            match self.participants.get_mut(id) {
                Some(known) => known.merge_in(who),
                None => {
                    self.participants.insert(id.clone(), who);
                }
            }
        }
    }
}

impl Tablet {
    /// Whose turn it is, and who filled in here, under the ids by which they are known in the end.
    pub fn follow(&mut self) {
        for ids in [&mut self.own, &mut self.unfiled] {
            let mut known = Vec::with_capacity(ids.len());
            for id in ids.iter() {
                let id = stands_for(id, &self.same);
                if !known.contains(id) {
                    known.push(id.clone());
                }
            }
            *ids = known;
        }
        self.current = self
            .current
            .take()
            .map(|id| stands_for(&id, &self.same).clone());
    }
}
