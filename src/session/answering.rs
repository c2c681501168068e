//! What a participant does: sitting down, answering, handing the tablet on.

use super::{Action, State};
use crate::reflection::{
    MAX_PARTICIPANTS, Participant, ParticipantId, QuestionId, Register, Stamp, Trait,
};
use std::collections::BTreeMap;

/// Does what a participant did; what a facilitator did comes back undone.
pub(super) fn carry_out(
    state: &mut State,
    action: Action,
    stamp: Stamp,
    now: u64,
) -> Option<Action> {
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
            state.tablet.draft = None;
            state.tablet.current = id.filter(|id| state.document.participants.contains_key(id));
        }
        Action::Exported(people) => state.tablet.exported(now, &people),
        Action::Draft(draft) => state.tablet.draft = draft,
        other => return Some(other),
    }
    None
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
