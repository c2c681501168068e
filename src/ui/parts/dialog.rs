//! A question that must be answered first, in the browser's own modal dialog.

use leptos::html;
use leptos::prelude::*;

/// A dialog with a heading. The browser keeps the focus inside and gives it back after; Escape closes.
#[component]
pub fn Dialog(
    /// The id of its heading; unique on the page.
    id: &'static str,
    /// Whether it is open.
    open: Signal<bool>,
    /// The question.
    title: AnyView,
    /// Called when it closes without an answer.
    on_close: Callback<()>,
    /// What it says, and the buttons.
    body: AnyView,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = node.get() else {
            return;
        };
        if wanted && !dialog.open() {
            // It only refuses when it is open already or not on the page; both are no fault of the person.
            dialog.show_modal().ok();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog node_ref=node class="dialog" aria-labelledby=id on:close=move |_| on_close.run(())>
            <h2 id=id tabindex="-1" autofocus>{title}</h2>
            {body}
        </dialog>
    }
}
