//! The dry run of an import: what would change, before anything does.

use super::State;
use super::arrivals::{Arrival, Identity, arrivals, sorted_out};
use crate::reflection::{
    Document, Label, MAX_ANSWERS, MAX_PARTICIPANTS, Merge, Participant, ParticipantId, Register,
    stands_for,
};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Participants in the files who were said to be somebody else here or among them.
    pub recognised: usize,
    /// Whether one of them was said to be the person with the tablet, who goes on here.
    pub goes_on: bool,
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
    /// The participants in the files who never filled in on this device, and who they were said to be.
    pub arrivals: Vec<Arrival>,
    /// Ids in the files that stand for somebody else, as was said.
    pub same: BTreeMap<ParticipantId, ParticipantId>,
    /// The participant in the files who goes on on this device, as was said.
    pub me: Option<ParticipantId>,
    incoming: Document,
}

/// Why an import cannot go through although its files are good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// Together there would be more than [`MAX_PARTICIPANTS`] participants.
    TooManyParticipants,
    /// Together a participant would have more than [`MAX_ANSWERS`] answers or notes, and could not be
    /// saved in a file any more.
    TooManyAnswers,
}

/// Brings these documents together with what is here, on a copy.
///
/// The order of the documents makes no difference, and bringing the same ones again brings nothing.
///
/// # Errors
/// When the whole would hold too much.
pub fn plan(state: &State, documents: Vec<Document>) -> Result<Plan, PlanError> {
    let mut incoming = Document::default();
    for document in documents {
        incoming.merge_in(document);
    }
    // Whoever was said to be somebody else on an earlier import, still is.
    incoming.fold(&state.tablet.same);
    planned(state, incoming, &BTreeMap::new())
}

impl Plan {
    /// What the files hold, before anybody was said to be somebody else.
    pub fn incoming(&self) -> &Document {
        &self.incoming
    }

    /// The same import, in which this participant is said to be somebody.
    ///
    /// # Errors
    /// When the whole would hold too much.
    pub fn choose(
        &self,
        state: &State,
        who: &ParticipantId,
        identity: Identity,
    ) -> Result<Plan, PlanError> {
        let mut choices = self.choices();
        choices.insert(who.clone(), identity);
        planned(state, self.incoming.clone(), &choices)
    }

    /// The same import into what is here by now.
    ///
    /// # Errors
    /// When the whole would hold too much.
    pub fn anew(&self, state: &State) -> Result<Plan, PlanError> {
        planned(state, self.incoming.clone(), &self.choices())
    }

    fn choices(&self) -> BTreeMap<ParticipantId, Identity> {
        let arrivals = self.arrivals.iter();
        let chosen = arrivals.map(|one| (one.id.clone(), one.identity.clone()));
        chosen.collect()
    }
}

fn planned(
    state: &State,
    incoming: Document,
    choices: &BTreeMap<ParticipantId, Identity>,
) -> Result<Plan, PlanError> {
    let here = &state.document;
    let mut summary = Summary::default();
    let mine = here.name().map(Label::key);
    let mut theirs = incoming.clone();
    let mut merged = here.clone();
    if let Some(name) = theirs.partnership.name.take() {
        let named = name.versions().filter_map(|version| version.value.clone());
        let others = named.filter(|name| mine.as_ref().is_some_and(|mine| *mine != name.key()));
        summary.other_partnerships = others.collect();
        // This device keeps its own name; without one, or with the same, the registers agree.
        if summary.other_partnerships.is_empty() {
            merged.partnership.name.merge_in(Some(name));
        }
    }
    merged.merge_in(theirs);
    let arrivals = arrivals(state, &incoming, &merged, choices);
    let (same, me) = sorted_out(state, &arrivals);
    merged.fold(&same);
    let mut touched: BTreeSet<&ParticipantId> = BTreeSet::new();
    touched.extend(incoming.participants.keys().map(|id| stands_for(id, &same)));
    for id in touched {
        if let Some(after) = merged.participants.get(id) {
            compare(&mut summary, here.participants.get(id), after);
            if after.answers.len() > MAX_ANSWERS || after.notes.len() > MAX_ANSWERS {
                return Err(PlanError::TooManyAnswers);
            }
        }
        if state.tablet.left_out.contains(id) {
            summary.returning.push(id.clone());
        }
    }
    let others = (&merged.partnership, &merged.extra) != (&here.partnership, &here.extra);
    summary.details += usize::from(others);
    summary.recognised = same.len();
    summary.goes_on = me.is_some();
    if merged.participants.len() > MAX_PARTICIPANTS {
        return Err(PlanError::TooManyParticipants);
    }
    Ok(Plan {
        merged,
        summary,
        arrivals,
        same,
        me,
        incoming,
    })
}

/// Adds what one participant's part would bring.
fn compare(summary: &mut Summary, mine: Option<&Participant>, after: &Participant) {
    let nobody = Participant::default();
    let known = mine.is_some();
    let mine = mine.unwrap_or(&nobody);
    let counts = |it: &Summary| (it.new_answers, it.changed_answers, it.notes, it.differences);
    let before = counts(summary);
    let undisputed = |answer: &Register<_>| !answer.is_disputed();
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
    let answered = before != counts(summary);
    summary.details += usize::from(known && !answered && mine != after);
}
