//! What a facilitator does: bringing files together, deciding who and what counts, starting anew.

use super::resolution::{leave_out, recognise, same_person, settle};
use super::{Action, State};
use crate::device::Contents;
use crate::insight::{Weighting, organisations};
use crate::merge::Stamp;
use crate::reflection::{
    Choice, Entries, Entry, Key, NAME, ORGANISATION, Owner, OwnerId, OwnerKind, PARTICIPANTS,
    ParticipantId, SESSIONS, STEP, Said, VISIBILITY, Visibility, WEIGHTING,
};

/// Does what a facilitator did; what a participant does is done elsewhere.
pub(super) fn carry_out(state: &mut State, action: Action, stamp: Stamp, now: u64) {
    let document = &mut state.contents.document;
    let local = &mut state.contents.local;
    match action {
        Action::Add(kind, id) => {
            if !document.has(kind.name, &id) && document.owners(kind).len() < kind.most {
                document.put(kind, id, Entries::default());
                // No stamp is written, and yet what stands in files is not what stands here.
                local.touch(now);
            }
        }
        Action::Remove(kind, id) => remove(state, kind, &id, stamp),
        Action::EraseAll => {
            state.contents = Contents::default();
            go_back_to(state, Contents::default(), stamp);
        }
        Action::Import(plan, name) => {
            // Since the dry run something may have been written, or somebody erased.
            let Ok(plan) = plan.refreshed(state) else {
                return;
            };
            state.before_import = Some(state.contents.clone());
            state.contents.document = plan.merged;
            state.contents.local.touch(now);
            if plan.me.is_some() {
                state.contents.local.curtain.shut(stamp);
            }
            recognise(state, plan.aliases, plan.me);
            state.catch_up();
            if let Some(stamp) = name.as_ref().and_then(|_| state.next_stamp(now)) {
                let entry = Entry::shared(name.map(Into::into));
                let partnership = &mut state.contents.document.partnership;
                partnership.write(Key::single(NAME.spec), entry, stamp);
            }
        }
        Action::UndoImport => {
            if let Some(contents) = state.before_import.take() {
                go_back_to(state, contents, stamp);
            }
        }
        Action::Restore(contents) => go_back_to(state, *contents, stamp),
        Action::Settle(owner, key, entry) => settle(state, &owner, key, &entry, stamp),
        Action::SamePerson { from, into } => same_person(state, from, into, stamp, now),
        Action::LeaveOut(id) => leave_out(document, id, Said::Yes, stamp),
        Action::BringBack(id) => leave_out(document, id, Said::No, stamp),
        Action::RenameOrganisation(key, label) => {
            let all = organisations(document, |_| true);
            let renamed = all.into_iter().find(|organisation| organisation.key == key);
            let people = renamed.map(|found| found.people).unwrap_or_default();
            let ids: Vec<ParticipantId> = people.into_iter().map(|(id, _)| id.clone()).collect();
            for id in ids {
                if let Some(who) = document.owner_mut(&Owner::participant(id)) {
                    let entry = Entry::shared(Some(label.clone().into()));
                    who.change(Key::single(ORGANISATION.spec), entry, stamp);
                }
            }
        }
        Action::Invite(invitation) => {
            local.invite(invitation.as_deref(), stamp);
            // No document tells of it, and the next one has to be later.
            state.remember_lamport();
        }
        Action::Run(id) => run(state, id, stamp),
        Action::Weigh(weighting) => weigh(state, weighting, stamp),
        Action::Begin(_)
        | Action::Set(..)
        | Action::SetMine(..)
        | Action::HandTo(_)
        | Action::Finish
        | Action::OpenCurtain
        | Action::ShutCurtain
        | Action::Exported(_)
        | Action::Draft(_) => {}
    }
}

/// Makes this session the one that is run: its step is said anew, later than that of any other. What people were told
/// beforehand of what the group sees goes with it to whoever takes over.
fn run(state: &mut State, id: OwnerId, stamp: Stamp) {
    let told = state.invitation().map(|invitation| invitation.visibility);
    let document = &mut state.contents.document;
    if let Some(session) = document.owner_mut(&Owner::One(SESSIONS.name, id)) {
        let step = Entry::shared(session.step().word().map(Into::into));
        session.write(Key::single(STEP.spec), step, stamp);
        if told == Some(Visibility::GroupOnly) {
            let only = Entry::shared(Visibility::GroupOnly.word().map(Into::into));
            session.change(Key::single(VISIBILITY.spec), only, stamp);
        }
    }
}

/// Weighs the group like this, in the session that is run, where there is one.
fn weigh(state: &mut State, weighting: Weighting, stamp: Stamp) {
    let document = &mut state.contents.document;
    match document.current_session().map(|(id, _)| id.clone()) {
        Some(id) => {
            if let Some(session) = document.owner_mut(&Owner::One(SESSIONS.name, id)) {
                let entry = Entry::shared(weighting.word().map(Into::into));
                session.change(Key::single(WEIGHTING.spec), entry, stamp);
            }
        }
        None => state.weigh(weighting),
    }
}

/// Removes an owner, so that what other tabs still hold of it does not come back.
fn remove(state: &mut State, kind: OwnerKind, id: &OwnerId, stamp: Stamp) {
    let document = &mut state.contents.document;
    if !document.has(kind.name, id) {
        return;
    }
    *document = document.only(&|other, one| other != kind.name || one != id);
    if kind.name == PARTICIPANTS.name {
        state.contents.local.forget(id);
    }
    state.contents.local.epoch = Some(stamp);
}

/// Everything becomes as it was. What other tabs still hold is from before, and must not come back. What was shut
/// since stays so.
fn go_back_to(state: &mut State, contents: Contents, stamp: Stamp) {
    let before = std::mem::replace(&mut state.contents, contents).local;
    state.contents.local.keep_shut(&before);
    state.contents.local.stay_invited_as(&before);
    state.contents.local.epoch = Some(stamp);
    state.remember_lamport();
}
