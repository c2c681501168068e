//! What the answers, the instruments and the sessions so far point at, beside how far people are apart.
//!
//! Start with [`signals`]; what a signal is stands in [`Signal`].

mod answers;
mod instruments;
mod sessions;
mod signal;

pub use signal::{Part, Signal};

use super::{Comparisons, Fraction, QuestionView};
use crate::reflection::{Date, Document, OwnerId};

/// All that a signal can come from.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The partnership, for its sessions and agreements.
    pub document: &'a Document,
    /// The session that asks.
    pub session: &'a OwnerId,
    /// What was answered to all questions.
    pub questions: &'a [QuestionView],
    /// The value of each lens for the group, in the order of the lenses.
    pub lenses: [Option<Fraction>; 5],
    /// What was filled in with the instruments.
    pub compared: &'a Comparisons,
    /// The day on which it is asked; without one no agreement is late.
    pub today: Option<Date>,
}

/// All that is worth a question in this session: first what the answers point at, then the sessions, then the instruments.
pub fn signals(grounds: &Grounds) -> Vec<Signal> {
    let mut found = answers::signals(grounds);
    found.extend(sessions::signals(grounds));
    found.extend(instruments::signals(grounds));
    found
}
