//! Who is expected at a session: taken over from an invitation, typed, or said of names that look alike.

use super::{Action, State, change_asked};
use crate::insight::{Spelling, expected};
use crate::reflection::{
    DATE, EXPECTED, Invited, Label, Number, ORGANISATION, Owner, OwnerId, PEOPLE, PLACE, SESSION,
    SESSIONS, Said, VISIBILITY, Word,
};

/// What begins a session under this fresh id: it has the day, the place and the promise of this device's invitation, and expects whom
/// that invites. `fresh` gives an id that is new to the world.
pub fn begin_session(
    state: &State,
    id: OwnerId,
    fresh: &dyn Fn() -> Option<OwnerId>,
) -> Vec<Action> {
    let owner = || Owner::One(SESSIONS.name, id.clone());
    let mut actions = vec![Action::Add(SESSIONS, id.clone())];
    if let Some(invitation) = state.invitation() {
        let asked = invitation.instruments().into_iter();
        actions.extend(asked.filter_map(|one| change_asked(owner(), one, Said::Yes)));
        actions.push(Action::set(owner(), DATE, invitation.date));
        actions.push(Action::set(owner(), PLACE, invitation.place));
        actions.push(Action::choose(
            owner(),
            VISIBILITY,
            Some(invitation.visibility),
        ));
    }
    actions.extend(run_session(state, id, fresh));
    actions
}

/// What makes a known session the one that is run: it expects whom this device's invitation invites, unless somebody is expected
/// already.
pub fn run_session(state: &State, id: OwnerId, fresh: &dyn Fn() -> Option<OwnerId>) -> Vec<Action> {
    let mut actions = match expected(&state.contents.document, &id).is_empty() {
        true => expect_invited(state, &id, fresh),
        false => Vec::new(),
    };
    actions.push(Action::Run(id));
    actions
}

/// What makes a session expect those whom this device's invitation invites, and who are not expected yet.
pub fn expect_invited(
    state: &State,
    session: &OwnerId,
    fresh: &dyn Fn() -> Option<OwnerId>,
) -> Vec<Action> {
    let invited = state
        .invitation()
        .map(|it| it.organisations)
        .unwrap_or_default();
    let new = invited
        .into_iter()
        .filter(|one| is_unexpected(state, session, &one.name));
    new.flat_map(|one| expect(session, fresh, one.name, one.people))
        .collect()
}

/// What makes a session expect an organisation, with so many people where that is known.
pub fn expect(
    session: &OwnerId,
    fresh: &dyn Fn() -> Option<OwnerId>,
    name: Label,
    people: Option<u64>,
) -> Vec<Action> {
    let Some(id) = fresh() else {
        return Vec::new();
    };
    let owner = || Owner::One(EXPECTED.name, id.clone());
    vec![
        Action::Add(EXPECTED, id.clone()),
        Action::set(owner(), SESSION, Word::new(session.as_str())),
        Action::set(owner(), ORGANISATION, Some(name)),
        Action::set(owner(), PEOPLE, people.and_then(Number::new)),
    ]
}

/// What makes a session expect the organisations that are typed, a line each, beside those that it expected; of one that is known the
/// number of people becomes another.
pub fn expect_typed(
    state: &State,
    session: &OwnerId,
    fresh: &dyn Fn() -> Option<OwnerId>,
    typed: &str,
) -> Vec<Action> {
    let typed = Invited::distinct(typed.lines().filter_map(Invited::typed).collect());
    let known = expected(&state.contents.document, session);
    let actions = typed.into_iter().map(|one| {
        match known
            .iter()
            .find(|other| other.label.key() == one.name.key())
        {
            Some(known) => vec![expect_people(known.id.clone(), one.people)],
            None => expect(session, fresh, one.name, one.people),
        }
    });
    actions.flatten().collect()
}

/// What makes so many people expected of an organisation, where that is known.
pub fn expect_people(expected: OwnerId, people: Option<u64>) -> Action {
    let people = people.and_then(Number::new);
    Action::set(Owner::One(EXPECTED.name, expected), PEOPLE, people)
}

/// What makes an organisation not expected any more. It is no erasure: nobody filled anything in there.
pub fn expect_no_more(expected: OwnerId) -> Action {
    Action::set(Owner::One(EXPECTED.name, expected), SESSION, None)
}

/// What says that two spellings are one organisation: who gave the one gave the other.
pub fn join_spellings(pair: &Spelling) -> Action {
    Action::RenameOrganisation(pair.goes.key(), pair.stays.clone())
}

/// What says that two spellings are two organisations: both are expected, so nobody is asked again, also on another device.
pub fn tell_spellings_apart(
    state: &State,
    session: &OwnerId,
    fresh: &dyn Fn() -> Option<OwnerId>,
    pair: &Spelling,
) -> Vec<Action> {
    let both = [&pair.goes, &pair.stays].into_iter();
    let new = both.filter(|label| is_unexpected(state, session, label));
    new.flat_map(|label| expect(session, fresh, label.clone(), None))
        .collect()
}

fn is_unexpected(state: &State, session: &OwnerId, name: &Label) -> bool {
    let mut known = expected(&state.contents.document, session).into_iter();
    known.all(|one| one.label.key() != name.key())
}
