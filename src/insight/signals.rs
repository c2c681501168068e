//! What the answers and the sessions so far point at, beside how far people are apart.

use super::{Fraction, Pattern, QuestionView};
use crate::reflection::{
    AGREEMENTS, BELONGS, BY, Condition, DECIDES, DOES, Date, Document, Entries, Field, Key, NEXT,
    OwnerId, SESSIONS, STATUS, STEP, Status, Step, Subject, Word,
};

/// Something that is worth a question at one of the subjects. It tells what triggered it, and judges nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The ambition scores high (this, from 4 to 5), and yet people do not understand it in the same way.
    Confusion(Fraction),
    /// About everybody's role in the process they are of two minds.
    Leadership,
    /// At least half of those who say something of trust say that it was not talked about, or that each has an own answer.
    Trust,
    /// The session that was closed last has no next date.
    NoNextDate,
    /// So many agreements are past their day.
    Overdue(usize),
    /// «Wie bepaalt wat» is not clear, as a group said when it closed a session.
    DecidesUnclear,
    /// «Wie doet wat» is not.
    DoesUnclear,
    /// «Wie hoort erbij» is not.
    BelongsUnclear,
    /// Many do not know an answer to this question about who decides.
    Opaque(&'static str),
}

/// The questions that somebody can answer only who knows who decides.
const WHO_DECIDES: [&str; 3] = ["RE-Q2", "OR-Q3", "PR-Q3"];

impl Signal {
    /// The subject to which it belongs.
    pub const fn subject(self) -> Subject {
        match self {
            Signal::Confusion(_) => Subject::Understanding,
            Signal::Trust => Subject::Trust,
            Signal::NoNextDate | Signal::Overdue(_) => Subject::Pace,
            Signal::BelongsUnclear => Subject::Belonging,
            Signal::Leadership
            | Signal::DecidesUnclear
            | Signal::DoesUnclear
            | Signal::Opaque(_) => Subject::Deciding,
        }
    }

    /// The word by which its texts are known.
    pub const fn key(self) -> &'static str {
        match self {
            Signal::Confusion(_) => "confusion",
            Signal::Leadership => "leadership",
            Signal::Trust => "trust",
            Signal::NoNextDate => "no_next_date",
            Signal::Overdue(_) => "overdue",
            Signal::DecidesUnclear => "decides_unclear",
            Signal::DoesUnclear => "does_unclear",
            Signal::BelongsUnclear => "belongs_unclear",
            Signal::Opaque(_) => "opaque",
        }
    }

    /// The question of which the answers triggered it; none where it was something else.
    pub const fn question(self) -> Option<&'static str> {
        match self {
            Signal::Confusion(_) => Some("AM-Q3"),
            Signal::Leadership => Some("RE-Q4"),
            Signal::Trust => Some("RE-Q6"),
            Signal::Opaque(question) => Some(question),
            Signal::NoNextDate
            | Signal::Overdue(_)
            | Signal::DecidesUnclear
            | Signal::DoesUnclear
            | Signal::BelongsUnclear => None,
        }
    }
}

/// All that is worth a question in this session. `ambition` is the value of that lens for the group, and `today` the day on which it is
/// asked; without a day no agreement is late.
pub fn signals(
    document: &Document,
    session: &OwnerId,
    questions: &[QuestionView],
    ambition: Option<Fraction>,
    today: Option<Date>,
) -> Vec<Signal> {
    let closed = last_closed(document);
    let now = document.owners(SESSIONS).get(session);
    let is_no = |field: Field<Word>| {
        let said = [now, closed].into_iter().flatten();
        let mut said = said.filter_map(|session| session.choice::<Condition>(field));
        said.next() == Some(Condition::No)
    };
    let late = today.map_or(0, |today| overdue(document, today));
    let opaque = WHO_DECIDES
        .into_iter()
        .filter(|question| view(questions, question).is_some_and(QuestionView::many_do_not_know));
    let found = [
        ambition
            .filter(|value| *value >= Fraction::whole(4) && are_of_two_minds(questions, "AM-Q3"))
            .map(Signal::Confusion),
        are_of_two_minds(questions, "RE-Q4").then_some(Signal::Leadership),
        view(questions, "RE-Q6")
            .is_some_and(is_low)
            .then_some(Signal::Trust),
        closed
            .is_some_and(|session| session.get(NEXT).is_none())
            .then_some(Signal::NoNextDate),
        (late > 0).then_some(Signal::Overdue(late)),
        is_no(DECIDES).then_some(Signal::DecidesUnclear),
        is_no(DOES).then_some(Signal::DoesUnclear),
        is_no(BELONGS).then_some(Signal::BelongsUnclear),
    ];
    let found = found.into_iter().flatten();
    found.chain(opaque.map(Signal::Opaque)).collect()
}

fn view<'a>(questions: &'a [QuestionView], question: &str) -> Option<&'a QuestionView> {
    questions.iter().find(|view| view.question == question)
}

/// Two camps, or an organisation that sees it differently; of two organisations, that they differ.
fn are_of_two_minds(questions: &[QuestionView], question: &str) -> bool {
    view(questions, question).is_some_and(|view| {
        matches!(
            view.pattern,
            Pattern::TwoCamps | Pattern::OneApart(_) | Pattern::TwoApart
        )
    })
}

/// Enough answered, and half of the scores or more are low.
fn is_low(view: &QuestionView) -> bool {
    let all = &view.answers.all;
    view.pattern != Pattern::TooFew && 2 * all.low() >= all.scored()
}

/// Of the sessions that stand at their last step, the one that came there last.
fn last_closed(document: &Document) -> Option<&Entries> {
    let sessions = document.owners(SESSIONS).iter();
    let closed = sessions.filter(|(_, session)| session.step() == Step::Close);
    let last = closed.max_by_key(|(id, session)| {
        let step = session.register(&Key::single(STEP.spec));
        (step.map(|step| step.lamport()), *id)
    });
    last.map(|(_, session)| session)
}

/// How many agreements are still to be done after their day.
fn overdue(document: &Document, today: Date) -> usize {
    let agreements = document.owners(AGREEMENTS).values();
    let late = agreements.filter(|agreement| {
        let is_open = agreement.choice(STATUS).unwrap_or(Status::Open) == Status::Open;
        is_open && agreement.get(BY).is_some_and(|day| *day < today)
    });
    late.count()
}
