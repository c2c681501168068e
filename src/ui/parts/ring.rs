//! How far somebody is, drawn. The same is always said in words beside it, so both are hidden from the ear.

use super::live::live;
use super::symbol::LensSymbol;
use leptos::prelude::*;

/// Answered questions and all questions.
pub type Share = Signal<(usize, usize)>;

/// A ring that fills, around the symbol of a lens.
#[component]
pub fn ProgressRing(
    /// The key of the lens.
    lens: &'static str,
    /// How many questions are answered, of how many.
    share: Share,
) -> impl IntoView {
    // This radius makes the circle 100 long, so that a dash is a percentage.
    let dash = live(move || format!("{} 100", percent(share.get())));
    let class = live(move || {
        let empty = share.get().0 == 0;
        (if empty { "ring-done is-empty" } else { "ring-done" }).to_owned()
    });
    view! {
        <span class="ring" data-lens=lens aria-hidden="true">
            <svg class="ring-svg" viewBox="0 0 36 36">
                <circle class="ring-track" cx="18" cy="18" r="15.9155"></circle>
                <circle class=class cx="18" cy="18" r="15.9155" stroke-dasharray=dash></circle>
            </svg>
            <LensSymbol lens />
        </span>
    }
}

/// A bar that fills, for the whole reflection.
#[component]
pub fn ProgressBar(
    /// How many questions are answered, of how many.
    share: Share,
) -> impl IntoView {
    view! {
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-track" width="100" height="4" rx="2"></rect>
            <rect
                class="bar-done"
                width=live(move || percent(share.get()).to_string())
                height="4"
                rx="2"
            ></rect>
        </svg>
    }
}

fn percent((answered, total): (usize, usize)) -> usize {
    (answered * 100).checked_div(total).unwrap_or(0).min(100)
}
