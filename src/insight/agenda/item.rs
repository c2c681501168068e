//! What stands on an agenda: a topic with its time.

use crate::reflection::{Label, OwnerId, Subject};

/// What is talked about: a subject of the model, or one of the group's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// A subject of the model.
    Model(Subject),
    /// One of the group's own, by its id.
    Own(OwnerId),
}

/// A topic, and the time for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What is talked about.
    pub topic: Topic,
    /// What one of the group's own is called.
    pub title: Option<Label>,
    /// The time for it, in minutes; what it took, once it was discussed.
    pub minutes: u32,
    /// Whether the facilitator chose these minutes; if not, they are its share of what there is.
    pub is_fixed: bool,
    /// How long it was talked about already, in whole minutes.
    pub spent: u32,
    /// Whether it was talked about to its end.
    pub is_discussed: bool,
    /// Its place on the agenda as it is kept, from 0; none while nobody arranged it.
    pub order: Option<u32>,
}

impl Item {
    /// How much of the talk it takes, in minutes: the time for it, or what was spent where that is more.
    pub fn takes(&self) -> u32 {
        match self.is_discussed {
            true => self.spent,
            false => self.minutes.max(self.spent),
        }
    }
}
