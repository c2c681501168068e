//! The one function by which anything changes.

use super::{Action, State};
use crate::insight::organisations;
use crate::reflection::{
    Answer, Document, MAX_PARTICIPANTS, Note, Participant, ParticipantId, QuestionId, Register,
    Stamp, Tablet, Trait,
};

/// Does what a person did. `now` is the device's clock, in milliseconds since 1970.
///
/// An action that no longer has an object (an answer while nobody has the tablet) changes nothing.
pub fn apply(state: &mut State, action: Action, now: u64) {
    let undoable = matches!(
        action,
        Action::Import(_) | Action::UndoImport | Action::Weigh(_)
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
            let slot = &mut state.document.partnership.name;
            if slot.as_ref().map(Register::value) != Some(&name) {
                Register::write(slot, name, stamp);
            }
        }
        Action::Describe(id, which, label) => {
            if let Some(who) = state.document.participants.get_mut(&id)
                && who.label(which) != label.as_ref()
            {
                who.describe(which, label, stamp);
            }
        }
        Action::Answer(question, answer) => with_me(state, |me| {
            write_answer(me, question, answer, stamp);
        }),
        Action::Write(question, note) => with_me(state, |me| {
            write_note(me, question, note, stamp);
        }),
        Action::HandTo(id) => {
            state.tablet.current = id.filter(|id| state.document.participants.contains_key(id));
        }
        Action::Erase(id) => erase(state, &id),
        Action::EraseAll => {
            state.document = Document::default();
            state.tablet = Tablet::default();
        }
        Action::Import(plan) => {
            state.before_import = Some((state.document.clone(), state.tablet.clone()));
            state.document = plan.merged;
            for id in &plan.summary.returning {
                state.tablet.left_out.remove(id);
            }
            state.catch_up();
        }
        Action::UndoImport => {
            if let Some((document, tablet)) = state.before_import.take() {
                state.document = document;
                state.tablet = tablet;
            }
        }
        Action::LeaveOut(id) => {
            state.tablet.left_out.insert(id);
        }
        Action::BringBack(id) => {
            state.tablet.left_out.remove(&id);
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
    if people.len() >= MAX_PARTICIPANTS && !people.contains_key(&id) {
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

fn write_answer(me: &mut Participant, question: QuestionId, answer: Option<Answer>, stamp: Stamp) {
    if me.answer(question.as_str()) != answer {
        let mut slot = me.answers.remove(&question);
        Register::write(&mut slot, answer, stamp);
        me.answers.extend(slot.map(|written| (question, written)));
    }
}

fn write_note(me: &mut Participant, question: QuestionId, note: Option<Note>, stamp: Stamp) {
    if me.note(question.as_str()) != note.as_ref() {
        let mut slot = me.notes.remove(&question);
        Register::write(&mut slot, note, stamp);
        me.notes.extend(slot.map(|written| (question, written)));
    }
}

fn erase(state: &mut State, id: &ParticipantId) {
    state.document.participants.remove(id);
    state.tablet.own.retain(|own| own != id);
    state.tablet.left_out.remove(id);
    if state.tablet.current.as_ref() == Some(id) {
        state.tablet.current = None;
    }
}
