//! Choices that people make about what arrived from several tablets.

use super::State;
use crate::reflection::{ParticipantId, QuestionId, Register, Stamp};
use std::collections::BTreeMap;

/// Lets one of several values count from now on. Only a value that was written can be chosen, and only
/// while there is something to choose.
pub(super) fn settle<T: Ord + Clone>(
    registers: Option<&mut BTreeMap<QuestionId, Register<Option<T>>>>,
    question: &QuestionId,
    chosen: Option<T>,
    stamp: Stamp,
) {
    let Some(register) = registers.and_then(|all| all.get_mut(question)) else {
        return;
    };
    let written = register.versions().any(|one| one.value == chosen);
    if written && register.is_disputed() {
        let mut slot = Some(register.clone());
        Register::change(&mut slot, chosen, stamp);
        if let Some(settled) = slot {
            *register = settled;
        }
    }
}

/// Makes two participants one. Whoever was in the picture under one of the two ids stays in it.
pub(super) fn same_person(
    state: &mut State,
    from: ParticipantId,
    into: ParticipantId,
    stamp: Stamp,
    now: u64,
) {
    let people = &state.document.participants;
    if from == into || !people.contains_key(&from) || !people.contains_key(&into) {
        return;
    }
    if state.tablet.left_out.contains(&from) {
        state.tablet.bring_back(&from);
    } else {
        state.tablet.bring_back(&into);
    }
    state.tablet.left_out_at = Some(stamp);
    state.tablet.same.insert(from, into);
    state.document.fold(&state.tablet.same);
    state.tablet.follow();
    // No stamp is written, and yet what stands in files is not what stands here.
    state.tablet.touch(now);
}

/// Remembers who turned out to be somebody known, and who goes on on this device.
pub(super) fn recognise(
    state: &mut State,
    same: BTreeMap<ParticipantId, ParticipantId>,
    me: Option<ParticipantId>,
) {
    for (from, into) in same {
        state.tablet.same.insert(from, into);
    }
    state.document.fold(&state.tablet.same);
    if let Some(me) = me {
        state.tablet.current.get_or_insert(me.clone());
        state.tablet.own.push(me);
    }
    state.tablet.follow();
}
