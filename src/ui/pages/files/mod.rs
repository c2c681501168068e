//! Files: taking data out, bringing files in, and emptying this device.

mod bring;
mod preview;
mod take;

pub use take::export_me;

use super::{heading, link};
use crate::browser;
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::dom::{Dom, all, redraw, said, text};
use crate::ui::import::{Import, PREVIEW};
use crate::ui::parts::dialog;
use crate::ui::plain::{actions, button, div, h2, p, para, plain_button, section, span};
use leptos::prelude::*;

/// The page «Bestanden».
pub fn files(app: App, texts: Texts) -> Dom {
    let words = &texts.words.files;
    let merge = &texts.words.merge;
    let outcome = redraw(move || preview::outcome(app, texts));
    let outcome = div("outcome", vec![outcome])
        .attr("id", PREVIEW)
        .attr("tabindex", "-1");
    let bring = vec![
        h2(&merge.heading),
        p("", &merge.lead),
        bring::bring(app, texts),
        outcome,
    ];
    let take = vec![
        h2(&words.export_heading),
        take::take(app, texts),
        p("hint", &words.private),
    ];
    all(vec![
        heading(&words.heading, &words.lead),
        section("section", bring),
        section("section", take),
        empty(app, texts),
    ])
}

/// «Dit apparaat leegmaken».
fn empty(app: App, texts: Texts) -> Dom {
    let words = &texts.words.files;
    let asking = RwSignal::new(false);
    let people = move || app.state.with(|state| state.document.participants.len());
    let question = text(move || words.erase_question_text.of(people()));
    let erased = words.erased.clone();
    let erase = move || {
        asking.set(false);
        app.act(Action::EraseAll);
        app.import.set(Import::Idle);
        app.told.set(erased.clone());
        browser::focus_heading();
    };
    let now_empty = &words.erased;
    let state = text(move || {
        if people() == 0 {
            now_empty.clone()
        } else {
            String::new()
        }
    });
    let ways = vec![
        button("button", &texts.words.app.cancel, move || asking.set(false)),
        button("button primary", &words.erase_confirm, erase),
        link(
            "button quiet",
            Route::Participants,
            &texts.words.pages.participants,
        ),
    ];
    let body = all(vec![para("", vec![question]), actions(ways)]);
    let title = said(&words.erase_question);
    let dialog = dialog(
        "erase-all",
        asking.into(),
        title,
        move || asking.set(false),
        body,
    );
    let ask = plain_button("button")
        .say(&words.erase)
        .live("disabled", move || (people() == 0).then(String::new))
        .on_tap(move || asking.set(true));
    let inside = vec![
        h2(&words.erase_heading),
        p("prose", &words.erase_text),
        actions(vec![ask, span("hint", vec![state])]),
        dialog,
    ];
    section("section danger-zone", inside)
}
