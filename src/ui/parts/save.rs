//! Whether the work is safe on this device, always in sight.

use super::icon::{Icon, IconShape};
use super::live::{live, redraw, tap};
use leptos::prelude::*;

/// The state of saving, with the sentence that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet.
    Nothing(String),
    /// It was read back from the device: «Bewaard op dit apparaat, 14:03».
    Saved(String),
    /// It is on the screen only: «Niet bewaard», why, and the words on the button that exports.
    Failed {
        /// «Niet bewaard».
        text: String,
        /// «Exporteer nu».
        export: String,
    },
}

/// The save status. A failure is announced at once; an ordinary save changes quietly, or it would speak at each tap.
#[component]
pub fn SaveStatus(
    /// The state.
    state: Signal<SaveState>,
    /// Called when the person taps «Exporteer nu».
    on_export: Callback<()>,
) -> impl IntoView {
    let name = live(move || match state.get() {
        SaveState::Nothing(_) => "nothing".to_owned(),
        SaveState::Saved(_) => "saved".to_owned(),
        SaveState::Failed { .. } => "failed".to_owned(),
    });
    let quiet = redraw(move || match state.get() {
        SaveState::Nothing(text) => view! { <span>{text}</span> }.into_any(),
        SaveState::Saved(text) => {
            view! { <Icon shape=IconShape::Good class="" /><span>{text}</span> }.into_any()
        }
        SaveState::Failed { .. } => ().into_any(),
    });
    let alarm = redraw(move || match state.get() {
        SaveState::Failed { text, export } => view! {
            <Icon shape=IconShape::Attention class="" />
            <span>{text}</span>
            <button type="button" class="button small" on:click=tap(move || on_export.run(()))>
                {export}
            </button>
        }
        .into_any(),
        SaveState::Nothing(_) | SaveState::Saved(_) => ().into_any(),
    });
    view! {
        <div class="save-status" data-state=name>
            {quiet}
            <div class="save-alarm" role="alert">{alarm}</div>
        </div>
    }
}
