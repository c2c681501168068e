//! What a facilitator does to the agenda of a session, as actions.
//!
//! Until somebody arranges it the agenda follows from the answers. The first of these writes it down whole, so that from then on
//! nothing changes place unasked, and two copies of it come together.

use super::Action;
use crate::insight::{Agenda, Topic};
use crate::reflection::{
    Number, ORDER, Owner, OwnerId, PLACEMENT, Placement, SESSION, SUBJECT, TOPICS, Word, topic_id,
};

/// Puts a topic on the agenda: where it stood before, or at its end.
pub fn put_on_agenda(session: &OwnerId, agenda: &Agenda, topic: &Topic) -> Vec<Action> {
    let mut actions = begin(session, agenda);
    actions.extend(place(session, topic, Placement::Listed));
    let end = Number::new(agenda.listed.len() as u64);
    actions.extend(owner(session, topic).map(|owner| Action::set(owner, ORDER, end)));
    actions
}

/// Writes down what is on the agenda, where nobody has arranged it yet.
fn begin(session: &OwnerId, agenda: &Agenda) -> Vec<Action> {
    if agenda.is_begun {
        return Vec::new();
    }
    let listed = agenda.listed.iter().zip(0..);
    let kept = listed.flat_map(|(item, at)| {
        let mut actions = place(session, &item.topic, Placement::Listed);
        let order = owner(session, &item.topic);
        actions.extend(order.map(|owner| Action::set(owner, ORDER, Number::new(at))));
        actions
    });
    kept.collect()
}

/// Says where a topic stands; it is made where it is not kept yet.
fn place(session: &OwnerId, topic: &Topic, placement: Placement) -> Vec<Action> {
    let Some(Owner::One(kind, id)) = owner(session, topic) else {
        return Vec::new();
    };
    let owner = Owner::One(kind, id.clone());
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

fn owner(session: &OwnerId, topic: &Topic) -> Option<Owner> {
    let id = match topic {
        Topic::Model(subject) => topic_id(session, *subject)?,
        Topic::Own(id) => id.clone(),
    };
    Some(Owner::One(TOPICS.name, id))
}
