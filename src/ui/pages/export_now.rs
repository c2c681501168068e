//! «Exporteer nu», where nothing could be saved: the file holds what is private to the one who has the tablet, and says
//! so first.

use super::files::stems;
use crate::session::{export_unsaved, holds_private};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{actions, button, p};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// Whether the question is open.
pub type Asking = RwSignal<bool>;

/// Gives the file, or asks first where something private is in it.
pub fn export_now(app: App, texts: Texts, asking: Asking) {
    match app.state.with_untracked(holds_private) {
        true => asking.set(true),
        false => give(app, texts),
    }
}

/// Says what is in the file before it is given.
pub fn export_now_dialog(app: App, texts: Texts, asking: Asking) -> Dom {
    let words = &texts.words.save;
    let export = move || {
        asking.set(false);
        give(app, texts);
    };
    let body = fragment(vec![
        p("", words.export_private),
        actions(vec![
            button("button", texts.words.app.cancel, move || asking.set(false)),
            button("button primary", words.export_confirm, export),
        ]),
    ]);
    let title = text_node(words.export_title);
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
        .with_untracked(|state| export_unsaved(state, stems(texts)));
    app.announcement.set(app.give(file));
}
