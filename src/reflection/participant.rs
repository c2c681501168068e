//! One person's part: who they are and what they filled in.

use super::{
    ANSWERS, Answer, Audience, Entries, Field, FieldValue, LEFT_OUT, Label, NAME, NOTES, Note,
    ORGANISATION, PerItem, Said,
};

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

    /// For whom the note at a question is, also before its first word.
    pub fn audience(&self, question: &str) -> Audience {
        let entry = self.entry(NOTES.spec, Some(question));
        entry.map_or(Audience::default(), |entry| entry.audience)
    }

    /// The name or alias; none for who gave no name.
    pub fn name(&self) -> Option<&Label> {
        self.get(NAME)
    }

    /// The partner organisation as this participant spells it; none for who named none.
    pub fn organisation(&self) -> Option<&Label> {
        self.get(ORGANISATION)
    }

    /// Whether somebody took this participant out of the shared picture.
    pub fn is_left_out(&self) -> bool {
        self.choice(LEFT_OUT) == Some(Said::Yes)
    }

    /// The value of a field, where others may see it.
    pub fn shared<T: FieldValue>(&self, field: Field<T>) -> Option<&T> {
        T::from_value(self.entry(field.spec, None)?.shared_value()?)
    }

    /// The value of a field for an item, where others may see it.
    pub fn shared_at<T: FieldValue>(&self, field: PerItem<T>, item: &str) -> Option<&T> {
        T::from_value(self.entry(field.spec, Some(item))?.shared_value()?)
    }
}
