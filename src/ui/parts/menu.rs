//! The menu in the header: a button that opens a sheet with links and settings.

use super::icon::{Icon, IconShape};
use super::live::{live, tap};
use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;

/// A disclosure: the sheet follows its button in reading order. Escape closes it and returns to the button.
#[component]
pub fn Menu(
    /// What the button says.
    label: String,
    /// Whether the sheet is open; the page closes it after a link was followed.
    open: RwSignal<bool>,
    /// The links and settings.
    sheet: AnyView,
) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            if let Some(button) = button.get_untracked() {
                // The menu is closed either way, so a refusal is nothing to report.
                button.focus().ok();
            }
        }
    };
    view! {
        <div class="menu" on:keydown=on_key>
            <button
                node_ref=button
                type="button"
                class="button menu-button"
                aria-expanded=live(move || open.get().to_string())
                aria-controls="menu-sheet"
                on:click=tap(move || open.update(|open| *open = !*open))
            >
                <Icon shape=IconShape::Menu class="menu-icon" />
                <span class="menu-word">{label}</span>
            </button>
            <div class="menu-sheet" id="menu-sheet" hidden=live(move || !open.get())>{sheet}</div>
        </div>
    }
}
