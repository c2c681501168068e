//! The functions by which anything changes.

use super::{Action, State, facilitator_actions, participant_actions};
use crate::device::{Contents, SyncOutcome};
use crate::merge::Stamp;
use crate::reflection::{Entries, VISIBILITY, Visibility};

/// How an action is done: the program for answering does only what its pages offer.
pub type Apply = fn(&mut State, Action, u64);

/// Does what a person did. `now` is the device's clock, in milliseconds since 1970.
///
/// An action that no longer has an object (an answer while nobody has the tablet) changes nothing.
pub fn apply(state: &mut State, action: Action, now: u64) {
    if breaks_promise(state, &action) {
        return;
    }
    perform(state, action, now, |state, action, stamp| {
        if let Some(action) = participant_actions::carry_out(state, action, stamp, now) {
            facilitator_actions::carry_out(state, action, stamp, now);
        }
    });
}

/// Whether the group would see more than people were told before they answered: once there are answers, that organisations are
/// not told apart stays so.
fn breaks_promise(state: &State, action: &Action) -> bool {
    let Action::Set(owner, key, _) = action else {
        return false;
    };
    let document = &state.contents.document;
    let of = document.owner(owner).map(Entries::visibility);
    key.field == VISIBILITY.spec.name
        && of == Some(Visibility::GroupOnly)
        && !document.participants().is_empty()
}

/// As [`apply`], for the program that has only the pages for answering: what those pages do not offer is
/// not there, so that nobody has to load it.
pub fn apply_answering(state: &mut State, action: Action, now: u64) {
    perform(state, action, now, |state, action, stamp| {
        participant_actions::carry_out(state, action, stamp, now);
    });
}

fn perform(
    state: &mut State,
    action: Action,
    now: u64,
    carry_out: impl FnOnce(&mut State, Action, Stamp),
) {
    let keeps_undo = matches!(
        action,
        Action::Import(..)
            | Action::UndoImport
            | Action::Weigh(_)
            | Action::OpenCurtain
            | Action::ShutCurtain
            | Action::Exported(_)
            | Action::Draft(_)
            | Action::Invite(_)
    );
    if !keeps_undo {
        state.before_import = None;
    }
    let Some(stamp) = state.next_stamp(now) else {
        return;
    };
    carry_out(state, action, stamp);
    if state.contents.document.lamport() >= stamp.lamport() {
        state.contents.local.touch(now);
    }
    let mine = state.me().is_some_and(|me| me.lamport() >= stamp.lamport());
    if let Some(me) = state.contents.local.current.clone().filter(|_| mine) {
        state.contents.local.mark_unexported(&me);
    }
}

/// Takes in what another tab of this device, or another place of its storage, has.
pub fn reconcile(state: &mut State, theirs: Contents) -> SyncOutcome {
    let outcome = state.contents.reconcile(theirs);
    if outcome.changed_here {
        state.on_foreign_change();
    }
    outcome
}
