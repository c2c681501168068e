//! Files and codes that come in: each pick at once, unless it asks something.

use super::Table;
use crate::browser;
use crate::session::{FileReport, Import, LetIn, Route, Summary};
use crate::ui::dom::text_node;
use crate::ui::dom::{Dom, bound_text, empty, fragment, redraw};
use crate::ui::elements::{actions, button, div, heading2, para, section, status, ul};
use crate::ui::pages::files::{file_row, planned, reading, zone};
use crate::ui::pages::{link, page_link};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{table_texts, whole_texts};
use leptos::prelude::*;

/// The id of what has to be known before the last pick can come in.
const ASKED: &str = "asked";

/// The place for files, what became of the last pick, and what it asks.
pub fn bring(table: Table) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let is_over = move || app.state.with(|state| state.before_import.is_none());
    let undo = button("button", table_texts(texts).gather.undo, move || {
        app.undo_import()
    });
    let told = bound_text(move || app.import(|import| told(texts, import)));
    let under_way = redraw(move || {
        app.import(|import| match import {
            Import::Reading(batch) => reading(app, texts, batch),
            Import::Busy(_) => status("", text_node(texts.words.app.loading)),
            _ => empty(),
        })
    });
    let asks = Memo::new(move |_| app.import(|import| matches!(import, Import::Ready(_, Some(_)))));
    let asked = redraw(move || match asks.get() {
        true => untrack(|| asked(table)),
        false => empty(),
    });
    fragment(vec![
        section(
            "section",
            vec![
                zone(app, texts, LetIn::AtOnce),
                actions(vec![
                    page_link("button", Route::Scan, texts),
                    undo.bind_flag("hidden", is_over),
                ]),
                status("gathered-told", told),
                under_way,
            ],
        ),
        asked,
        not_taken(table),
        conflicts(table),
    ])
}

/// What became of the last pick, in a sentence.
fn told(texts: Texts, import: &Import) -> String {
    let words = &whole_texts(texts).merge;
    match import {
        Import::Applied(summary) => applied(texts, summary),
        Import::Undone => words.undone.to_owned(),
        Import::TooLate => words.undo_late.to_owned(),
        Import::Idle | Import::Reading(_) | Import::Ready(..) | Import::Busy(_) => String::new(),
    }
}

fn applied(texts: Texts, summary: &Summary) -> String {
    let words = &table_texts(texts).gather;
    match summary.of("participants").new {
        _ if summary.brings_nothing() => whole_texts(texts).merge.nothing_new.to_owned(),
        0 => words.renewed.to_owned(),
        new => words.added.of(new),
    }
}

/// What has to be known before the last pick can come in.
fn asked(table: Table) -> Dom {
    let words = &table_texts(table.texts).gather;
    let inside = vec![
        heading2("", vec![text_node(words.asks)]),
        planned(table.app, table.texts, LetIn::AtOnce),
    ];
    request_animation_frame(|| browser::focus(ASKED));
    section("card preview", inside)
        .attr("id", ASKED)
        .attr("tabindex", "-1")
}

/// The files that could not be read, with why, until that is put away.
fn not_taken(table: Table) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let rows = ul("file-list", Vec::new()).each(
        move || app.not_taken(),
        |file: &FileReport| file.name.clone(),
        move |file| file_row(texts, &file.once()),
    );
    let count = move || app.not_taken().len();
    let text = bound_text(move || table_texts(texts).gather.not_taken.of(count()));
    let close = button("button", texts.words.app.close, move || {
        app.put_not_taken_away()
    });
    let inside = vec![status("", text), rows, actions(vec![close])];
    div("notice warn not-taken", inside).bind_flag("hidden", move || count() == 0)
}

/// The way to what was filled in differently; which answers that are stands there alone.
fn conflicts(table: Table) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let count = move || app.state.with(|state| state.conflicts_in_sight().len());
    let text = bound_text(move || table_texts(texts).gather.differ.of(count()));
    let way = link(
        "button small",
        Route::Differences,
        whole_texts(texts).arrivals.choose,
    );
    div("notice", vec![para("", vec![text]), actions(vec![way])])
        .bind_flag("hidden", move || count() == 0)
}
