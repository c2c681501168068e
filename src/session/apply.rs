//! The one function by which anything changes.

use super::{Action, State};
use crate::insight::organisations;
use crate::reflection::{
    Document, MAX_PARTICIPANTS, Merge, Participant, ParticipantId, QuestionId, Register, Stamp,
    Tablet, Trait,
};
use std::collections::BTreeMap;

/// Does what a person did. `now` is the device's clock, in milliseconds since 1970.
///
/// An action that no longer has an object (an answer while nobody has the tablet) changes nothing.
pub fn apply(state: &mut State, action: Action, now: u64) {
    let undoable = matches!(
        action,
        Action::Import(..) | Action::UndoImport | Action::Weigh(_)
    );
    if !undoable {
        state.before_import = None;
    }
    let Some(stamp) = state.next_stamp(now) else {
        return;
    };
    match action {
        Action::Begin(id) => begin(state, id, stamp),
        Action::NamePartnership(name) => {
            Register::change(&mut state.document.partnership.name, name, stamp);
        }
        Action::Describe(id, which, label) => {
            if let Some(who) = state.document.participants.get_mut(&id) {
                who.describe(which, label, stamp);
            }
        }
        Action::Answer(question, answer) => with_me(state, |me| {
            change(&mut me.answers, question, answer, stamp);
        }),
        Action::Write(question, note) => with_me(state, |me| {
            change(&mut me.notes, question, note, stamp);
        }),
        Action::HandTo(id) => {
            state.tablet.current = id.filter(|id| state.document.participants.contains_key(id));
        }
        Action::Erase(id) => erase(state, &id),
        Action::EraseAll => {
            state.document = Document::default();
            state.tablet = Tablet::default();
        }
        Action::Import(plan, name) => {
            state.before_import = Some((state.document.clone(), state.tablet.clone()));
            // Merged once more, so that whatever was written since the dry run is not lost.
            state.document.merge_in(plan.merged);
            for id in &plan.summary.returning {
                state.tablet.bring_back(id);
            }
            state.catch_up();
            if let Some(stamp) = name.as_ref().and_then(|_| state.next_stamp(now)) {
                Register::write(&mut state.document.partnership.name, name, stamp);
            }
        }
        Action::UndoImport => {
            if let Some((document, tablet)) = state.before_import.take() {
                state.document = document;
                state.tablet = tablet;
            }
        }
        Action::LeaveOut(id) => {
            if state.document.participants.contains_key(&id) {
                state.tablet.left_out.insert(id);
            }
        }
        Action::BringBack(id) => {
            state.tablet.bring_back(&id);
        }
        Action::RenameOrganisation(key, label) => {
            let all = organisations(&state.document, |_| true);
            let renamed = all.into_iter().find(|organisation| organisation.key == key);
            let people = renamed
                .map(|organisation| organisation.people)
                .unwrap_or_default();
            let ids: Vec<ParticipantId> = people.into_iter().map(|(id, _)| id.clone()).collect();
            for id in ids {
                if let Some(who) = state.document.participants.get_mut(&id) {
                    who.describe(Trait::Organisation, Some(label.clone()), stamp);
                }
            }
        }
        Action::Weigh(weighting) => state.weighting = weighting,
    }
}

fn begin(state: &mut State, id: ParticipantId, stamp: Stamp) {
    let people = &mut state.document.participants;
    if people.contains_key(&id) {
        // A second tap on the same button must not empty what the first one began.
        state.tablet.current = Some(id);
        return;
    }
    if people.len() >= MAX_PARTICIPANTS {
        return;
    }
    // The organisation of the participant before is a good guess on a tablet that goes round.
    let organisation = state.tablet.own.last().and_then(|last| people.get(last));
    let organisation = organisation.and_then(|last| last.label(Trait::Organisation).cloned());
    let mut who = Participant::default();
    if organisation.is_some() {
        who.describe(Trait::Organisation, organisation, stamp);
    }
    people.insert(id.clone(), who);
    state.tablet.own.push(id.clone());
    state.tablet.current = Some(id);
}

fn with_me(state: &mut State, change: impl FnOnce(&mut Participant)) {
    let current = state.tablet.current.as_ref();
    if let Some(me) = current.and_then(|id| state.document.participants.get_mut(id)) {
        change(me);
    }
}

fn change<T: Ord + Clone>(
    registers: &mut BTreeMap<QuestionId, Register<Option<T>>>,
    question: QuestionId,
    value: Option<T>,
    stamp: Stamp,
) {
    let mut slot = registers.get(&question).cloned();
    Register::change(&mut slot, value, stamp);
    if let Some(written) = slot {
        registers.insert(question, written);
    }
}

fn erase(state: &mut State, id: &ParticipantId) {
    state.document = state.document.only(|other| other != id);
    state.tablet.own.retain(|own| own != id);
    state.tablet.bring_back(id);
    if state.tablet.current.as_ref() == Some(id) {
        state.tablet.current = None;
    }
}
