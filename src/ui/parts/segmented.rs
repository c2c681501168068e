//! A few choices side by side, as native radios: theme, weighting.

use leptos::prelude::*;

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<T> {
    /// What is chosen by it.
    pub value: T,
    /// What it is called.
    pub label: String,
}

/// A titled group of which exactly one is chosen.
#[component]
pub fn Segmented<T>(
    /// Groups the radios; unique on the page.
    name: &'static str,
    /// What is chosen here: «Weergave».
    #[prop(into)]
    title: Signal<String>,
    /// The choices, in order.
    #[prop(into)]
    segments: Signal<Vec<Segment<T>>>,
    /// The one that holds.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the one that is chosen.
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    // Only the words change, never the number of segments, so the radios stay and keep their focus.
    let count = segments.with_untracked(Vec::len);
    let faces = (0..count).map(|at| {
        let own = move || segments.with(|all| all.get(at).map(|segment| segment.value));
        let label = move || segments.with(|all| all.get(at).map(|segment| segment.label.clone()));
        view! {
            <label class="segment">
                <input
                    class="segment-input"
                    type="radio"
                    name=name
                    prop:checked=move || own() == Some(value.get())
                    on:change=move |_| {
                        if let Some(chosen) = own() {
                            on_choose.run(chosen);
                        }
                    }
                />
                <span class="segment-face">{label}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend class="segmented-title">{title}</legend>
            <div class="segmented">{faces.collect_view()}</div>
        </fieldset>
    }
}
