//! The work: what a person does step by step, and what must stand there after each step.

use super::chance::Chance;
use crate::{LENSES, Words, lens_of};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The fields of the start form, with what people type into them; all made up.
const FORM: [(&str, &[&str]); 4] = [
    (
        "partnership",
        &["Zorgnetwerk De Linde", "Wijkverbond Westerdam"],
    ),
    (
        "organisation",
        &["Gemeente Westerdam", "Wonen Noord", "Zorggroep Oever"],
    ),
    ("name", &["Marit", "Omar B.", "Zoë"]),
    ("role", &["Beleidsadviseur", "Wijkverpleegkundige"]),
];

/// What people write beside a question, with letters outside Latin-1 among them; all made up.
const NOTES: [&str; 4] = [
    "Bij ‘preventie’ denkt de een aan kosten, de ander aan gezinnen.",
    "Dat hebben we nog nooit uitgesproken…",
    "Zie het verslag van maart — €\u{a0}40.000 per jaar.",
    "Coördinatie is van niemand.",
];

/// What can be chosen at a question.
const CHOICES: [&str; 7] = ["1", "2", "3", "4", "5", "unknown", "not-applicable"];

/// A note is begun anew when it is longer than this.
const LONG: usize = 240;

/// What stands on the screen: everything that must not get lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stand {
    /// Whether the form was handed in, so that there is a participant.
    pub(super) begun: bool,
    /// Texts by the id of their field.
    pub(super) texts: BTreeMap<String, String>,
    /// Choices by the id of their question.
    pub(super) answers: BTreeMap<String, String>,
}

/// One step of a person: a letter, or a tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A letter more in a field; this is what then stands in it.
    Write(String, String),
    /// The form is handed in.
    Submit,
    /// A choice at a question.
    Choose(String, &'static str),
    /// The tablet goes to somebody new.
    HandOver,
}

impl Stand {
    /// What stands in a field.
    pub(super) fn text(&self, id: &str) -> &str {
        self.texts.get(id).map_or("", String::as_str)
    }

    fn after(&self, step: &Step) -> Self {
        let mut next = self.clone();
        match step {
            Step::Write(id, text) => {
                next.texts.insert(id.clone(), text.clone());
            }
            Step::Submit => next.begun = true,
            Step::Choose(question, choice) => {
                next.answers.insert(question.clone(), (*choice).to_owned());
            }
            Step::HandOver => {
                // The partnership is that of the next one too.
                next.texts.retain(|id, _| id == "partnership");
                next.answers.clear();
                next.begun = false;
            }
        }
        next
    }
}

/// How a piece of work begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// Somebody new begins with the form.
    Somebody,
    /// Whoever is there goes on.
    Questions,
}

/// A piece of work that was planned, with what stands there before it and after each step.
pub(super) struct Work {
    pub(super) steps: Vec<Step>,
    /// One more than there are steps.
    pub(super) stands: Vec<Stand>,
}

impl Work {
    /// Plans at least so many steps from what stands there.
    pub(super) fn plan(
        from: Stand,
        beginning: Beginning,
        count: usize,
        chance: &mut Chance,
    ) -> Self {
        let mut work = Self {
            steps: Vec::new(),
            stands: vec![from],
        };
        if work.now().begun && beginning == Beginning::Somebody {
            work.then(Step::HandOver);
        }
        while work.steps.len() < count {
            if work.now().begun {
                work.question(chance);
            } else {
                work.form(chance);
            }
        }
        work
    }

    /// The first step at which a question is answered, counted from 1.
    pub(super) fn first_answer(&self) -> usize {
        let answers = |step: &Step| matches!(step, Step::Choose(..));
        self.steps
            .iter()
            .position(answers)
            .map_or(self.steps.len(), |at| at + 1)
    }

    /// How many of the first steps are answers.
    pub(super) fn answers(&self, done: usize) -> usize {
        let done = self.steps.iter().take(done);
        done.filter(|step| matches!(step, Step::Choose(..))).count()
    }

    /// The steps as `probe.js` takes them.
    pub(super) fn to_json(&self, pause: usize, words: &Words) -> Value {
        let hand_over = words.say("done.pass_button").unwrap_or_default();
        let steps = self.steps.iter().map(|step| match step {
            Step::Write(id, text) => {
                json!({ "deed": "write", "at": page_of(id), "id": id, "text": text })
            }
            Step::Submit => json!({ "deed": "submit", "at": "#/start", "id": "partnership" }),
            Step::Choose(question, choice) => json!({
                "deed": "choose", "at": page_of(question), "id": question, "value": choice,
            }),
            Step::HandOver => json!({ "deed": "press", "at": "#/klaar", "text": hand_over }),
        });
        json!({ "pause": pause, "steps": steps.collect::<Vec<_>>() })
    }

    fn form(&mut self, chance: &mut Chance) {
        for (id, texts) in FORM {
            let text = chance.of(texts).unwrap_or_default();
            // Where it stands already there is nothing to type.
            if self.now().text(id) != text {
                self.write(id, "", text);
            }
        }
        self.then(Step::Submit);
    }

    fn question(&mut self, chance: &mut Chance) {
        let questions: Vec<String> = LENSES.into_iter().flat_map(crate::Lens::ids).collect();
        let at = chance.below(questions.len());
        let Some(question) = questions.get(at) else {
            return;
        };
        for _ in 0..=chance.below(3) {
            if let Some(choice) = chance.of(&CHOICES) {
                self.then(Step::Choose(question.clone(), choice));
            }
        }
        if chance.below(3) == 0 {
            let id = note_of(question);
            let before = self.now().text(&id).to_owned();
            let more = chance.of(&NOTES).unwrap_or_default();
            match before.chars().count() {
                0 | LONG.. => self.write(&id, "", more),
                _ => self.write(&id, &before, &format!(" {more}")),
            }
        }
    }

    /// Letter by letter.
    fn write(&mut self, id: &str, before: &str, more: &str) {
        let mut text = before.to_owned();
        for letter in more.chars() {
            text.push(letter);
            self.then(Step::Write(id.to_owned(), text.clone()));
        }
    }

    fn then(&mut self, step: Step) {
        let next = self.now().after(&step);
        self.steps.push(step);
        self.stands.push(next);
    }

    fn now(&self) -> Stand {
        self.stands.last().cloned().unwrap_or_default()
    }
}

/// The field of the note with a question.
pub(super) fn note_of(question: &str) -> String {
    format!("{question}-note-text")
}

/// Every page on which something stands that must not get lost, with an element by which it is known.
pub(super) fn pages() -> Value {
    let mut pages = vec![json!({ "at": "#/start", "id": "partnership" })];
    let lenses = LENSES.into_iter();
    pages.extend(
        lenses.map(|lens| json!({ "at": lens.hash(), "id": format!("{}-Q1", lens.letters) })),
    );
    Value::Array(pages)
}

/// The address of the page with this question or field.
fn page_of(id: &str) -> String {
    lens_of(id).map_or_else(|| "#/start".to_owned(), crate::Lens::hash)
}
