//! Who is in and who is missing, organisation by organisation: what is told of files before any answer is.

use super::{count_answered, organisations};
use crate::reflection::{Document, EXPECTED, Label, ORGANISATION, OwnerId, PEOPLE, ParticipantId};

/// An organisation in a session: who of it is in, and who is still expected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attendance {
    /// The form in which its name is compared; empty for people who named none.
    pub key: String,
    /// Its name; `None` for people who named none.
    pub label: Option<Label>,
    /// How many questions each of its people answered, who most first.
    pub answered: Vec<usize>,
    /// How many people more are expected of it than are in.
    pub missing: usize,
}

/// The organisations that are in or expected, by name; people who named none come last, together.
pub fn attendance(
    document: &Document,
    session: &OwnerId,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<Attendance> {
    let mut all: Vec<Attendance> = Vec::new();
    for one in organisations(document, included) {
        let mut answered: Vec<usize> = one
            .people
            .iter()
            .map(|(_, who)| count_answered(who).0)
            .collect();
        answered.sort_unstable_by(|one, other| other.cmp(one));
        all.push(Attendance {
            key: one.key,
            label: one.label.cloned(),
            answered,
            missing: 0,
        });
    }
    for expected in expected(document, session) {
        let key = expected.label.key();
        match all.iter_mut().find(|one| one.key == key) {
            Some(one) => {
                let missing = expected.people.saturating_sub(one.answered.len());
                one.missing = one.missing.max(missing);
            }
            None => {
                let at = all.partition_point(|one| !one.key.is_empty() && one.key < key);
                let one = Attendance {
                    key,
                    label: Some(expected.label),
                    answered: Vec::new(),
                    missing: expected.people,
                };
                all.insert(at, one);
            }
        }
    }
    all
}

/// An organisation of which a facilitator knows that it comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// The id under which it is kept.
    pub id: OwnerId,
    /// Its name.
    pub label: Label,
    /// How many people it sends; 0 where that is not known.
    pub people: usize,
}

/// The organisations that are expected at a session, by name.
pub fn expected(document: &Document, session: &OwnerId) -> Vec<Expected> {
    let all = document.of_session(EXPECTED, session);
    let named = all.filter_map(|(id, one)| {
        let people = one.get(PEOPLE).map_or(0, |people| people.get());
        Some(Expected {
            id: id.clone(),
            label: one.get(ORGANISATION)?.clone(),
            people: usize::try_from(people).ok()?,
        })
    });
    let mut named: Vec<Expected> = named.collect();
    named.sort_by_key(|one| one.label.key());
    named
}
