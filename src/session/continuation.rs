//! What the visit asks of the journal, and what is to be done with the answers: as plain values, so that a whole erasure with a
//! failing journal can be played without a browser.

use crate::device::{Contents, JournalEntries, Reason, RecoveryPoint, StoragePlace};
use crate::reflection::{Label, ParticipantId};

/// A recovery point with what stood in it: what a person can choose to go back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// When and why it was made.
    pub point: RecoveryPoint,
    /// What stood here then.
    pub contents: Contents,
}

/// A stored text that could not be read and was put aside: what a person can look at, take along and delete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarantinedText {
    /// Its key, in the slots or in the journal.
    pub key: String,
    /// The text as it stood there.
    pub text: String,
    pub(super) place: StoragePlace,
}

/// One call to the journal. Its answer comes later, with the [`Continuation`] that was sent along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalRequest {
    /// To be given everything that is in it.
    Read,
    /// To keep a text under a key.
    Put(String, String),
    /// To remove what stands under these keys.
    Remove(Vec<String>),
}

/// The journal's answer to a [`JournalRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalResponse {
    /// Everything in it; nothing where it cannot be read.
    Entries(Option<JournalEntries>),
    /// Whether it was done, read back.
    Done(bool),
}

/// The answer to something that a person asked for, once all that it needed of the journal is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Whether it was done, wholly.
    Done(bool),
    /// The recovery points, newest first; nothing where they cannot be read.
    RecoveryPoints(Option<Vec<Recovery>>),
    /// The texts that were put aside.
    Quarantined(Vec<QuarantinedText>),
}

/// What a visit goes on with once everything was kept as a recovery point, or could not be.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterRecoveryPoint {
    /// The import goes through; with a name, the partnership is called that.
    Import(Option<Label>),
    /// The last import is taken back.
    UndoImport,
    /// Everything becomes as it was then, but only where the present was kept.
    Restore(u32, Box<Contents>),
    /// Two participants become one person.
    MergePeople(u32, ParticipantId, ParticipantId),
}

/// What a visit goes on with once the journal has answered. Numbers are those of the requests that wait for a [`Reply`].
#[derive(Clone, Debug, PartialEq)]
pub enum Continuation {
    /// Nothing: the answer makes no difference.
    Nothing,
    /// Make a recovery point, now that it is known which there are.
    MakeRecoveryPoint(Reason, AfterRecoveryPoint),
    /// The point was made; these are one too many now.
    RecoveryPointMade(Vec<String>, AfterRecoveryPoint),
    /// Reply with the recovery points among what stands there.
    ListRecoveryPoints(u32),
    /// Tell the texts that were put aside, those in the slots included.
    ListQuarantined(u32, Vec<QuarantinedText>),
    /// Tell whether a text is gone.
    QuarantinedDeleted(u32),
    /// Take these participants out of the recovery points and records, now that it is known which there are.
    ForgetPeople(u32, Vec<ParticipantId>),
    /// Go on taking people out of recovery points, now that one point is done.
    PersonForgotten(Forgetting),
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
    pub(super) request: u32,
    pub(super) erased: Vec<ParticipantId>,
    /// The points and records that are left to do.
    pub(super) points: JournalEntries,
    /// The one that is being written anew; where that fails it goes.
    pub(super) rewritten: Option<String>,
    /// Whether all before were done.
    pub(super) wholly: bool,
}
