//! What partners wrote beside their answers, as it is read out before anybody talks.

use super::organisations::organisations;
use crate::reflection::{Audience, Document, Note, Participant, ParticipantId, Visibility};

/// A note that somebody wrote for the partners. On a screen for the group nobody's name stands with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The organisation, by its place in the picture.
    pub organisation: usize,
    /// Whose it is; by this it is known, it is not shown.
    pub who: ParticipantId,
    /// The question beside which it was written.
    pub question: &'static str,
    /// What it says.
    pub text: String,
}

/// The voices at these questions in the order in which they are read: the organisations in turn, so that each is heard before any
/// is heard twice. Where nobody is to see who is of which organisation, by question, and there by ids that say nothing.
pub fn voices(
    document: &Document,
    questions: &[&'static str],
    visibility: Visibility,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<Voice> {
    let mut turns: Vec<(usize, Voice)> = Vec::new();
    let all = organisations(document, included);
    for (organisation, people) in all.into_iter().map(|one| one.people).enumerate() {
        let written = people.into_iter().flat_map(|(id, who)| {
            let said = said(who, questions);
            said.map(move |(question, text)| Voice {
                organisation,
                who: id.clone(),
                question,
                text,
            })
        });
        turns.extend(written.enumerate());
    }
    match visibility {
        Visibility::PerOrganisation => {
            turns.sort_by_key(|(turn, voice)| (*turn, voice.organisation));
        }
        Visibility::GroupOnly => turns.sort_by_cached_key(|(_, voice)| {
            let asked = questions.iter().position(|one| *one == voice.question);
            (asked, voice.who.clone())
        }),
    }
    turns.into_iter().map(|(_, voice)| voice).collect()
}

/// The notes of one person that are meant for the partners.
fn said(
    who: &Participant,
    questions: &[&'static str],
) -> impl Iterator<Item = (&'static str, String)> {
    questions.iter().filter_map(|question| {
        let note = who.note(question)?;
        let is_shared = note.audience() == Audience::Shared && !note.text().is_empty();
        is_shared.then(|| (*question, Note::text(&note).to_owned()))
    })
}
