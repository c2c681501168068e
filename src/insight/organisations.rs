//! Which participants belong to the same partner organisation.

use crate::reflection::{Document, Label, Participant, ParticipantId, Trait};
use std::collections::BTreeMap;

/// A partner organisation with its participants.
#[derive(Clone, Debug)]
pub struct Organisation<'a> {
    /// The form in which spellings of its name are compared; empty where people named none.
    pub key: String,
    /// The name as most of its people spell it, or the first of those; `None` where people named none.
    pub label: Option<&'a Label>,
    /// Its participants by id.
    pub people: Vec<(&'a ParticipantId, &'a Participant)>,
}

/// The organisations in a document, by name; people without one come last, together.
///
/// Spellings that differ only in capitals, accents' encoding or blanks are one organisation.
pub fn organisations<'a>(
    document: &'a Document,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<Organisation<'a>> {
    let mut by_key: BTreeMap<String, Vec<(&ParticipantId, &Participant)>> = BTreeMap::new();
    for (id, participant) in document.participants.iter().filter(|(id, _)| included(id)) {
        let key = participant.label(Trait::Organisation).map(Label::key);
        by_key
            .entry(key.unwrap_or_default())
            .or_default()
            .push((id, participant));
    }
    let nameless = by_key.remove("");
    let mut all: Vec<Organisation> = by_key
        .into_iter()
        .map(|(key, people)| Organisation {
            label: usual_spelling(&people),
            key,
            people,
        })
        .collect();
    all.extend(nameless.map(|people| Organisation {
        key: String::new(),
        label: None,
        people,
    }));
    all
}

fn usual_spelling<'a>(people: &[(&'a ParticipantId, &'a Participant)]) -> Option<&'a Label> {
    let mut counts: BTreeMap<&Label, usize> = BTreeMap::new();
    for (_, participant) in people {
        if let Some(label) = participant.label(Trait::Organisation) {
            *counts.entry(label).or_default() += 1;
        }
    }
    // Reversed, because `max_by_key` takes the last of equals and the first spelling should win.
    let usual = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    usual.map(|(label, _)| label)
}
