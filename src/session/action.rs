//! What a person can do.

use super::Plan;
use crate::device::{Contents, Draft};
use crate::insight::Weighting;
use crate::reflection::{
    ANSWERS, Answer, Choice, Entry, Field, FieldValue, Invitation, ItemId, Key, Label, NAME, NOTES,
    Note, Owner, OwnerId, OwnerKind, ParticipantId, Value, Word,
};

/// One thing that a person did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A new participant takes the tablet; the id is fresh.
    Begin(ParticipantId),
    /// A new owner of a kind, such as a session; the id is fresh.
    Add(OwnerKind, OwnerId),
    /// A field of an owner becomes this, or is taken back.
    Set(Owner, Key, Entry),
    /// A field of the current participant becomes this, or is taken back.
    SetMine(Key, Entry),
    /// Of the values that several devices have in a field of an owner, this one counts.
    Settle(Owner, Key, Entry),
    /// Everything of this owner is removed from this device.
    Remove(OwnerKind, OwnerId),
    /// The tablet changes hands: to this participant who was here before, or to nobody yet. What is of others is shut.
    HandTo(Option<ParticipantId>),
    /// The one who has the tablet hands it on, and nobody has to go on with their part: from now on it can be given and
    /// erased here, not opened.
    Finish,
    /// Who leads the session looks at everything: what is of others is in sight, until somebody begins or goes on.
    OpenCurtain,
    /// Who leads the session shuts it again.
    ShutCurtain,
    /// Everything is removed from this device.
    EraseAll,
    /// An import that was looked at goes through; with a name, the partnership is called that now.
    Import(Box<Plan>, Option<Label>),
    /// The last import is taken back.
    UndoImport,
    /// Everything becomes as it was at a recovery point.
    Restore(Box<Contents>),
    /// A file with these participants was saved.
    Exported(Vec<ParticipantId>),
    /// What is typed on the form «Wie ben je?», not handed in yet; nothing when it was.
    Draft(Option<Draft>),
    /// The form is prepared by this invitation from now on, or by none.
    Invite(Option<Box<Invitation>>),
    /// Two participants are one person: what is known of `from` becomes part of `into`, for good.
    SamePerson {
        /// The id that is not used any more.
        from: ParticipantId,
        /// The id under which the person is known from now on.
        into: ParticipantId,
    },
    /// A participant is left out of the picture of the group.
    LeaveOut(ParticipantId),
    /// A participant who was left out is brought back.
    BringBack(ParticipantId),
    /// An organisation, known by its key, is spelled like this from now on; an existing name joins the two.
    RenameOrganisation(String, Label),
    /// This session is the one that is run from now on, at the step where it is.
    Run(OwnerId),
    /// The value of the group is weighed like this: in the session that is run, or for now where none is.
    Weigh(Weighting),
}

impl Action {
    /// Sets a field of an owner, or takes its value back.
    pub fn set<T: FieldValue + Into<Value>>(
        owner: Owner,
        field: Field<T>,
        value: Option<T>,
    ) -> Self {
        let entry = Entry::shared(value.map(Into::into));
        Self::Set(owner, Key::single(field.spec), entry)
    }

    /// Chooses one of a short list for a field of an owner, or takes the choice back.
    pub fn choose<C: Choice>(owner: Owner, field: Field<Word>, choice: Option<C>) -> Self {
        Self::set(owner, field, choice.and_then(Choice::word))
    }

    /// Gives the partnership this name, or takes its name away.
    pub fn name_partnership(name: Option<Label>) -> Self {
        Self::set(Owner::Partnership, NAME, name)
    }

    /// Gives a participant an organisation, a name or a role, or takes it away.
    pub fn describe(who: ParticipantId, field: Field<Label>, label: Option<Label>) -> Self {
        Self::set(Owner::participant(who), field, label)
    }

    /// The current participant answers a question, or takes the answer back.
    pub fn answer(question: ItemId, answer: Option<Answer>) -> Self {
        Self::SetMine(Key::for_item(ANSWERS.spec, question), Entry::answer(answer))
    }

    /// The current participant writes a note, or takes it back.
    pub fn write(question: ItemId, note: Option<Note>) -> Self {
        Self::SetMine(Key::for_item(NOTES.spec, question), Entry::note(note))
    }

    /// Whether the tablet changes hands: what waits here for somebody to decide is not for the next one.
    pub const fn hands_on(&self) -> bool {
        matches!(self, Self::Begin(_) | Self::HandTo(_) | Self::Finish)
    }

    /// Whether something goes back to how it was, or goes: what other copies still hold must not come back then.
    pub const fn takes_back(&self) -> bool {
        matches!(
            self,
            Self::Remove(..) | Self::EraseAll | Self::UndoImport | Self::Restore(_)
        )
    }
}
