//! The agenda of a session: what follows from the answers, as the facilitator arranged it.

use super::share::share_out;
use super::{Item, Slot, SubjectView, Topic, propose, talk_minutes};
use crate::insight::Pattern;
use crate::reflection::{
    DISCUSSED, Document, Entries, Field, MINUTES, Number, ORDER, OwnerId, PLACEMENT, Placement,
    SESSIONS, SPENT, SUBJECT, Said, TITLE, TOPICS, topic_id,
};

/// How long a session takes when nobody said so, in minutes.
pub const USUAL_MINUTES: u32 = 90;

/// The agenda of a session. Every topic is in exactly one of its four lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// How many minutes there are for talking in all.
    pub talk: u32,
    /// The questions to which the group says «we doen het»: a minute for them, before the talk.
    pub doing: Vec<&'static str>,
    /// What is talked about, in order.
    pub listed: Vec<Item>,
    /// What the answers put on the agenda now, and the facilitator did not decide about: they are asked.
    pub suggested: Vec<Item>,
    /// What does not fit and stands below the line, the hardest first: it can go to next time.
    pub below: Vec<Item>,
    /// What is left aside, the hardest first: what the facilitator took off, and what the answers give no cause for.
    pub aside: Vec<Item>,
    /// Whether somebody arranged it; from then on nothing changes place unasked.
    pub is_begun: bool,
    /// How many minutes more than there are what is listed takes.
    pub over: u32,
    /// The last topic to come, where those to come get less than one round of everybody: it could go below the line.
    pub crowded: Option<Topic>,
}

/// How long a session takes, in minutes.
pub fn session_minutes(session: &Entries) -> u32 {
    session.get(MINUTES).map_or(USUAL_MINUTES, |it| it.get())
}

/// The agenda of this session. Until somebody arranges it, it is what [`propose`] makes of the answers; from then on exactly what was
/// put on it, in its order, and only minutes that nobody chose are worked out anew.
pub fn agenda(document: &Document, session: &OwnerId, hardest_first: &[SubjectView]) -> Agenda {
    let entries = document.owners(SESSIONS).get(session);
    let minutes = entries.map_or(USUAL_MINUTES, session_minutes);
    let proposed = propose(hardest_first, minutes);
    let kept = topics(document, session, hardest_first);
    let is_begun = kept.iter().any(|(_, placement)| placement.is_some());
    let mut agenda = Agenda {
        talk: talk_minutes(minutes),
        doing: doing(hardest_first),
        is_begun,
        ..Agenda::default()
    };
    let rank: Vec<Topic> = kept.iter().map(|(item, _)| item.topic.clone()).collect();
    for (item, placement) in kept {
        let is_proposed = place_of(&proposed, &item.topic).is_some();
        let list = match placement {
            Some(Placement::Listed) => &mut agenda.listed,
            Some(Placement::Below) => &mut agenda.below,
            Some(Placement::Dropped) => &mut agenda.aside,
            None if is_proposed && is_begun => &mut agenda.suggested,
            None if is_proposed => &mut agenda.listed,
            None if gives_cause(hardest_first, &item.topic) => &mut agenda.below,
            None => &mut agenda.aside,
        };
        list.push(item);
    }
    agenda.listed.sort_by_cached_key(|item| {
        let place = match is_begun {
            true => item.order.and_then(|order| usize::try_from(order).ok()),
            false => place_of(&proposed, &item.topic),
        };
        (place.unwrap_or(usize::MAX), item.topic.clone())
    });
    agenda.crowded = share_out(agenda.talk, &mut agenda.listed, &rank);
    let takes = agenda.listed.iter().map(Item::takes);
    let takes = takes.fold(0, u32::saturating_add);
    agenda.over = takes.saturating_sub(agenda.talk);
    agenda
}

/// Every topic as it is kept, and where the facilitator put it: the subjects, the hardest first, then the group's own.
fn topics(
    document: &Document,
    session: &OwnerId,
    hardest_first: &[SubjectView],
) -> Vec<(Item, Option<Placement>)> {
    let topics = document.owners(TOPICS);
    let subjects = hardest_first.iter().map(|view| {
        let kept = topic_id(session, view.subject).and_then(|id| topics.get(&id));
        item(Topic::Model(view.subject), kept)
    });
    let own = document.of_session(TOPICS, session);
    let own = own.filter(|(_, topic)| topic.get(SUBJECT).is_none());
    let own = own.map(|(id, topic)| item(Topic::Own(id.clone()), Some(topic)));
    subjects.chain(own).collect()
}

fn item(topic: Topic, kept: Option<&Entries>) -> (Item, Option<Placement>) {
    let number = |field: Field<Number>| kept.and_then(|it| it.get(field)).map(|it| it.get());
    let fixed = number(MINUTES);
    let item = Item {
        topic,
        title: kept.and_then(|it| it.get(TITLE)).cloned(),
        minutes: fixed.map_or(0, |minutes| minutes.max(1)),
        is_fixed: fixed.is_some(),
        spent: number(SPENT).unwrap_or_default(),
        is_discussed: kept.and_then(|it| it.choice(DISCUSSED)) == Some(Said::Yes),
        order: number(ORDER),
    };
    (item, kept.and_then(|it| it.choice(PLACEMENT)))
}

fn place_of(proposed: &[Slot], topic: &Topic) -> Option<usize> {
    let mut proposed = proposed.iter();
    proposed.position(|slot| Topic::Model(slot.subject) == *topic)
}

/// Whether the answers give cause for a talk: something diverges, or is not there yet.
fn gives_cause(views: &[SubjectView], topic: &Topic) -> bool {
    let mut views = views.iter();
    let view = views.find(|view| Topic::Model(view.subject) == *topic);
    view.is_some_and(|view| view.diverging() + view.not_yet() > 0)
}

fn doing(views: &[SubjectView]) -> Vec<&'static str> {
    let questions = views.iter().flat_map(|view| &view.questions);
    let doing = questions.filter(|it| it.pattern == Pattern::TogetherDoing);
    let mut doing: Vec<_> = doing.map(|it| (it.lens, it.question)).collect();
    doing.sort_unstable();
    doing.into_iter().map(|(_, question)| question).collect()
}
