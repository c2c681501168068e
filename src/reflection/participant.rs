//! One person's part: who they are and what they filled in.

use super::{Answer, Extra, Label, Merge, Note, QuestionId, Register, Stamp};
use std::collections::BTreeMap;

/// How many answers, and how many notes, one participant can have.
pub const MAX_ANSWERS: usize = 500;

/// What a participant says about themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// The partner organisation that they come from.
    Organisation,
    /// Their name or an alias.
    Name,
    /// Their role in the partnership.
    Role,
}

/// A register that can be empty: `None` in it means «taken back».
type Slot<T> = Option<Register<Option<T>>>;

/// One participant with everything that they filled in: their reflection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// The partner organisation, as the participant spells it.
    pub organisation: Slot<Label>,
    /// A name or an alias; a label, never an identity.
    pub name: Slot<Label>,
    /// The role in the partnership.
    pub role: Slot<Label>,
    /// The answers by question. A question that is absent was never answered.
    pub answers: BTreeMap<QuestionId, Register<Option<Answer>>>,
    /// The notes by question.
    pub notes: BTreeMap<QuestionId, Register<Option<Note>>>,
    /// What a newer version of the app knows about this participant.
    pub extra: Extra,
}

impl Participant {
    /// The answer that stands now, if there is one.
    pub fn answer(&self, question: &str) -> Option<Answer> {
        *self.answers.get(question)?.value()
    }

    /// The note that stands now, if there is one.
    pub fn note(&self, question: &str) -> Option<&Note> {
        self.notes.get(question)?.value().as_ref()
    }

    /// What this participant says about themselves, if they do.
    pub fn label(&self, which: Trait) -> Option<&Label> {
        let slot = match which {
            Trait::Organisation => &self.organisation,
            Trait::Name => &self.name,
            Trait::Role => &self.role,
        };
        slot.as_ref()?.value().as_ref()
    }

    /// Writes what a participant says about themselves, where it is different; `None` takes it back.
    pub fn describe(&mut self, which: Trait, label: Option<Label>, stamp: Stamp) {
        let slot = match which {
            Trait::Organisation => &mut self.organisation,
            Trait::Name => &mut self.name,
            Trait::Role => &mut self.role,
        };
        Register::change(slot, label, stamp);
    }

    /// The highest count in any stamp of this participant's part, 0 where there is none.
    pub fn lamport(&self) -> u64 {
        let labels = [&self.organisation, &self.name, &self.role];
        let labels = labels.into_iter().flatten().map(Register::lamport);
        let answers = self.answers.values().map(Register::lamport);
        let notes = self.notes.values().map(Register::lamport);
        notes.fold(answers.fold(labels.fold(0, u64::max), u64::max), u64::max)
    }
}

impl Merge for Participant {
    fn merge_in(&mut self, other: Self) {
        self.organisation.merge_in(other.organisation);
        self.name.merge_in(other.name);
        self.role.merge_in(other.role);
        self.answers.merge_in(other.answers);
        self.notes.merge_in(other.notes);
        self.extra.merge_in(other.extra);
    }
}
