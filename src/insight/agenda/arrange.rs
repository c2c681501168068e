//! The agenda of a session: what follows from the answers, as the facilitator arranged it.

use super::{SubjectView, propose, talk_minutes};
use crate::reflection::{Document, Entries, Label, MINUTES, OwnerId, Subject};

/// How long a session takes when nobody said so, in minutes.
pub const USUAL_MINUTES: u32 = 90;

/// What is talked about: a subject of the model, or one of the group's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A subject of the model.
    Model(Subject),
    /// One of the group's own, by its id.
    Own(OwnerId),
}

/// A topic on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What is talked about.
    pub topic: Topic,
    /// What one of the group's own is called.
    pub title: Option<Label>,
    /// The time for it, in minutes.
    pub minutes: u32,
    /// How long it was talked about already, in whole minutes.
    pub spent: u32,
    /// Whether it was talked about to its end.
    pub is_discussed: bool,
}

/// The agenda of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// How many minutes there are for talking in all.
    pub talk: u32,
    /// What is talked about, in order.
    pub listed: Vec<Item>,
    /// What stands below the line, the hardest first.
    pub below: Vec<Item>,
    /// Whether somebody arranged it; from then on nothing changes place unasked.
    pub is_begun: bool,
}

/// How long a session takes, in minutes.
pub fn session_minutes(session: &Entries) -> u32 {
    session.get(MINUTES).map_or(USUAL_MINUTES, |it| it.get())
}

/// The agenda of this session.
pub fn agenda(document: &Document, session: &OwnerId, hardest_first: &[SubjectView]) -> Agenda {
    let entries = document.owners(crate::reflection::SESSIONS).get(session);
    let minutes = entries.map_or(USUAL_MINUTES, session_minutes);
    let item = |slot: super::Slot| Item {
        topic: Topic::Model(slot.subject),
        title: None,
        minutes: slot.minutes,
        spent: 0,
        is_discussed: false,
    };
    Agenda {
        talk: talk_minutes(minutes),
        listed: propose(hardest_first, minutes)
            .into_iter()
            .map(item)
            .collect(),
        ..Agenda::default()
    }
}
