//! The dry run of an import: what would change, before anything does.

use super::State;
use crate::reflection::{
    Document, Label, MAX_PARTICIPANTS, Merge, Participant, ParticipantId, Register,
};

/// What an import would bring, in numbers and names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Participants that this device did not know.
    pub new_participants: usize,
    /// Answers to questions that were open here, those of new participants included.
    pub new_answers: usize,
    /// Answers that stood here and become something else.
    pub changed_answers: usize,
    /// Notes that are new or become something else.
    pub notes: usize,
    /// Answers that turn out to be given differently on two tablets that did not know of each other;
    /// the later one counts.
    pub differences: usize,
    /// Participants known here of whom only something else changes: a name, an organisation, a role, or
    /// what a newer app wrote. The partnership itself counts as one more.
    pub details: usize,
    /// Participants that were left out here and come back.
    pub returning: Vec<ParticipantId>,
    /// Names of other partnerships among the files. This device keeps its own name.
    pub other_partnerships: Vec<Label>,
}

impl Summary {
    /// Whether the files bring nothing that is not here already.
    pub fn brings_nothing(&self) -> bool {
        let mut rest = self.clone();
        rest.other_partnerships.clear();
        rest == Summary::default()
    }
}

/// An import that is ready to go through.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The document as it would become.
    pub merged: Document,
    /// What is different in it.
    pub summary: Summary,
}

/// Why an import cannot go through although its files are good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// Together there would be more than [`MAX_PARTICIPANTS`] participants.
    TooManyParticipants,
}

/// Brings these documents together with what is here, on a copy.
///
/// The order of the documents makes no difference, and bringing the same ones again brings nothing.
///
/// # Errors
/// When the whole would hold too many participants.
pub fn plan(state: &State, documents: Vec<Document>) -> Result<Plan, PlanError> {
    let mut summary = Summary::default();
    let mut incoming = Document::default();
    for document in documents {
        incoming.merge_in(document);
    }
    let mine = state.document.name().map(Label::key);
    let theirs = incoming.partnership.name.take();
    let mut merged = state.document.clone();
    if let Some(name) = theirs {
        let named = name.versions().filter_map(|version| version.value.clone());
        let others = named.filter(|name| mine.as_ref().is_some_and(|mine| *mine != name.key()));
        summary.other_partnerships = others.collect();
        // This device keeps its own name; without one, or with the same, the registers agree.
        if summary.other_partnerships.is_empty() {
            merged.partnership.name.merge_in(Some(name));
        }
    }
    for (id, theirs) in &incoming.participants {
        compare(&mut summary, state.document.participants.get(id), theirs);
        if state.tablet.left_out.contains(id) {
            summary.returning.push(id.clone());
        }
    }
    merged.merge_in(incoming);
    let here = &state.document;
    let same = (&merged.partnership, &merged.extra) == (&here.partnership, &here.extra);
    summary.details += usize::from(!same);
    if merged.participants.len() > MAX_PARTICIPANTS {
        return Err(PlanError::TooManyParticipants);
    }
    Ok(Plan { merged, summary })
}

/// Adds what one participant's part would bring.
fn compare(summary: &mut Summary, mine: Option<&Participant>, theirs: &Participant) {
    let nobody = Participant::default();
    let known = mine.is_some();
    let mine = mine.unwrap_or(&nobody);
    let mut after = mine.clone();
    after.merge_in(theirs.clone());
    let before = (summary.new_answers, summary.changed_answers, summary.notes);
    let undisputed = |answer: &Register<_>| answer.rivals().is_empty();
    for (question, answer) in &after.answers {
        match (mine.answer(question.as_str()), *answer.value()) {
            (before, after) if before == after => {}
            (None, Some(_)) => summary.new_answers += 1,
            _ => summary.changed_answers += 1,
        }
        let was_undisputed = mine.answers.get(question).is_none_or(undisputed);
        summary.differences += usize::from(was_undisputed && !undisputed(answer));
    }
    let notes = after.notes.keys();
    let changed = notes.filter(|id| mine.note(id.as_str()) != after.note(id.as_str()));
    summary.notes += changed.count();
    summary.new_participants += usize::from(!known);
    let answered = before != (summary.new_answers, summary.changed_answers, summary.notes);
    summary.details += usize::from(known && !answered && *mine != after);
}
