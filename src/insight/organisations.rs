//! Which participants belong to the same partner organisation.

use crate::reflection::{Document, Label, ORGANISATION, Participant, ParticipantId};
use std::cmp::Reverse;

/// A partner organisation and its people, as far as they can be told from what participants typed: the group over which the
/// value of a partner is taken.
#[derive(Clone, Debug)]
pub struct Organisation<'a> {
    /// The form in which spellings of its name are compared; empty where people named none.
    pub key: String,
    /// The name as most of its people spell it; `None` where people named none.
    pub label: Option<&'a Label>,
    /// Its participants in the order of their ids.
    pub people: Vec<(&'a ParticipantId, &'a Participant)>,
}

/// The organisations in a document, by name; people without one come last, together.
///
/// Spellings that have the same [`Label::key`] are one organisation.
pub fn organisations<'a>(
    document: &'a Document,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<Organisation<'a>> {
    let mut all: Vec<Organisation> = Vec::new();
    for (id, participant) in document
        .participants()
        .iter()
        .filter(|(id, _)| included(id))
    {
        let key = participant.get(ORGANISATION).map(Label::key);
        let key = key.unwrap_or_default();
        let at = all.partition_point(|organisation| organisation.key < key);
        match all
            .get_mut(at)
            .filter(|organisation| organisation.key == key)
        {
            Some(organisation) => organisation.people.push((id, participant)),
            None => all.insert(
                at,
                Organisation {
                    key,
                    label: None,
                    people: vec![(id, participant)],
                },
            ),
        }
    }
    for organisation in &mut all {
        organisation.label = usual_spelling(&organisation.people);
    }
    // An empty key comes first in the order of the keys.
    if all.first().is_some_and(|first| first.key.is_empty()) {
        all.rotate_left(1);
    }
    all
}

fn usual_spelling<'a>(people: &[(&'a ParticipantId, &'a Participant)]) -> Option<&'a Label> {
    let spellings = || {
        let people = people.iter();
        people.filter_map(|(_, participant)| participant.get(ORGANISATION))
    };
    let count = |label: &Label| spellings().filter(|other| *other == label).count();
    // Of two that are used as much, the one in mixed case; then the first in the order of the alphabet.
    spellings().max_by_key(|label| (count(label), label.is_mixed_case(), Reverse(*label)))
}
