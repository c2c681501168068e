//! The one function by which anything changes.

use super::settle::{recognise, same_person, settle};
use super::{Action, State};
use crate::insight::organisations;
use crate::reflection::{
    Contents, MAX_PARTICIPANTS, Merge, Met, Participant, ParticipantId, QuestionId, Register,
    Stamp, Trait,
};
use std::collections::BTreeMap;

/// Does what a person did. `now` is the device's clock, in milliseconds since 1970.
///
/// An action that no longer has an object (an answer while nobody has the tablet) changes nothing.
pub fn apply(state: &mut State, action: Action, now: u64) {
    let keeps_undo = matches!(
        action,
        Action::Import(..)
            | Action::UndoImport
            | Action::Weigh(_)
            | Action::Exported
            | Action::Draft(_)
    );
    if !keeps_undo {
        state.before_import = None;
    }
    let Some(stamp) = state.next_stamp(now) else {
        return;
    };
    carry_out(state, action, stamp, now);
    if state.document.lamport() >= stamp.lamport() {
        state.tablet.touch(now);
    }
}

fn carry_out(state: &mut State, action: Action, stamp: Stamp, now: u64) {
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
        Action::Erase(id) => {
            if state.document.participants.contains_key(&id) {
                erase(state, &id);
                state.tablet.epoch = Some(stamp);
            }
        }
        Action::EraseAll => go_back_to(state, Contents::default(), stamp),
        Action::Import(plan, name) => {
            state.before_import = Some((state.document.clone(), state.tablet.clone()));
            // Merged once more, so that whatever was written since the dry run is not lost.
            state.document.merge_in(plan.merged);
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
        Action::Exported => state.tablet.exported(now),
        Action::Draft(draft) => state.tablet.draft = draft,
        Action::SettleAnswer(who, question, answer) => {
            let who = state.document.participants.get_mut(&who);
            settle(who.map(|who| &mut who.answers), &question, answer, stamp);
        }
        Action::SettleNote(who, question, note) => {
            let who = state.document.participants.get_mut(&who);
            settle(who.map(|who| &mut who.notes), &question, note, stamp);
        }
        Action::SamePerson { from, into } => same_person(state, from, into, stamp),
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
    }
}

/// Everything becomes as it was. What other tabs still hold is from before, and must not come back.
fn go_back_to(state: &mut State, contents: Contents, stamp: Stamp) {
    state.document = contents.document;
    state.tablet = contents.tablet;
    state.tablet.epoch = Some(stamp);
    state.remember_count();
}

/// Takes in what another tab of this device, or another place of its storage, has.
pub fn meet(state: &mut State, theirs: Contents) -> Met {
    let (met, ()) = lend(state, |mine| (mine.meet(theirs), ()));
    met
}

/// Lends everything that is kept to somebody who may bring it together with another copy.
pub fn lend<T>(state: &mut State, act: impl FnOnce(&mut Contents) -> (Met, T)) -> (Met, T) {
    let mut mine = Contents {
        document: std::mem::take(&mut state.document),
        tablet: std::mem::take(&mut state.tablet),
    };
    let (met, outcome) = act(&mut mine);
    state.document = mine.document;
    state.tablet = mine.tablet;
    if met.news {
        // Taking an import back would take this back as well.
        state.before_import = None;
        state.catch_up();
    }
    (met, outcome)
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
    state.tablet.draft = None;
    let same = std::mem::take(&mut state.tablet.same).into_iter();
    let others = same.filter(|(from, into)| from != id && into != id);
    state.tablet.same = others.collect();
    if state.tablet.current.as_ref() == Some(id) {
        state.tablet.current = None;
    }
}
