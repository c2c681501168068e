//! Files for oneself: they hold private notes, say so first, and are read back like any other file.

use crate::session::{ExportFile, Route, export_backup, export_for_own_device};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text};
use crate::ui::elements::{actions, button, div, h2, p, para, section, span};
use crate::ui::pages::share_file::share_button;
use crate::ui::pages::{names, page_link};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// «Verder op een ander apparaat».
pub fn along(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let me = move || app.state.with(|state| names::me(state, texts));
    let nobody = vec![
        p("prose", words.along_nobody),
        actions(vec![page_link("button", Route::HandOver, texts)]),
    ];
    let text = bound_text(move || {
        let name = me().unwrap_or_default();
        fill(words.along_text, &[("name", &name)])
    });
    let somebody = vec![
        para("prose", vec![text]),
        p("hint", words.along_private),
        ways(app, texts, words.along, words.along_heading, move || {
            along_file(app, texts)
        }),
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
    let words = &whole_texts(texts).data;
    ways(app, texts, label, words.all_heading, move || {
        let stem = words.all_stem;
        app.state.with_untracked(|state| export_backup(state, stem))
    })
}

/// The file with everything of the current participant.
fn along_file(app: App, texts: Texts) -> ExportFile {
    let stem = whole_texts(texts).data.along_stem;
    app.state
        .with_untracked(|state| export_for_own_device(state, stem))
}

/// The ways in which a file leaves, and what came of it beside them. The ear hears with «Deel» which file it is.
fn ways(
    app: App,
    texts: Texts,
    label: &str,
    name: &str,
    make: impl Fn() -> ExportFile + Clone + 'static,
) -> Dom {
    let message = RwSignal::new(String::new());
    let share = whole_texts(texts).files.share;
    let share = share_button(app, texts, "button", share, message, make.clone())
        .map(|it| it.attr("aria-label", &format!("{share}: {name}")));
    let save = button("button", label, move || message.set(app.give(make())));
    let outcome = span("hint", vec![bound_text(move || message.get())]).attr("role", "status");
    actions([save].into_iter().chain(share).chain([outcome]).collect())
}
