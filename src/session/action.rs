//! What a person can do.

use super::Plan;
use crate::insight::Weighting;
use crate::reflection::{Answer, Contents, Draft, Label, Note, ParticipantId, QuestionId, Trait};

/// One thing that a person did.
#[derive(Clone, Debug)]
pub enum Action {
    /// A new participant takes the tablet; the id is fresh.
    Begin(ParticipantId),
    /// The partnership is called this.
    NamePartnership(Option<Label>),
    /// A participant says something about themselves.
    Describe(ParticipantId, Trait, Option<Label>),
    /// The current participant answers a question, or takes the answer back.
    Answer(QuestionId, Option<Answer>),
    /// The current participant writes a note, or takes it back.
    Write(QuestionId, Option<Note>),
    /// The tablet changes hands: to this participant who was here before, or to nobody yet.
    HandTo(Option<ParticipantId>),
    /// Everything of this participant is removed from this device.
    Erase(ParticipantId),
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
    /// Of the answers that several tablets have to a participant's question, this one counts.
    SettleAnswer(ParticipantId, QuestionId, Option<Answer>),
    /// Likewise of the notes beside a question.
    SettleNote(ParticipantId, QuestionId, Option<Note>),
    /// Two participants are one person: what is known of `from` becomes part of `into`, for good.
    SamePerson {
        /// The id that is not used any more.
        from: ParticipantId,
        /// The id under which the person is known from now on.
        into: ParticipantId,
    },
    /// A participant is left out of the picture here.
    LeaveOut(ParticipantId),
    /// A participant who was left out is brought back.
    BringBack(ParticipantId),
    /// An organisation, known by its key, is spelled like this from now on; an existing name joins the two.
    RenameOrganisation(String, Label),
    /// The value of the group is weighed like this.
    Weigh(Weighting),
}

impl Action {
    /// Whether something goes back to how it was, or goes: what other copies still hold must not come back then.
    pub const fn takes_back(&self) -> bool {
        matches!(
            self,
            Self::Erase(_) | Self::EraseAll | Self::UndoImport | Self::Restore(_)
        )
    }
}
