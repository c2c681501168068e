//! What people and organisations are called on the screen when they gave no name.

use crate::reflection::{Document, Label, NAME, ORGANISATION, Participant, ParticipantId};
use crate::session::State;
use crate::ui::texts::Texts;
use crate::words::fill;

/// The name of a participant; «Deelnemer 3» for one who gave none.
pub fn person(document: &Document, id: &ParticipantId, texts: Texts) -> String {
    let who = document.participant(id);
    let name = who.and_then(|who| who.get(NAME)).map(Label::as_str);
    name.map_or_else(|| unnamed(document, id, texts), str::to_owned)
}

fn unnamed(document: &Document, id: &ParticipantId, texts: Texts) -> String {
    let number = document
        .participants()
        .keys()
        .position(|one| one == id)
        .map_or(1, |at| at + 1);
    fill(
        texts.words.participants.unnamed,
        &[("number", &number.to_string())],
    )
}

/// The name of a participant's organisation.
pub fn organisation(who: &Participant, texts: Texts) -> String {
    partner(who.get(ORGANISATION), texts)
}

/// The name of an organisation; «Zonder organisatie» where people named none.
pub fn partner(label: Option<&Label>, texts: Texts) -> String {
    let none = || texts.words.participants.no_organisation.to_owned();
    label.map_or_else(none, |label| label.as_str().to_owned())
}

/// What the current participant is called, if there is one.
pub fn me(state: &State, texts: Texts) -> Option<String> {
    let id = state.contents.local.current.as_ref()?;
    state
        .me()
        .map(|_| person(&state.contents.document, id, texts))
}

/// A text with `{answered}` and `{total}` in it.
pub fn counted(text: &str, answered: usize, total: usize) -> String {
    fill(
        text,
        &[
            ("answered", &answered.to_string()),
            ("total", &total.to_string()),
        ],
    )
}
