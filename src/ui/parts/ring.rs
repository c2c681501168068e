//! How far somebody is, drawn. The same is always said in words beside it, so both are hidden from the ear.

use super::symbol::LensSymbol;
use leptos::prelude::*;

/// A ring that fills, around the symbol of a lens.
#[component]
pub fn ProgressRing(
    /// The key of the lens.
    lens: &'static str,
    /// How many questions are answered.
    #[prop(into)]
    answered: Signal<usize>,
    /// How many there are.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    // This radius makes the circle 100 long, so that a dash is a percentage.
    view! {
        <span class="ring" data-lens=lens aria-hidden="true">
            <svg class="ring-svg" viewBox="0 0 36 36">
                <circle class="ring-track" cx="18" cy="18" r="15.9155"></circle>
                <circle
                    class="ring-done"
                    class:is-empty=move || answered.get() == 0
                    cx="18"
                    cy="18"
                    r="15.9155"
                    stroke-dasharray=move || format!("{} 100", percent(answered.get(), total.get()))
                ></circle>
            </svg>
            <LensSymbol lens />
        </span>
    }
}

/// A bar that fills, for the whole reflection.
#[component]
pub fn ProgressBar(
    /// How many questions are answered.
    #[prop(into)]
    answered: Signal<usize>,
    /// How many there are.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    view! {
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-track" width="100" height="4" rx="2"></rect>
            <rect
                class="bar-done"
                width=move || percent(answered.get(), total.get()).to_string()
                height="4"
                rx="2"
            ></rect>
        </svg>
    }
}

fn percent(answered: usize, total: usize) -> usize {
    (answered * 100).checked_div(total).unwrap_or(0).min(100)
}
