//! What a participant does: sitting down, answering, handing the tablet on.

use super::{Action, State};
use crate::device::LocalState;
use crate::merge::Stamp;
use crate::reflection::{
    Entry, Key, MAX_PARTICIPANTS, ORGANISATION, Owner, PARTICIPANTS, Participant, ParticipantId,
};

/// Does what a participant did; what a facilitator did comes back undone.
pub(super) fn carry_out(
    state: &mut State,
    action: Action,
    stamp: Stamp,
    now: u64,
) -> Option<Action> {
    let local = &mut state.contents.local;
    match action {
        Action::Begin(id) => begin(state, id, stamp),
        Action::Set(owner, key, entry) => set(state, Some(owner), key, entry, stamp),
        Action::SetMine(key, entry) => {
            let me = local.current.clone().map(Owner::participant);
            set(state, me, key, entry, stamp);
        }
        Action::HandTo(id) => {
            let people = state.contents.document.participants();
            let id = id.filter(|id| people.contains_key(id) && !local.finished.contains(id));
            hand_to(local, id, stamp);
        }
        Action::Finish => {
            local.finish();
            hand_to(local, None, stamp);
        }
        Action::OpenCurtain => local.curtain.open(stamp),
        Action::ShutCurtain => local.curtain.shut(stamp),
        Action::Exported(people) => local.mark_exported(now, &people),
        Action::Draft(draft) => local.draft = draft,
        other => return Some(other),
    }
    None
}

/// The tablet changes hands: to this participant, or to nobody yet.
fn hand_to(local: &mut LocalState, id: Option<ParticipantId>, stamp: Stamp) {
    local.draft = None;
    local.current = id;
    local.curtain.shut(stamp);
}

fn begin(state: &mut State, id: ParticipantId, stamp: Stamp) {
    let (document, local) = (&mut state.contents.document, &mut state.contents.local);
    let people = document.participants();
    if people.contains_key(&id) {
        // A second tap on the same button must not empty what the first one began.
        local.current = Some(id);
        return;
    }
    if people.len() >= MAX_PARTICIPANTS {
        return;
    }
    let mut who = Participant::default();
    // Whoever has begun is there, also before anything is said.
    who.change(Key::single(ORGANISATION.spec), Entry::default(), stamp);
    document.put(PARTICIPANTS, id.clone(), who);
    local.own.push(id.clone());
    local.current = Some(id);
    local.curtain.shut(stamp);
}

fn set(state: &mut State, owner: Option<Owner>, key: Key, entry: Entry, stamp: Stamp) {
    let document = &mut state.contents.document;
    if let Some(owner) = owner.and_then(|owner| document.owner_mut(&owner)) {
        owner.change(key, entry, stamp);
    }
}
