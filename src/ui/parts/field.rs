//! A text field with its label, a hint, and what is wrong with it.

use leptos::prelude::*;

/// What is wrong with a field, in a sentence; nothing when it is fine.
pub type FieldError = Option<String>;

/// One line of text.
#[component]
pub fn Field(
    /// The id of the input; unique on the page.
    id: &'static str,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// Said behind the label: «mag leeg blijven». Empty for a field that is needed.
    #[prop(optional, into)]
    optional: Signal<String>,
    /// A line of help; empty for none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<FieldError>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called at each input.
    on_input: Callback<String>,
    /// The id of a `<datalist>` with suggestions; empty for none.
    #[prop(optional)]
    list: &'static str,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {label} {move || some(optional).map(|text| view! { " " <span class="field-optional">{text}</span> })}
            </label>
            <p class="hint" id=hint_id hidden=move || hint.with(String::is_empty)>
                {hint}
            </p>
            <p class="field-error" id=error_id hidden=move || error.with(Option::is_none)>
                {error}
            </p>
            <input
                class="field-input"
                id=id
                type="text"
                dir="auto"
                autocomplete="off"
                maxlength="200"
                list=(!list.is_empty()).then_some(list)
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).to_string()
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </div>
    }
}

fn some(text: Signal<String>) -> Option<String> {
    Some(text.get()).filter(|text| !text.is_empty())
}
