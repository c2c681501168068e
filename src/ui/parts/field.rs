//! A text field with its label, a hint, and what is wrong with it.

use super::live::{live, text};
use leptos::prelude::*;

/// One line of text.
#[component]
pub fn Field(
    /// The id of the input; unique on the page.
    id: &'static str,
    /// What is asked.
    label: String,
    /// Said behind the label: «mag leeg blijven». Empty for a field that is needed.
    #[prop(optional)]
    optional: String,
    /// A line of help; empty for none.
    #[prop(optional)]
    hint: String,
    /// What is wrong, in a sentence; empty when it is fine.
    #[prop(optional)]
    error: Option<Signal<String>>,
    /// What stands in it at first.
    value: String,
    /// Called at each input.
    on_input: Callback<String>,
    /// The id of a `<datalist>` with suggestions; empty for none.
    #[prop(optional)]
    list: &'static str,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = format!("{hint_id} {error_id}");
    let wrong = move || error.map(|error| error.get()).unwrap_or_default();
    let optional = (!optional.is_empty())
        .then(|| view! { " " <span class="field-optional">{optional}</span> }.into_any());
    let hint = (!hint.is_empty())
        .then(|| view! { <p class="hint" id=hint_id>{hint}</p> }.into_any());
    view! {
        <div class="field">
            <label class="field-label" for=id>{label}{optional}</label>
            {hint}
            <p class="field-error" id=error_id hidden=live(move || wrong().is_empty())>
                {text(wrong)}
            </p>
            <input
                class="field-input"
                id=id
                type="text"
                dir="auto"
                autocomplete="off"
                maxlength="200"
                list=(!list.is_empty()).then(|| list.to_owned())
                aria-describedby=described
                aria-invalid=live(move || (!wrong().is_empty()).to_string())
                value=value
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </div>
    }
}
