//! What a facilitator does to the agenda of a session, as actions.
//!
//! Until somebody arranges it the agenda follows from the answers. The first of these actions writes it down whole, so that from
//! then on nothing changes place unasked, and two copies of it come together.

use super::Action;
use crate::insight::{Agenda, Item, Topic};
use crate::reflection::{
    Label, MINUTES, Number, ORDER, Owner, OwnerId, PLACEMENT, Placement, SESSION, SUBJECT, TITLE,
    TOPICS, Word, topic_id,
};

/// Which way a topic moves on the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It is talked about one place sooner.
    Up,
    /// It is talked about one place later.
    Down,
}

/// Writes down what is on the agenda, where nobody has arranged it yet: from then on answers that come late change nothing.
pub fn keep_agenda(session: &OwnerId, agenda: &Agenda) -> Vec<Action> {
    let listed = agenda.listed.iter().zip(0..);
    let listed = listed.filter(|_| !agenda.is_begun);
    let kept = listed.flat_map(|(item, order)| {
        let mut actions = place(session, &item.topic, Placement::Listed);
        actions.extend(set_order(session, &item.topic, order));
        actions
    });
    kept.collect()
}

/// Puts a topic on the agenda: where it stood before, or at the end.
pub fn put_on_agenda(session: &OwnerId, agenda: &Agenda, topic: &Topic) -> Vec<Action> {
    let mut actions = keep_agenda(session, agenda);
    if agenda.listed.iter().any(|item| item.topic == *topic) {
        return actions;
    }
    actions.extend(place(session, topic, Placement::Listed));
    if all(agenda).all(|item| item.topic != *topic || item.order.is_none()) {
        actions.extend(set_order(session, topic, end(agenda)));
    }
    actions
}

/// Puts a topic below the line, for another time.
pub fn put_below(session: &OwnerId, agenda: &Agenda, topic: &Topic) -> Vec<Action> {
    let mut actions = keep_agenda(session, agenda);
    actions.extend(place(session, topic, Placement::Below));
    actions
}

/// Takes a topic off the agenda.
pub fn drop_topic(session: &OwnerId, agenda: &Agenda, topic: &Topic) -> Vec<Action> {
    let mut actions = keep_agenda(session, agenda);
    actions.extend(place(session, topic, Placement::Dropped));
    actions
}

/// Moves a topic one place on the agenda. The first cannot go up, nor the last down.
pub fn move_topic(
    session: &OwnerId,
    agenda: &Agenda,
    topic: &Topic,
    direction: Direction,
) -> Vec<Action> {
    let mut topics: Vec<&Topic> = agenda.listed.iter().map(|item| &item.topic).collect();
    let from = topics.iter().position(|one| *one == topic);
    let to = from.and_then(|from| match direction {
        Direction::Up => from.checked_sub(1),
        Direction::Down => from.checked_add(1).filter(|to| *to < topics.len()),
    });
    let (Some(from), Some(to)) = (from, to) else {
        return Vec::new();
    };
    topics.swap(from, to);
    let mut actions = keep_agenda(session, agenda);
    // The places that are taken stay taken: what another copy moved elsewhere is not touched.
    let mut free = 0;
    for (topic, (at, before)) in topics.into_iter().zip((0..).zip(&agenda.listed)) {
        let order = before.order.unwrap_or(at).max(free);
        free = order.saturating_add(1);
        actions.extend(set_order(session, topic, order));
    }
    actions
}

/// Adds a topic of the group's own at the end of the agenda; its id is fresh. What it is called can be said later.
pub fn add_own(session: &OwnerId, agenda: &Agenda, id: OwnerId) -> Vec<Action> {
    put_on_agenda(session, agenda, &Topic::Own(id))
}

/// Calls a topic of the group's own like this.
pub fn name_own(id: OwnerId, title: Option<Label>) -> Action {
    Action::set(Owner::One(TOPICS.name, id), TITLE, title)
}

/// Gives a topic these minutes, or its share of what there is again. They are 1 at least.
pub fn set_minutes(
    session: &OwnerId,
    agenda: &Agenda,
    topic: &Topic,
    minutes: Option<u32>,
) -> Vec<Action> {
    let mut actions = keep_agenda(session, agenda);
    let minutes = minutes.and_then(|minutes| Number::new(minutes.max(1).into()));
    actions.extend(owner(session, topic).map(|owner| Action::set(owner, MINUTES, minutes)));
    actions
}

/// Takes back how the agenda was arranged: it follows from the answers again. The group's own topics are left aside.
pub fn follow_answers(session: &OwnerId, agenda: &Agenda) -> Vec<Action> {
    let owners = all(agenda).filter_map(|item| owner(session, &item.topic));
    let taken_back = owners.flat_map(|owner| {
        [
            Action::set::<Word>(owner.clone(), PLACEMENT, None),
            Action::set::<Number>(owner.clone(), ORDER, None),
            Action::set::<Number>(owner, MINUTES, None),
        ]
    });
    taken_back.collect()
}

/// The place behind all that was ever given.
fn end(agenda: &Agenda) -> u32 {
    let count = u32::try_from(agenda.listed.len()).unwrap_or(u32::MAX);
    let taken = all(agenda).filter_map(|item| item.order);
    taken
        .map(|order| order.saturating_add(1))
        .fold(count, u32::max)
}

fn all(agenda: &Agenda) -> impl Iterator<Item = &Item> {
    let Agenda {
        listed,
        suggested,
        below,
        aside,
        ..
    } = agenda;
    [listed, suggested, below, aside].into_iter().flatten()
}

/// Says where a topic stands; it is made where it is not kept yet.
fn place(session: &OwnerId, topic: &Topic, placement: Placement) -> Vec<Action> {
    let Some(id) = id_of(session, topic) else {
        return Vec::new();
    };
    let owner = Owner::One(TOPICS.name, id.clone());
    let mut actions = vec![
        Action::Add(TOPICS, id),
        Action::set(owner.clone(), SESSION, Word::new(session.as_str())),
        Action::choose(owner.clone(), PLACEMENT, Some(placement)),
    ];
    if let Topic::Model(subject) = topic {
        actions.push(Action::choose(owner, SUBJECT, Some(*subject)));
    }
    actions
}

fn set_order(session: &OwnerId, topic: &Topic, order: u32) -> Option<Action> {
    let order = Number::new(order.into());
    owner(session, topic).map(|owner| Action::set(owner, ORDER, order))
}

fn owner(session: &OwnerId, topic: &Topic) -> Option<Owner> {
    Some(Owner::One(TOPICS.name, id_of(session, topic)?))
}

fn id_of(session: &OwnerId, topic: &Topic) -> Option<OwnerId> {
    match topic {
        Topic::Model(subject) => topic_id(session, *subject),
        Topic::Own(id) => Some(id.clone()),
    }
}
