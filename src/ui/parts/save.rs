//! Whether the work is safe on this device, always in sight.

use super::icon::{IconShape, icon};
use crate::ui::dom::{Dom, all, nothing, redraw};
use crate::ui::plain::{button, div, word};
use leptos::prelude::*;

/// The state of saving, with the sentence that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet.
    Nothing(String),
    /// It was read back from the device: «Bewaard op dit apparaat, 14:03».
    Saved(String),
    /// It is on the screen only: «Niet bewaard», and the words on the button that exports.
    Failed {
        /// «Niet bewaard».
        text: String,
        /// «Exporteer nu».
        export: String,
    },
}

/// The save status. A failure is announced at once; an ordinary save changes quietly, or it would speak at each tap.
pub fn save_status(state: Signal<SaveState>, on_export: Callback<()>) -> Dom {
    let name = move || match state.get() {
        SaveState::Nothing(_) => Some("nothing".to_owned()),
        SaveState::Saved(_) => Some("saved".to_owned()),
        SaveState::Failed { .. } => Some("failed".to_owned()),
    };
    let quiet = redraw(move || match state.get() {
        SaveState::Nothing(text) => word("", &text),
        SaveState::Saved(text) => all(vec![icon(IconShape::Good, ""), word("", &text)]),
        SaveState::Failed { .. } => nothing(),
    });
    let alarm = redraw(move || match state.get() {
        SaveState::Failed { text, export } => all(vec![
            icon(IconShape::Attention, ""),
            word("", &text),
            button("button small", &export, move || on_export.run(())),
        ]),
        SaveState::Nothing(_) | SaveState::Saved(_) => nothing(),
    });
    div(
        "save-status",
        vec![quiet, div("save-alarm", vec![alarm]).attr("role", "alert")],
    )
    .live("data-state", name)
}
