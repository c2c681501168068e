//! Files for oneself: they hold private notes, say so first, and are read back like any other file.

use crate::browser;
use crate::exchange::{Scope, file_name, write};
use crate::reflection::{Document, Label, Trait};
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::dom::{Dom, all, redraw, text};
use crate::ui::further::further;
use crate::ui::pages::{names, page_link};
use crate::ui::plain::{actions, button, h2, p, section, span};
use crate::words::fill;
use leptos::prelude::*;

/// «Verder op een ander apparaat».
pub fn along(app: App, texts: Texts) -> Dom {
    let words = &further(texts).data;
    let told = RwSignal::new(String::new());
    let way = redraw(move || {
        let Some(name) = app.state.with(|state| names::me(state, texts)) else {
            return all(vec![
                p("prose", &words.along_nobody),
                actions(vec![page_link("button", Route::Participants, texts)]),
            ]);
        };
        let take = move || told.set(give(texts, take_along(app, texts)));
        all(vec![
            p("prose", &fill(&words.along_text, &[("name", &name)])),
            p("hint", &words.along_private),
            actions(vec![button("button", &words.along, take), outcome(told)]),
        ])
    });
    section("section", vec![h2(&words.along_heading), way])
}

/// «Alles in één bestand».
pub fn everything(app: App, texts: Texts) -> Dom {
    let words = &further(texts).data;
    let inside = vec![
        h2(&words.all_heading),
        p("prose", &words.all_text),
        p("hint", &words.all_private),
        rescue(app, texts, &words.all),
    ];
    section("section", inside)
}

/// A button that gives a file with everything, and what came of it.
pub fn rescue(app: App, texts: Texts, label: &str) -> Dom {
    let told = RwSignal::new(String::new());
    let save = move || told.set(give(texts, take_everything(app, texts)));
    actions(vec![button("button", label, save), outcome(told)])
}

/// What came of it, beside its button.
fn outcome(told: RwSignal<String>) -> Dom {
    span("hint", vec![text(move || told.get())]).attr("role", "status")
}

fn give(texts: Texts, file: Option<String>) -> String {
    let words = &texts.words.files;
    match file {
        Some(name) => fill(&words.downloaded, &[("file", &name)]),
        None => words.download_failed.clone(),
    }
}

/// Gives everything of the current participant; answers with the name of the file.
fn take_along(app: App, texts: Texts) -> Option<String> {
    let stem = &further(texts).data.along_stem;
    let (document, name) = app.state.with_untracked(|state| {
        let me = state.tablet.current.as_ref();
        let document = state.document.only(&|id| Some(id) == me);
        let part = |which| state.me().and_then(|me| me.label(which));
        let parts = [part(Trait::Organisation), part(Trait::Name)];
        let [organisation, name] = parts.map(|part| part.map_or("", Label::as_str));
        let name = file_name(&[partnership(&document), organisation, name], stem, "json");
        (document, name)
    });
    save(app, &document, name)
}

/// Gives everything that is here; answers with the name of the file.
fn take_everything(app: App, texts: Texts) -> Option<String> {
    let stem = &further(texts).data.all_stem;
    let document = app.state.with_untracked(|state| state.document.clone());
    let name = file_name(&[partnership(&document)], stem, "json");
    save(app, &document, name)
}

fn partnership(document: &Document) -> &str {
    document.name().map_or("", Label::as_str)
}

fn save(app: App, document: &Document, name: String) -> Option<String> {
    let text = write(document, Scope::Own);
    let given = browser::save_text(&name, "application/json", &text);
    if given {
        let people = document.participants.keys();
        app.act(Action::Exported(people.cloned().collect()));
    }
    given.then_some(name)
}
