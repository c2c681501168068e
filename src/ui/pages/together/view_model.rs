//! What the page «Samen» shows, worked out once for each change.

use crate::insight::{
    Pattern, QuestionView, Together, Weighting, progress, question_views, together,
};
use crate::reflection::{Audience, Document, Label, Lens, Note, ParticipantId};
use crate::session::State;
use crate::ui::pages::answered::Naming;
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use std::cmp::Reverse;

/// A shared note under a question.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedNote {
    /// The question.
    pub question: &'static str,
    /// Whose it is.
    pub who: ParticipantId,
    /// What they are called.
    pub name: String,
    /// For which organisation.
    pub organisation: String,
    /// What it says.
    pub text: String,
}

/// One participant in the list of who is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Whose part it is.
    pub id: ParticipantId,
    /// What they are called.
    pub name: String,
    /// For which organisation.
    pub organisation: String,
    /// Questions with an answer of any kind.
    pub answered: usize,
    /// All questions.
    pub asked: usize,
}

/// Everything on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewModel {
    /// The name of the partnership.
    pub name: Option<Label>,
    /// The values of organisations and group.
    pub together: Together,
    /// What the organisations are called, in the same order.
    pub names: Vec<String>,
    /// Whether and how organisations are told apart.
    pub naming: Naming,
    /// The questions, the most distant first; last those with too few answers.
    pub questions: Vec<QuestionView>,
    /// The shared notes.
    pub notes: Vec<SharedNote>,
    /// Who is in, organisation by organisation.
    pub crews: Vec<Vec<Person>>,
    /// Who was left out.
    pub left_out: Vec<Person>,
}

impl ViewModel {
    /// Of this device's own partnership.
    pub fn own(state: &State, texts: Texts) -> Self {
        let is_in = |id: &ParticipantId| state.is_in(id);
        let document = &state.contents.document;
        let mut shown = Self::look(document, state.weighting(), is_in, texts);
        let left_out = document.participants().keys().filter(|id| !state.is_in(id));
        shown.left_out = left_out
            .filter_map(|id| person(document, id, texts))
            .collect();
        shown
    }

    /// Of a document in which everyone takes part.
    pub fn of(document: &Document, weighting: Weighting, texts: Texts) -> Self {
        Self::look(document, weighting, |_| true, texts)
    }

    fn look(
        document: &Document,
        weighting: Weighting,
        is_in: impl Fn(&ParticipantId) -> bool,
        texts: Texts,
    ) -> Self {
        let together = together(document, weighting, &is_in);
        let names = together.partners.iter();
        let names = names.map(|partner| names::partner(partner.label.as_ref(), texts));
        let names: Vec<String> = names.collect();
        let crews = together.partners.iter().map(|partner| {
            partner
                .people
                .iter()
                .filter_map(|id| person(document, id, texts))
                .collect()
        });
        Self {
            name: document.name().cloned(),
            naming: Naming::PerOrganisation(names.clone()),
            names,
            crews: crews.collect(),
            questions: by_distance(question_views(document, weighting, &is_in)),
            notes: notes(document, &is_in, texts),
            left_out: Vec::new(),
            together,
        }
    }
}

fn by_distance(mut questions: Vec<QuestionView>) -> Vec<QuestionView> {
    questions.sort_by_key(|it| (it.pattern == Pattern::TooFew, Reverse(it.distance)));
    questions
}

fn person(document: &Document, id: &ParticipantId, texts: Texts) -> Option<Person> {
    let who = document.participant(id)?;
    let lenses = Lens::ALL.map(|lens| progress(who, lens));
    Some(Person {
        id: id.clone(),
        name: names::beside_organisation(document, id, texts),
        organisation: names::organisation(who, texts),
        answered: lenses.iter().map(|lens| lens.answered).sum(),
        asked: lenses.iter().map(|lens| lens.asked).sum(),
    })
}

/// The notes that are meant for the partners. Private ones are shown to nobody here.
fn notes(
    document: &Document,
    is_in: impl Fn(&ParticipantId) -> bool,
    texts: Texts,
) -> Vec<SharedNote> {
    let mut said = Vec::new();
    for (id, who) in document.participants().iter().filter(|(id, _)| is_in(id)) {
        for question in Lens::ALL.into_iter().flat_map(Lens::questions) {
            let shared = |note: &Note| note.audience() == Audience::Shared;
            if let Some(note) = who.note(question).filter(shared) {
                said.push(SharedNote {
                    question,
                    who: id.clone(),
                    name: names::beside_organisation(document, id, texts),
                    organisation: names::organisation(who, texts),
                    text: note.text().to_owned(),
                });
            }
        }
    }
    said
}
