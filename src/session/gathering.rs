//! What a facilitator does: bringing files together, deciding who and what counts, starting anew.

use super::settle::{recognise, same_person, settle};
use super::{Action, State};
use crate::insight::organisations;
use crate::reflection::{Contents, ParticipantId, Register, Stamp, Trait};

/// Does what a facilitator did; what a participant does is done elsewhere.
pub(super) fn carry_out(state: &mut State, action: Action, stamp: Stamp, now: u64) {
    match action {
        Action::Erase(id) => {
            if state.document.participants.contains_key(&id) {
                state.document = state.document.only(&|other| *other != id);
                state.tablet.forget(&id);
                state.tablet.epoch = Some(stamp);
            }
        }
        Action::EraseAll => go_back_to(state, Contents::default(), stamp),
        Action::Import(plan, name) => {
            // Worked out once more: since the dry run something may have been written, or somebody erased.
            let Ok(plan) = plan.anew(state) else { return };
            state.before_import = Some((state.document.clone(), state.tablet.clone()));
            state.document = plan.merged;
            state.tablet.touch(now);
            recognise(state, plan.same, plan.me);
            for id in &plan.summary.returning {
                state.tablet.bring_back(id);
                state.tablet.left_out_at = Some(stamp);
            }
            state.catch_up();
            if let Some(stamp) = name.as_ref().and_then(|_| state.next_stamp(now)) {
                Register::write(&mut state.document.partnership.name, name, stamp);
            }
        }
        Action::UndoImport => {
            if let Some((document, tablet)) = state.before_import.take() {
                go_back_to(state, Contents { document, tablet }, stamp);
            }
        }
        Action::Restore(contents) => go_back_to(state, *contents, stamp),
        Action::SettleAnswer(who, question, answer) => {
            let who = state.document.participants.get_mut(&who);
            settle(who.map(|who| &mut who.answers), &question, answer, stamp);
        }
        Action::SettleNote(who, question, note) => {
            let who = state.document.participants.get_mut(&who);
            settle(who.map(|who| &mut who.notes), &question, note, stamp);
        }
        Action::SamePerson { from, into } => same_person(state, from, into, stamp, now),
        Action::LeaveOut(id) => {
            if state.document.participants.contains_key(&id) {
                state.tablet.left_out.insert(id);
                state.tablet.left_out_at = Some(stamp);
            }
        }
        Action::BringBack(id) => {
            if !state.is_in(&id) {
                state.tablet.bring_back(&id);
                state.tablet.left_out_at = Some(stamp);
            }
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
        Action::Begin(_)
        | Action::NamePartnership(_)
        | Action::Describe(..)
        | Action::Answer(..)
        | Action::Write(..)
        | Action::HandTo(_)
        | Action::Exported(_)
        | Action::Draft(_) => {}
    }
}

/// Everything becomes as it was. What other tabs still hold is from before, and must not come back.
fn go_back_to(state: &mut State, contents: Contents, stamp: Stamp) {
    state.document = contents.document;
    state.tablet = contents.tablet;
    state.tablet.epoch = Some(stamp);
    state.remember_count();
}
