//! Who the participants in the files are: somebody new, somebody known, or the one who brings them.

use super::State;
use crate::insight::duplicate_groups;
use crate::reflection::{Aliases, Document, ParticipantId};
use std::collections::BTreeMap;

/// Who a participant in the files is said to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// Whoever the id says: somebody new, or somebody known by the same id.
    #[default]
    Themselves,
    /// This participant, here or in the files, under another id.
    SameAs(ParticipantId),
    /// «Dit ben ik, van een ander apparaat».
    Me,
}

/// A participant in the files who never filled in on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The id under which they come, known here or not.
    pub id: ParticipantId,
    /// Whether this device did not know the id.
    pub is_new: bool,
    /// A participant with the same name and organisation, who may be the same person.
    pub looks_like: Option<ParticipantId>,
    /// Who they were said to be.
    pub identity: Identity,
}

/// The participants in the files who never filled in here. `merged` is everybody, before anyone is
/// taken for somebody else.
pub(super) fn arrivals(
    state: &State,
    incoming: &Document,
    merged: &Document,
    choices: &BTreeMap<ParticipantId, Identity>,
) -> Vec<Arrival> {
    let here = state.contents.document.participants();
    let mut likely: BTreeMap<&ParticipantId, &ParticipantId> = BTreeMap::new();
    for group in duplicate_groups(merged) {
        // Whoever has the tablet, or else somebody who was here first.
        let current = group
            .iter()
            .find(|id| Some(**id) == state.contents.local.current.as_ref());
        let known = group.iter().find(|id| here.contains_key(**id));
        if let Some(first) = current.or(known).or(group.first()) {
            let others = group
                .iter()
                .filter(|id| *id != first && !here.contains_key(**id));
            likely.extend(others.map(|id| (*id, *first)));
        }
    }
    let strangers = incoming.participants().keys();
    let strangers = strangers.filter(|id| !state.contents.local.own.contains(id));
    let arrivals = strangers.map(|id| Arrival {
        id: id.clone(),
        is_new: !here.contains_key(id),
        looks_like: likely.get(id).map(|first| (*first).clone()),
        identity: match choices.get(id) {
            Some(Identity::SameAs(other)) if !merged.participants().contains_key(other) => {
                Identity::Themselves
            }
            chosen => chosen.cloned().unwrap_or_default(),
        },
    });
    arrivals.collect()
}

/// Which ids stand for somebody else from now on, and who goes on on this device.
///
/// With a participant who has the tablet, «dit ben ik» adds to what they filled in; without one, the
/// first of those who are «ik» becomes that participant.
pub(super) fn chosen_aliases(
    state: &State,
    arrivals: &[Arrival],
) -> (Aliases, Option<ParticipantId>) {
    let mut same = Aliases::new();
    let mut me = None;
    let current = state.me().and(state.contents.local.current.as_ref());
    for arrival in arrivals {
        let into = match &arrival.identity {
            Identity::Themselves => continue,
            Identity::SameAs(other) => other,
            Identity::Me => match current.or(me) {
                Some(other) => other,
                None => {
                    me = Some(&arrival.id);
                    continue;
                }
            },
        };
        if *into != arrival.id {
            same.insert(arrival.id.clone(), into.clone());
        }
    }
    (same, me.cloned())
}
