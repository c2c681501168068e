//! Participants who may be one person: ids with the same name, from the same organisation.

use crate::reflection::{Document, NAME, ORGANISATION, Participant, ParticipantId};
use std::collections::BTreeMap;

/// How many pairs are asked about at most: more is not a question for a person any more.
pub const MAX_PAIRS: usize = 100;

/// Participants who gave the same name and the same organisation, however they spell them, two or more
/// in a group.
///
/// Whoever left out name or organisation looks like nobody.
pub fn duplicate_groups(document: &Document) -> Vec<Vec<&ParticipantId>> {
    let mut groups: BTreeMap<(String, String), Vec<&ParticipantId>> = BTreeMap::new();
    for (id, who) in document.participants() {
        if let Some(signature) = signature(who) {
            groups.entry(signature).or_default().push(id);
        }
    }
    let groups = groups.into_values();
    groups.filter(|group| group.len() > 1).collect()
}

/// The pairs among those who look [`duplicate_groups`], at most [`MAX_PAIRS`].
///
/// Each is a question and no answer: two people called Anna stay two until somebody says otherwise.
pub fn duplicate_pairs(document: &Document) -> Vec<(&ParticipantId, &ParticipantId)> {
    let mut pairs = Vec::new();
    for group in duplicate_groups(document) {
        for (at, one) in group.iter().enumerate() {
            let others = group.iter().skip(at + 1);
            let room = MAX_PAIRS - pairs.len();
            pairs.extend(others.take(room).map(|other| (*one, *other)));
        }
    }
    pairs
}

/// Name and organisation, as they are compared; `None` where one of them was not given.
fn signature(who: &Participant) -> Option<(String, String)> {
    Some((who.get(NAME)?.key(), who.get(ORGANISATION)?.key()))
}
