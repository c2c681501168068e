//! The place to bring files: a button that opens the picker, and a surface to drop them on.

use super::live::{live, text};
use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::web_sys::{DataTransfer, HtmlInputElement};

/// A file input without an `accept` filter (tablets grey out what they do not know), with a drop surface around it.
#[component]
pub fn DropZone(
    /// «Kies bestanden».
    choose: String,
    /// «Of sleep ze hierheen.»
    hint: String,
    /// «Laat los om te lezen», while something hangs over it.
    drop_now: String,
    /// Called with the input that now holds files.
    on_choose: Callback<HtmlInputElement>,
    /// Called with what was dropped.
    on_drop: Callback<DataTransfer>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let hover = move |event: DragEvent| {
        // Without this the browser opens the file in place of the page.
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(data) = event.data_transfer() {
            on_drop.run(data);
        }
    };
    let class = live(move || (if over.get() { "drop is-over" } else { "drop" }).to_owned());
    view! {
        <div
            class=class
            on:dragenter=hover
            on:dragover=hover
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <input
                class="drop-input"
                type="file"
                id="file-input"
                multiple
                on:change:target=move |event| on_choose.run(event.target())
            />
            <label class="button primary" for="file-input">{choose}</label>
            <p class="drop-hint">
                {text(move || if over.get() { drop_now.clone() } else { hint.clone() })}
            </p>
        </div>
    }
}
