//! The agenda of a session: what follows from the answers, and how a facilitator arranges it.

mod arranging;
mod example;
mod laws;
mod minutes;
mod signals;

use crate::common::{Visit, answer, id, label, question};
use gezamenlijke_blik::device::Contents;
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::insight::{
    Agenda, Item, Topic, Weighting, agenda, question_views, subject_views,
};
use gezamenlijke_blik::merge::ReplicaId;
use gezamenlijke_blik::reflection::{
    ANSWERS, Answer, DISCUSSED, Document, Entry, Key, MINUTES, Number, Owner, OwnerId, SESSIONS,
    SPENT, Said, Subject, TOPICS, topic_id,
};
use gezamenlijke_blik::session::{
    Action, Direction, State, add_own, drop_topic, follow_answers, move_topic, name_own, put_below,
    put_on_agenda, set_minutes,
};

const EXAMPLE: &[u8] = include_bytes!("../../public/example/workshop.json");

/// A table at which a session is run.
pub struct Desk {
    visit: Visit,
}

impl Desk {
    /// The session «s» over the answers of this document.
    pub fn over(document: Document, replica: &str) -> Self {
        let mut desk = Self::opened(document, replica);
        desk.does(vec![
            Action::Add(SESSIONS, session()),
            Action::Run(session()),
        ]);
        desk
    }

    /// This file, opened by somebody.
    pub fn opened(document: Document, replica: &str) -> Self {
        let mut visit = Visit::on(replica);
        let contents = Contents {
            document,
            ..Contents::default()
        };
        visit.state = State::new(contents, ReplicaId::new(replica).unwrap());
        Self { visit }
    }

    /// The example workshop.
    pub fn of_example() -> Self {
        Self::over(read(EXAMPLE).unwrap(), "a")
    }

    fn does(&mut self, actions: Vec<Action>) -> &mut Self {
        for action in actions {
            self.visit.does(action);
        }
        self
    }

    /// Arranges something, given the agenda as it stands.
    pub fn arranges(
        &mut self,
        arrange: impl FnOnce(&OwnerId, &Agenda) -> Vec<Action>,
    ) -> &mut Self {
        let actions = arrange(&session(), &self.agenda());
        self.does(actions)
    }

    /// The session takes so long, in minutes.
    pub fn takes(&mut self, minutes: u64) -> &mut Self {
        let owner = Owner::One(SESSIONS.name, session());
        self.does(vec![Action::set(owner, MINUTES, Number::new(minutes))])
    }

    /// A topic was talked about for so many minutes, and to its end or not.
    pub fn talked(&mut self, subject: Subject, minutes: u64, to_its_end: Said) -> &mut Self {
        let topic = topic_id(&session(), subject).unwrap();
        let owner = Owner::One(TOPICS.name, topic.clone());
        self.does(vec![
            Action::Add(TOPICS, topic),
            Action::set(owner.clone(), SPENT, Number::new(minutes)),
            Action::choose(owner, DISCUSSED, Some(to_its_end)),
        ])
    }

    /// Everybody answers a question like this, in the order of their ids: `1 3 5 ?`.
    pub fn everybody_answers(&mut self, asked: &str, answers: &str) -> &mut Self {
        let people: Vec<OwnerId> = self.document().participants().keys().cloned().collect();
        let answers = answers.split_whitespace().map(answer);
        let actions = people.into_iter().zip(answers).map(|(who, given)| {
            let key = Key::for_item(ANSWERS.spec, question(asked));
            Action::Set(Owner::participant(who), key, Entry::answer(given))
        });
        self.does(actions.collect())
    }

    pub fn document(&self) -> &Document {
        self.visit.document()
    }

    pub fn agenda(&self) -> Agenda {
        let document = self.document();
        let questions = question_views(document, Weighting::Organisations, |_| true);
        agenda(document, &session(), &subject_views(&questions))
    }

    /// What is on the agenda, with its minutes: `money 11 deciding 13`; those that the facilitator chose with a star.
    pub fn listed(&self) -> String {
        let listed = self.agenda().listed;
        let listed = listed.iter().map(|item| {
            let star = if item.is_fixed { "*" } else { "" };
            format!("{} {}{star}", name(item), item.minutes)
        });
        listed.collect::<Vec<_>>().join(" ")
    }
}

pub fn session() -> OwnerId {
    id("s")
}

fn name(item: &Item) -> String {
    match &item.topic {
        Topic::Model(subject) => subject.key().to_owned(),
        Topic::Own(id) => item
            .title
            .as_ref()
            .map_or_else(|| id.to_string(), |title| title.as_str().to_owned()),
    }
}

fn names(items: &[Item]) -> String {
    items.iter().map(name).collect::<Vec<_>>().join(" ")
}

/// Twelve people of four organisations, three of each, who answer every question like this: `444|444|333|222`.
fn group(answers: &str) -> Document {
    let mut visit = Visit::on("group");
    for (at, people) in answers.split('|').enumerate() {
        for (who, points) in people.chars().enumerate() {
            visit.begins(&format!("p{at}{who}"), &format!("Partner {at}"));
            for subject in Subject::ALL {
                for asked in subject.questions() {
                    let given: Option<Answer> = answer(&points.to_string());
                    visit.does(Action::answer(question(asked), given));
                }
            }
        }
    }
    visit.document().clone()
}

fn of(subject: Subject) -> Topic {
    Topic::Model(subject)
}
