//! Choices that people make about what arrived from several tablets.

use super::State;
use crate::merge::Stamp;
use crate::reflection::{
    Aliases, Choice, Document, Entry, Key, LEFT_OUT, Owner, ParticipantId, Said,
};

/// Lets one of several values count from now on. Only a value that was written can be chosen, and only
/// while there is something to choose.
pub(super) fn settle(state: &mut State, owner: &Owner, key: Key, chosen: &Entry, stamp: Stamp) {
    let Some(owner) = state.contents.document.owner_mut(owner) else {
        return;
    };
    let Some(written) = owner.register(&key).filter(|it| it.is_disputed()) else {
        return;
    };
    let mut choices = written.distinct_entries().into_iter();
    let found = choices.find(|entry| entry.says_same_as(chosen)).cloned();
    if let Some(entry) = found {
        owner.change(key, entry, stamp);
    }
}

/// Of two ids of one person, the one that goes and the one that stays: whoever has the tablet stays, then whoever
/// filled in on it.
pub fn survivor(
    state: &State,
    one: ParticipantId,
    other: ParticipantId,
) -> (ParticipantId, ParticipantId) {
    let local = &state.contents.local;
    let rank = |id: &ParticipantId| (local.current.as_ref() == Some(id), local.own.contains(id));
    match rank(&other) > rank(&one) {
        true => (one, other),
        false => (other, one),
    }
}

/// A participant is left out of the picture of the group from now on, or brought back into it.
pub(super) fn leave_out(document: &mut Document, id: ParticipantId, said: Said, stamp: Stamp) {
    let is_out = document
        .participant(&id)
        .map(|who| who.choice(LEFT_OUT) == Some(Said::Yes));
    let is_said = is_out == Some(said == Said::Yes);
    if let Some(who) = document
        .owner_mut(&Owner::participant(id))
        .filter(|_| !is_said)
    {
        let entry = Entry::shared(said.word().map(Into::into));
        who.change(Key::single(LEFT_OUT.spec), entry, stamp);
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
    let is_in = state.is_in(&from) || state.is_in(&into);
    let (document, local) = (&mut state.contents.document, &mut state.contents.local);
    let people = document.participants();
    if from == into || !people.contains_key(&from) || !people.contains_key(&into) {
        return;
    }
    local.aliases.insert(from, into.clone());
    document.apply_aliases(&local.aliases);
    local.follow_aliases();
    if is_in {
        leave_out(document, into, Said::No, stamp);
    }
    // No stamp is written, and yet what stands in files is not what stands here.
    local.touch(now);
}

/// Remembers who turned out to be somebody known, and who goes on on this device.
pub(super) fn recognise(state: &mut State, aliases: Aliases, me: Option<ParticipantId>) {
    let (document, local) = (&mut state.contents.document, &mut state.contents.local);
    for (from, into) in aliases {
        local.aliases.insert(from, into);
    }
    document.apply_aliases(&local.aliases);
    if let Some(me) = me {
        local.current.get_or_insert(me.clone());
        local.own.push(me);
    }
    local.follow_aliases();
}
