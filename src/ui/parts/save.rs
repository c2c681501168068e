//! Whether the work is safe on this device, always in sight.

use super::icon::{Icon, IconShape};
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
    #[prop(into)]
    state: Signal<SaveState>,
    /// Called when the person taps «Exporteer nu».
    on_export: Callback<()>,
) -> impl IntoView {
    let name = move || {
        state.with(|state| match state {
            SaveState::Nothing(_) => "nothing",
            SaveState::Saved(_) => "saved",
            SaveState::Failed { .. } => "failed",
        })
    };
    let quiet = move || {
        state.with(|state| match state {
            SaveState::Nothing(text) => view! { <span>{text.clone()}</span> }.into_any(),
            SaveState::Saved(text) => view! {
                <Icon shape=IconShape::Good class="" />
                <span>{text.clone()}</span>
            }
            .into_any(),
            SaveState::Failed { .. } => ().into_any(),
        })
    };
    let alarm = move || {
        state.with(|state| match state {
            SaveState::Failed { text, export } => Some(view! {
                <Icon shape=IconShape::Attention class="" />
                <span>{text.clone()}</span>
                <button type="button" class="button small" on:click=move |_| on_export.run(())>
                    {export.clone()}
                </button>
            }),
            SaveState::Nothing(_) | SaveState::Saved(_) => None,
        })
    };
    view! {
        <div class="save-status" data-state=name>
            {quiet}
            <div class="save-alarm" role="alert">
                {alarm}
            </div>
        </div>
    }
}
