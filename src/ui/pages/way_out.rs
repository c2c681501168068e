//! «Exporteer nu», where nothing could be saved: the file holds what is private to the one who has the tablet, and says
//! so first.

use super::files::stems;
use crate::session::{Route, holds_private, way_out};
use crate::ui::app::App;
use crate::ui::dom::{Dom, all, said};
use crate::ui::parts::dialog;
use crate::ui::plain::{actions, button, p};
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// Whether the question is open.
pub type Leaving = RwSignal<bool>;

/// Gives the file, or asks first where something private is in it.
pub fn leave(app: App, texts: Texts, asking: Leaving) {
    match app.state.with_untracked(holds_private) {
        true => asking.set(true),
        false => give(app, texts),
    }
}

/// Says what is in the file before it is given.
pub fn way_out_dialog(app: App, texts: Texts, asking: Leaving) -> Dom {
    let words = &texts.words.save;
    let export = move || {
        asking.set(false);
        give(app, texts);
    };
    let body = all(vec![
        p("", &words.export_private),
        actions(vec![
            button("button", &texts.words.app.cancel, move || asking.set(false)),
            button("button primary", &words.export_confirm, export),
        ]),
    ]);
    let title = said(&words.export_title);
    dialog(
        "way-out",
        asking.into(),
        title,
        move || asking.set(false),
        body,
    )
}

fn give(app: App, texts: Texts) {
    let file = app
        .state
        .with_untracked(|state| way_out(state, stems(texts)));
    // A file that the browser refuses is told on the page of files, where there are other ways out.
    if app.give(file).is_none() {
        app.go(Route::Files);
    }
}
