//! What the sessions so far and what was agreed in them point at.

use super::{Grounds, Signal};
use crate::reflection::{
    AGREEMENTS, BELONGS, BY, Choice, Condition, DECIDES, DOES, Date, Document, Entries, Key,
    MinimumCondition, NEXT, SESSIONS, STATUS, STEP, Status, Step,
};

/// *Tempo*: the session that was closed last has no next date, or agreements are past their day. *Condition-missing*: a group that
/// closed a session said «nee» to a minimum condition.
pub fn signals(grounds: &Grounds) -> Vec<Signal> {
    let document = grounds.document;
    let closed = last_closed(document);
    let now = document.owners(SESSIONS).get(grounds.session);
    let is_no = |condition: MinimumCondition| {
        let field = match condition {
            MinimumCondition::Decides => DECIDES,
            MinimumCondition::Does => DOES,
            MinimumCondition::Belongs => BELONGS,
        };
        let said = [now, closed].into_iter().flatten();
        let mut said = said.filter_map(|session| session.choice::<Condition>(field));
        said.next() == Some(Condition::No)
    };
    let late = grounds.today.map_or(0, |today| overdue(document, today));
    let found = [
        closed
            .is_some_and(|session| session.get(NEXT).is_none())
            .then_some(Signal::NoNextDate),
        (late > 0).then_some(Signal::Overdue(late)),
    ];
    let conditions = MinimumCondition::ALL.iter().copied();
    let conditions = conditions.filter(|condition| is_no(*condition));
    let found = found.into_iter().flatten();
    found
        .chain(conditions.map(Signal::ConditionUnclear))
        .collect()
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
