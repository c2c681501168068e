//! What the visit asks of the journal, and what is to be done with the answers: as plain values, so that a whole erasure with a
//! failing journal can be played without a browser.

use super::recovery::{PutAside, Recovery};
use crate::device::{Contents, JournalEntries, Reason};
use crate::reflection::{Label, ParticipantId};

/// What is asked of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// Everything in it.
    Read,
    /// To keep a text under a key.
    Put(String, String),
    /// To remove what stands under these keys.
    Remove(Vec<String>),
}

/// What the journal answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Everything in it; nothing where it cannot be read.
    Entries(Option<JournalEntries>),
    /// Whether it was done, read back.
    Done(bool),
}

/// What a person is told in the end.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Whether it was done, wholly.
    Done(bool),
    /// The recovery points, newest first; nothing where they cannot be read.
    Points(Option<Vec<Recovery>>),
    /// The texts that were put aside.
    Asides(Vec<PutAside>),
}

/// What happens once everything was kept as a recovery point, or could not be.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// The import goes through; with a name, the partnership is called that.
    TakeIn(Option<Label>),
    /// The last import is taken back.
    TakeBack,
    /// Everything becomes as it was then, but only where the present was kept.
    Restore(u32, Box<Contents>),
    /// Two participants become one person.
    Join(u32, ParticipantId, ParticipantId),
}

/// What is to be done with an answer of the journal. Numbers are those of the questions that wait for a [`Reply`].
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Nothing.
    Nothing,
    /// Make a recovery point, now that it is known which there are.
    MakePoint(Reason, After),
    /// The point was made; these are one too many now.
    PointMade(Vec<String>, After),
    /// Tell the recovery points.
    Points(u32),
    /// Tell the texts that were put aside, those in the slots included.
    Asides(u32, Vec<PutAside>),
    /// Tell whether a text is gone.
    ThrownAway(u32),
    /// Take these participants out of the recovery points and records, now that it is known which there are.
    Forget(u32, Vec<ParticipantId>),
    /// Go on taking people out of recovery points, now that one point is done.
    Forgotten(Forgetting),
    /// Erase everything, now that it is known what there is.
    EraseOthers(u32),
    /// Erase what this page holds itself, now that the rest is gone.
    EraseOwn(u32),
    /// Tell whether all is gone.
    EraseCheck(u32),
}

/// How far people were taken out of recovery points.
#[derive(Clone, Debug, PartialEq)]
pub struct Forgetting {
    pub(super) asked: u32,
    pub(super) erased: Vec<ParticipantId>,
    /// The points and records that are left to do.
    pub(super) points: JournalEntries,
    /// The one that is being written anew; where that fails it goes.
    pub(super) rewritten: Option<String>,
    /// Whether all before were done.
    pub(super) wholly: bool,
}
