//! One person's part: who they are and what they filled in.

use super::{ANSWERS, Answer, Entries, Label, NAME, NOTES, Note, ORGANISATION};

/// One participant with everything that they filled in: their reflection.
pub type Participant = Entries;

impl Participant {
    /// The answer that stands now, if there is one.
    pub fn answer(&self, question: &str) -> Option<Answer> {
        self.get_at(ANSWERS, question).copied()
    }

    /// The note that stands now, if there is one.
    pub fn note(&self, question: &str) -> Option<Note> {
        let entry = self.entry(NOTES.spec, Some(question))?;
        let text = self.get_at(NOTES, question)?;
        Some(Note::of(text.clone(), entry.audience))
    }

    /// The name, as it is shown.
    pub fn name(&self) -> Option<&Label> {
        self.get(NAME)
    }

    /// The organisation, as it is shown.
    pub fn organisation(&self) -> Option<&Label> {
        self.get(ORGANISATION)
    }
}
