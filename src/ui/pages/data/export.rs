//! Files for oneself: they hold private notes, say so first, and are read back like any other file.

use crate::session::{Route, export_backup, export_for_own_device};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text};
use crate::ui::elements::{actions, button, div, h2, p, para, section, span};
use crate::ui::pages::{names, page_link};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// «Verder op een ander apparaat».
pub fn along(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let message = RwSignal::new(String::new());
    let me = move || app.state.with(|state| names::me(state, texts));
    let nobody = vec![
        p("prose", words.along_nobody),
        actions(vec![page_link("button", Route::HandOver, texts)]),
    ];
    let text = bound_text(move || {
        let name = me().unwrap_or_default();
        fill(words.along_text, &[("name", &name)])
    });
    let take = move || message.set(give_along(app, texts));
    let somebody = vec![
        para("prose", vec![text]),
        p("hint", words.along_private),
        actions(vec![button("button", words.along, take), outcome(message)]),
    ];
    let nobody = div("live", nobody).bind_flag("hidden", move || me().is_some());
    let somebody = div("live", somebody).bind_flag("hidden", move || me().is_none());
    section("section", vec![h2(words.along_heading), nobody, somebody])
}

/// «Alles in één bestand».
pub fn everything(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let inside = vec![
        h2(words.all_heading),
        p("prose", words.all_text),
        p("hint", words.all_private),
        rescue(app, texts, words.all),
    ];
    section("section", inside)
}

/// A button that gives a file with everything, and what came of it.
pub fn rescue(app: App, texts: Texts, label: &str) -> Dom {
    let message = RwSignal::new(String::new());
    let save = move || message.set(give_all(app, texts));
    actions(vec![button("button", label, save), outcome(message)])
}

/// What came of it, beside its button.
fn outcome(message: RwSignal<String>) -> Dom {
    span("hint", vec![bound_text(move || message.get())]).attr("role", "status")
}

/// Gives everything of the current participant, and says what came of it.
fn give_along(app: App, texts: Texts) -> String {
    let stem = whole_texts(texts).data.along_stem;
    let file = app
        .state
        .with_untracked(|state| export_for_own_device(state, stem));
    app.give(file)
}

/// Gives everything that is here, and says what came of it.
fn give_all(app: App, texts: Texts) -> String {
    let stem = whole_texts(texts).data.all_stem;
    let file = app.state.with_untracked(|state| export_backup(state, stem));
    app.give(file)
}
