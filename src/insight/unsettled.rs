//! What was written differently on tablets that did not know of each other, and waits for a choice.

use crate::reflection::{
    Answer, Audience, Document, Label, Lens, Note, Participant, ParticipantId, Register, Trait,
};

/// One value of which there are several.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsettled<'a> {
    /// Whose it is; `None` for what belongs to the partnership itself.
    pub who: Option<&'a ParticipantId>,
    /// What it is about. Of its versions the first counts now; the others follow, latest first.
    pub point: Point<'a>,
}

/// What a value is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Point<'a> {
    /// The name of the partnership.
    Partnership(&'a Register<Option<Label>>),
    /// What a participant says about themselves.
    Label(Trait, &'a Register<Option<Label>>),
    /// The answer to a question, by its id.
    Answer(&'static str, &'a Register<Option<Answer>>),
    /// The note beside a question, by its id.
    Note(&'static str, &'a Register<Option<Note>>),
}

impl Point<'_> {
    /// Whether a private note is among the values: only the one who wrote it may see those.
    pub fn is_private(&self) -> bool {
        let Point::Note(_, notes) = self else {
            return false;
        };
        let mut notes = notes.versions().filter_map(|one| one.value.as_ref());
        notes.any(|note| note.audience() == Audience::Private)
    }
}

/// Everything in a document that waits for a choice: first the name of the partnership, then each
/// participant, in the order in which the model asks.
///
/// Questions of another edition are left to an app that knows what they ask.
pub fn differences(document: &Document) -> Vec<Unsettled<'_>> {
    let mut found = Vec::new();
    if let Some(name) = disputed(document.partnership.name.as_ref()) {
        let point = Point::Partnership(name);
        found.push(Unsettled { who: None, point });
    }
    for (id, who) in &document.participants {
        let points = points(who).into_iter();
        found.extend(points.map(|point| Unsettled {
            who: Some(id),
            point,
        }));
    }
    found
}

/// Of all [`differences`] those that may be seen while this participant has the tablet: private notes
/// are for the one who wrote them.
pub fn choices<'a>(document: &'a Document, current: Option<&ParticipantId>) -> Vec<Unsettled<'a>> {
    let mut found = differences(document);
    found.retain(|one| one.who == current || !one.point.is_private());
    found
}

/// What waits for a choice in one participant's part.
pub fn points(who: &Participant) -> Vec<Point<'_>> {
    let labels = [
        (Trait::Organisation, &who.organisation),
        (Trait::Name, &who.name),
        (Trait::Role, &who.role),
    ];
    let labels = labels.into_iter().filter_map(|(which, slot)| {
        let register = disputed(slot.as_ref())?;
        Some(Point::Label(which, register))
    });
    let mut points: Vec<Point> = labels.collect();
    for question in Lens::ALL.into_iter().flat_map(Lens::questions) {
        let answer = disputed(who.answers.get(*question));
        points.extend(answer.map(|answer| Point::Answer(question, answer)));
        let note = disputed(who.notes.get(*question));
        points.extend(note.map(|note| Point::Note(question, note)));
    }
    points
}

/// The register, where there is more than one value in it.
fn disputed<T: Eq>(register: Option<&Register<T>>) -> Option<&Register<T>> {
    register.filter(|register| register.is_disputed())
}
