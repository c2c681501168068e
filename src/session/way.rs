//! The way through a session: what comes next and what came before, with one tap or one key.
//!
//! Most steps are one screen. «Onthullen» goes from beat to beat and from subject to subject, «Gesprek» from topic to topic; only
//! behind their last does the next step come.

use super::Action;
use crate::insight::{Agenda, Item, Topic};
use crate::reflection::{
    Beat, Choice, Document, Entries, Owner, OwnerId, REVEALED, SESSION, SESSIONS, SHOWN, STEP,
    SUBJECT, Said, Step, Subject, TOPICS, Word, topic_id,
};

/// One step on the way, forward or back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a step of the session.
    Step(Step),
    /// To this beat of the subject that is being revealed.
    Beat(Subject, Beat),
    /// To another topic, within the step.
    Topic(Topic),
    /// All was revealed: on to «Verschillen».
    Revealed,
}

/// Where «Onthullen» is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revealing {
    /// The subject that is being revealed.
    pub subject: Subject,
    /// How far: it never goes back to less.
    pub beat: Beat,
    /// Its place among those that are revealed, from 0.
    pub at: usize,
    /// How many are revealed.
    pub of: usize,
}

/// The subjects that are revealed: those on the agenda, in the order of the content, which gives nothing away.
fn revealed(agenda: &Agenda) -> Vec<Subject> {
    let is_on = |subject: &Subject| {
        let mut listed = agenda.listed.iter();
        listed.any(|item| item.topic == Topic::Model(*subject))
    };
    Subject::ALL.into_iter().filter(is_on).collect()
}

/// Where «Onthullen» is: at the subject of which the session speaks, else at the first that was not revealed to its end. `None` where
/// there is no subject to reveal.
pub fn revealing(document: &Document, session: &OwnerId, agenda: &Agenda) -> Option<Revealing> {
    let entries = document.owners(SESSIONS).get(session);
    let is_revealed = entries.is_some_and(Entries::is_revealed);
    let beat = |subject: Subject| match is_revealed {
        true => Beat::Words,
        false => shown(document, session, subject),
    };
    let subjects = revealed(agenda);
    let place = |subject: Subject| subjects.iter().position(|one| *one == subject);
    let spoken = entries.and_then(Entries::subject).and_then(place);
    let mut begun = subjects.iter();
    let open = begun.position(|subject| beat(*subject) != Beat::Words);
    let at = spoken.or(open).unwrap_or_default();
    let subject = *subjects.get(at)?;
    Some(Revealing {
        subject,
        beat: beat(subject),
        at,
        of: subjects.len(),
    })
}

fn shown(document: &Document, session: &OwnerId, subject: Subject) -> Beat {
    let topic = topic_id(session, subject);
    let topic = topic.and_then(|id| document.owners(TOPICS).get(&id));
    topic
        .and_then(|topic| topic.choice(SHOWN))
        .unwrap_or(Beat::Look)
}

/// Of which topic «Gesprek» speaks, by its place on the agenda: the one that was chosen, else the first that was not discussed, else
/// the first. `None` where the agenda is empty.
pub fn talking(document: &Document, session: &OwnerId, agenda: &Agenda) -> Option<usize> {
    let entries = document.owners(SESSIONS).get(session);
    let spoken = entries.and_then(|entries| entries.get(SUBJECT));
    let is_spoken = |item: &Item| spoken.is_some() && word(&item.topic).as_ref() == spoken;
    let find = |is_it: &dyn Fn(&Item) -> bool| agenda.listed.iter().position(is_it);
    let found = find(&is_spoken).or_else(|| find(&|item| !item.is_discussed));
    found.or((!agenda.listed.is_empty()).then_some(0))
}

/// The word by which a session says of which topic it speaks.
fn word(topic: &Topic) -> Option<Word> {
    match topic {
        Topic::Model(subject) => subject.word(),
        Topic::Own(id) => Word::new(id.as_str()),
    }
}

/// Does something with a topic of a session, which is made where it is not kept yet.
pub fn with_topic(
    session: &OwnerId,
    topic: &Topic,
    action: impl FnOnce(Owner) -> Action,
) -> Vec<Action> {
    let (id, subject) = match topic {
        Topic::Model(subject) => (topic_id(session, *subject), Some(*subject)),
        Topic::Own(id) => (Some(id.clone()), None),
    };
    let Some(id) = id else {
        return Vec::new();
    };
    let owner = Owner::One(TOPICS.name, id.clone());
    vec![
        Action::Add(TOPICS, id),
        Action::set(owner.clone(), SESSION, Word::new(session.as_str())),
        Action::choose(owner.clone(), SUBJECT, subject),
        action(owner),
    ]
}

/// What comes next; `None` at the end of the last step.
pub fn forward(document: &Document, session: &OwnerId, agenda: &Agenda) -> Option<Way> {
    let step = step(document, session);
    match step {
        Step::Reveal => {
            let now = revealing(document, session, agenda);
            let Some(now) = now else {
                return Some(Way::Step(Step::Differences));
            };
            let next = now.at.checked_add(1).and_then(|at| {
                let subjects = revealed(agenda);
                subjects.get(at).copied()
            });
            Some(match (now.beat, next) {
                (Beat::Look, _) => Way::Beat(now.subject, Beat::Count),
                (Beat::Count, _) => Way::Beat(now.subject, Beat::Words),
                (Beat::Words, Some(next)) => Way::Topic(Topic::Model(next)),
                (Beat::Words, None) => Way::Revealed,
            })
        }
        Step::Talk => {
            let at = talking(document, session, agenda).and_then(|at| at.checked_add(1));
            let next = at.and_then(|at| agenda.listed.get(at));
            let topic = next.map(|item| Way::Topic(item.topic.clone()));
            topic.or(step.next().map(Way::Step))
        }
        _ => step.next().map(Way::Step),
    }
}

/// What came before; `None` at the first step. Nothing that was shown is hidden by it.
pub fn back(document: &Document, session: &OwnerId, agenda: &Agenda) -> Option<Way> {
    let step = step(document, session);
    let before = match step {
        Step::Reveal => {
            let at = revealing(document, session, agenda).and_then(|now| now.at.checked_sub(1));
            at.and_then(|at| revealed(agenda).get(at).copied().map(Topic::Model))
        }
        Step::Talk => {
            let at = talking(document, session, agenda).and_then(|at| at.checked_sub(1));
            at.and_then(|at| agenda.listed.get(at))
                .map(|item| item.topic.clone())
        }
        _ => None,
    };
    before.map(Way::Topic).or(step.before().map(Way::Step))
}

fn step(document: &Document, session: &OwnerId) -> Step {
    let entries = document.owners(SESSIONS).get(session);
    entries.map_or(Step::Gather, Entries::step)
}

impl Way {
    /// What a session becomes on this way.
    pub fn actions(&self, session: &OwnerId) -> Vec<Action> {
        let owner = Owner::One(SESSIONS.name, session.clone());
        match self {
            Way::Step(step) => vec![Action::choose(owner, STEP, Some(*step))],
            Way::Topic(topic) => vec![Action::set(owner, SUBJECT, word(topic))],
            // From here on nobody is asked to look at one subject first.
            Way::Revealed => vec![
                Action::choose(owner.clone(), REVEALED, Some(Said::Yes)),
                Action::set(owner.clone(), SUBJECT, None),
                Action::choose(owner, STEP, Some(Step::Differences)),
            ],
            Way::Beat(subject, beat) => {
                let shown = |topic| Action::choose(topic, SHOWN, Some(*beat));
                let mut actions = with_topic(session, &Topic::Model(*subject), shown);
                actions.push(Action::choose(owner, SUBJECT, Some(*subject)));
                actions
            }
        }
    }
}
