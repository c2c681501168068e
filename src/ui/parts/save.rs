//! Whether the work is safe on this device, always in sight.

use super::icon::{IconShape, icon};
use crate::ui::dom::{Dom, empty, fragment, redraw};
use crate::ui::elements::{button, div, text_span};
use leptos::prelude::*;

/// The state of saving, with the sentence that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet.
    Nothing(&'static str),
    /// It was read back from the device: «Bewaard op dit apparaat, 14:03».
    Saved(String),
    /// It is on the screen only: «Niet bewaard», and the words on the button that exports.
    Failed {
        /// «Niet bewaard».
        text: &'static str,
        /// «Exporteer nu».
        export: &'static str,
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
        SaveState::Nothing(text) => text_span("", text),
        SaveState::Saved(text) => fragment(vec![icon(IconShape::Good, ""), text_span("", &text)]),
        SaveState::Failed { .. } => empty(),
    });
    let alarm = redraw(move || match state.get() {
        SaveState::Failed { text, export } => fragment(vec![
            icon(IconShape::Attention, ""),
            text_span("", text),
            button("button small", export, move || on_export.run(())),
        ]),
        SaveState::Nothing(_) | SaveState::Saved(_) => empty(),
    });
    div(
        "save-status",
        vec![quiet, div("save-alarm", vec![alarm]).attr("role", "alert")],
    )
    .bind_attr("data-state", name)
}
