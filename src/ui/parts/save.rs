//! Whether the work is safe on this device, always in sight.

use super::icon::{IconShape, icon};
use crate::ui::dom::{Dom, bound_text};
use crate::ui::elements::{button_of, div, span};
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
    let is_failed = move || matches!(state.get(), SaveState::Failed { .. });
    let is_saved = move || matches!(state.get(), SaveState::Saved(_));
    let text = move || {
        bound_text(move || match state.get() {
            SaveState::Saved(text) => text,
            SaveState::Nothing(text) | SaveState::Failed { text, .. } => text.to_owned(),
        })
    };
    let export = bound_text(move || match state.get() {
        SaveState::Failed { export, .. } => export.to_owned(),
        SaveState::Nothing(_) | SaveState::Saved(_) => String::new(),
    });
    let good = icon(IconShape::Good, "").bind_flag("hidden", move || !is_saved());
    let quiet = vec![good, span("", vec![text()])];
    let alarm = vec![
        icon(IconShape::Attention, ""),
        span("", vec![text()]),
        button_of("button small", vec![export], move || on_export.run(())),
    ];
    let quiet = span("live", quiet).bind_flag("hidden", is_failed);
    let alarm = span("live", alarm).bind_flag("hidden", move || !is_failed());
    div(
        "save-status",
        vec![quiet, div("save-alarm", vec![alarm]).attr("role", "alert")],
    )
    .bind_attr("data-state", name)
}
