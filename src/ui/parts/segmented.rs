//! A few choices side by side, as native radios: theme, weighting.

use super::live::{all, live};
use leptos::ev::Event;
use leptos::prelude::*;

/// A titled group of which exactly one is chosen.
#[component]
pub fn Segmented(
    /// Groups the radios; unique on the page.
    name: &'static str,
    /// What is chosen here: «Weergave».
    title: String,
    /// What the choices are called, in order.
    choices: Vec<String>,
    /// Which one holds, counted from 0.
    chosen: Signal<usize>,
    /// Called with the one that is chosen, counted from 0.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let faces = choices.into_iter().enumerate().map(|(at, label)| {
        let choose = move |_: Event| on_choose.run(at);
        view! {
            <label class="segment">
                <input
                    class="segment-input"
                    type="radio"
                    name=name
                    prop:checked=live(move || chosen.get() == at)
                    on:change=choose
                />
                <span class="segment-face">{label}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset>
            <legend class="segmented-title">{title}</legend>
            <div class="segmented">{all(faces)}</div>
        </fieldset>
    }
}
