//! The functions by which anything changes.

use super::{Action, State, answering, gathering};
use crate::reflection::{Contents, Met, Stamp};

/// Does what a person did. `now` is the device's clock, in milliseconds since 1970.
///
/// An action that no longer has an object (an answer while nobody has the tablet) changes nothing.
pub fn apply(state: &mut State, action: Action, now: u64) {
    perform(state, action, now, |state, action, stamp| {
        if let Some(action) = answering::carry_out(state, action, stamp, now) {
            gathering::carry_out(state, action, stamp, now);
        }
    });
}

/// As [`apply`], for the program that has only the pages for answering: what those pages do not offer is
/// not there, so that nobody has to load it.
pub fn apply_answering(state: &mut State, action: Action, now: u64) {
    perform(state, action, now, |state, action, stamp| {
        answering::carry_out(state, action, stamp, now);
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
            | Action::Exported(_)
            | Action::Draft(_)
    );
    if !keeps_undo {
        state.before_import = None;
    }
    let Some(stamp) = state.next_stamp(now) else {
        return;
    };
    carry_out(state, action, stamp);
    if state.document.lamport() >= stamp.lamport() {
        state.tablet.touch(now);
    }
    let mine = state.me().is_some_and(|me| me.lamport() >= stamp.lamport());
    if let Some(me) = state.tablet.current.clone().filter(|_| mine) {
        state.tablet.note_change(&me);
    }
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
