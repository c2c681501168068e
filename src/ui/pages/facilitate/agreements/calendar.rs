//! The days of agreements as a file for a calendar.

use super::super::Table;
use crate::browser;
use crate::exchange::file_name;
use crate::reflection::{AGREEMENTS, Document, Label, OwnerId, SESSIONS, TITLE, Text, WHAT};
use crate::ui::whole_texts::{called, table_texts};
use crate::words::{agreement_calendar, fill, session_calendar};
use leptos::prelude::Set;

/// Gives the days of one agreement.
pub fn give_one(table: Table, agreement: &OwnerId) {
    let language = table.texts.language;
    let (text, name) = table.app.state.with_untracked(|state| {
        let document = &state.contents.document;
        let text = agreement_calendar(document, agreement, language, browser::now());
        let said = document.owners(AGREEMENTS).get(agreement);
        let said = said.and_then(|it| it.get(WHAT)).map_or("", Text::as_str);
        (
            text,
            name(document, called(table.texts, AGREEMENTS.name), said),
        )
    });
    give(table, text, &name);
}

/// Gives the days of all agreements of the session, and the day of the next one.
pub fn give_all(table: Table) {
    let language = table.texts.language;
    let (text, name) = table.app.state.with_untracked(|state| {
        let document = &state.contents.document;
        let id = table.id();
        let text = session_calendar(document, &id, language, browser::now());
        let session = document.owners(SESSIONS).get(&id);
        let title = session.and_then(|it| it.get(TITLE)).map(Label::as_str);
        let title = title.unwrap_or(called(table.texts, SESSIONS.name));
        (text, name(document, title, ""))
    });
    give(table, text, &name);
}

/// Whether the session has a day to remember.
pub fn has_days(table: Table) -> bool {
    table.app.state.with(|state| {
        let document = &state.contents.document;
        session_calendar(document, &table.id(), table.texts.language, 0).is_some()
    })
}

fn name(document: &Document, what: &str, distinct: &str) -> String {
    let partnership = document.name().map_or("", Label::as_str);
    file_name(&[partnership, what], distinct, "ics")
}

fn give(table: Table, text: Option<String>, name: &str) {
    let Some(text) = text else { return };
    let words = &table_texts(table.texts).calendar;
    if table.app.give_text(name, "text/calendar", &text) {
        let said = fill(words.given, &[("file", name)]);
        table.app.announcement.set(said);
    }
}
