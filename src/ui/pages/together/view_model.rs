//! What the page «Samen» shows, worked out once for each change.

use crate::insight::{
    Pattern, QuestionView, Together, Weighting, digits, progress, question_views, together,
};
use crate::reflection::{
    Audience, DATE, Date, Document, Label, Lens, Note, ParticipantId, Visibility,
};
use crate::session::State;
use crate::ui::pages::answered::Naming;
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use std::cmp::Reverse;

/// A shared note under a question.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedNote {
    /// The question.
    pub question: &'static str,
    /// Whose it is; it is not shown.
    pub who: ParticipantId,
    /// From which organisation it comes, where that may be said. Who wrote it is said nowhere.
    pub organisation: Option<String>,
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
    /// For which organisation, where that may be said.
    pub organisation: Option<String>,
    /// Questions with an answer of any kind.
    pub answered: usize,
    /// All questions.
    pub asked: usize,
}

/// An organisation and its people; where organisations are not told apart, everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Crew {
    /// The form in which the name of the organisation is compared.
    pub key: String,
    /// What the organisation is called; `None` where organisations are not told apart.
    pub name: Option<String>,
    /// Whether that is a name that somebody gave.
    pub is_named: bool,
    /// Its people.
    pub people: Vec<Person>,
}

/// Everything on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewModel {
    /// The name of the partnership.
    pub name: Option<Label>,
    /// The day of the session that is run.
    pub day: Option<Date>,
    /// Whose voice weighs how much.
    pub weighting: Weighting,
    /// How many people are in the picture.
    pub participants: usize,
    /// How many organisations they come from.
    pub organisations: usize,
    /// The values of the group, and of the organisations where they are told apart.
    pub together: Together,
    /// Whether and how organisations are told apart.
    pub naming: Naming,
    /// The questions, the most distant first; last those with too few answers.
    pub questions: Vec<QuestionView>,
    /// The shared notes.
    pub notes: Vec<SharedNote>,
    /// Who is in, organisation by organisation where they are told apart.
    pub crews: Vec<Crew>,
    /// Who was left out.
    pub left_out: Vec<Person>,
}

impl ViewModel {
    /// Of this device's own partnership.
    pub fn own(state: &State, texts: Texts) -> Self {
        let is_in = |id: &ParticipantId| state.is_in(id);
        let document = &state.contents.document;
        let mut shown = Self::look(document, state.weighting(), is_in, texts);
        let session = document.current_session();
        shown.day = session.and_then(|(_, session)| session.get(DATE)).cloned();
        let left_out = document.participants().keys().filter(|id| !state.is_in(id));
        shown.left_out = left_out
            .filter_map(|id| person(document, id, texts))
            .collect();
        if state.visibility() == Visibility::GroupOnly {
            shown.forget_organisations();
        }
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
        let crews = together.partners.iter().map(|partner| {
            let people = partner.people.iter();
            Crew {
                key: partner.key.clone(),
                name: Some(names::partner(partner.label.as_ref(), texts)),
                is_named: partner.label.is_some(),
                people: people
                    .filter_map(|id| person(document, id, texts))
                    .collect(),
            }
        });
        let crews: Vec<Crew> = crews.collect();
        let names = crews.iter().filter_map(|crew| crew.name.clone());
        Self {
            name: document.name().cloned(),
            day: None,
            weighting,
            participants: crews.iter().map(|crew| crew.people.len()).sum(),
            organisations: crews.len(),
            naming: Naming::PerOrganisation(names.collect()),
            crews,
            questions: by_distance(question_views(document, weighting, &is_in)),
            notes: notes(document, &is_in, texts),
            left_out: Vec::new(),
            together,
        }
    }

    /// «12 deelnemers van 4 organisaties».
    pub fn from(&self, texts: Texts) -> String {
        let words = &whole_texts(texts).together;
        let counts = [
            ("participants", &*words.participants.of(self.participants)),
            (
                "organisations",
                &*words.organisations.of(self.organisations),
            ),
        ];
        fill(words.from, &counts)
    }

    /// What the organisations are called, in the order of the picture; nothing where they are not told apart.
    pub fn names(&self) -> &[String] {
        match &self.naming {
            Naming::PerOrganisation(names) => names,
            Naming::GroupOnly => &[],
        }
    }

    /// Keeps of the organisations nothing but how many they are.
    fn forget_organisations(&mut self) {
        self.naming = Naming::GroupOnly;
        self.together.partners.clear();
        self.together.range = [None; 5];
        for note in &mut self.notes {
            note.organisation = None;
        }
        for person in &mut self.left_out {
            person.organisation = None;
        }
        let crews = std::mem::take(&mut self.crews).into_iter();
        let mut people: Vec<Person> = crews.flat_map(|crew| crew.people).collect();
        people.sort_by(|one, other| one.name.cmp(&other.name));
        // No organisation tells two of one name apart, so their digits do.
        let names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
        for person in &mut people {
            if names.iter().filter(|name| **name == person.name).count() > 1 {
                person.name = format!("{} {}", person.name, digits(&person.id));
            }
        }
        self.crews.push(Crew {
            key: String::new(),
            name: None,
            is_named: false,
            people,
        });
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
        organisation: Some(names::organisation(who, texts)),
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
                    organisation: Some(names::organisation(who, texts)),
                    text: note.text().to_owned(),
                });
            }
        }
    }
    said
}
