//! What people and organisations are called on the screen when they gave no name.

use crate::insight::mark;
use crate::reflection::{
    Document, Entries, Label, NAME, ORGANISATION, Participant, ParticipantId, TITLE, Text, WHAT,
};
use crate::session::{State, open_instruments};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::subject_texts;
use crate::words::fill;

/// The name of a participant; «Naamloos, Wonen Noord» for one who gave none.
pub fn person(document: &Document, id: &ParticipantId, texts: Texts) -> String {
    let who = document.participant(id);
    let organisation = who.and_then(|who| who.get(ORGANISATION));
    let name = beside_organisation(document, id, texts);
    match organisation.filter(|_| who.is_some_and(|who| who.get(NAME).is_none())) {
        Some(organisation) => format!("{name}, {}", organisation.as_str()),
        None => name,
    }
}

/// The name of a participant where their organisation stands beside it: «Naamloos» for one who gave none, «Naamloos 4821»
/// where others of that organisation gave none either.
pub fn beside_organisation(document: &Document, id: &ParticipantId, texts: Texts) -> String {
    let words = &texts.words.participants;
    let name = document.participant(id).and_then(|who| who.get(NAME));
    match (name, mark(document, id)) {
        (Some(name), _) => name.as_str().to_owned(),
        (None, Some(mark)) => fill(words.unnamed_one, &[("number", &mark.to_string())]),
        (None, None) => words.unnamed.to_owned(),
    }
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

/// By what people know a session, a topic, an agreement or an expected organisation: its title, what was agreed, its subject;
/// empty where it says nothing of that.
pub fn owner(entries: &Entries, texts: Texts) -> String {
    let title = entries.get(TITLE).or(entries.get(ORGANISATION));
    let what = entries.get(WHAT).map(Text::as_str);
    let said = what.or(title.map(Label::as_str));
    let subject = || Some(subject_texts(entries.subject()?, texts)?.name);
    said.or_else(subject).unwrap_or_default().to_owned()
}

/// What the current participant is called, if there is one.
pub fn me(state: &State, texts: Texts) -> Option<String> {
    let id = state.contents.local.current.as_ref()?;
    state
        .me()
        .map(|_| person(&state.contents.document, id, texts))
}

/// «nog 3 korte dingen»: how many of the short things the one who fills in has left; empty where there are none.
pub fn short_left(state: &State, texts: Texts) -> String {
    match open_instruments(state).len() {
        0 => String::new(),
        count => texts.words.overview.short.of(count),
    }
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
