//! How far organisations stand apart at a question, in one word and a small drawing of two dots.

use leptos::prelude::*;

/// The class of a spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Less than 1: eens.
    Agree,
    /// From 1 to 2: verschil.
    Difference,
    /// 2 and more: kloof.
    Gap,
    /// Fewer than two organisations have a value.
    None,
}

/// The word for the spread, with two dots that stand as far apart as the word says.
#[component]
pub fn SpreadTag(
    /// The class.
    spread: Spread,
    /// The word for it.
    label: String,
) -> impl IntoView {
    let (name, dots) = match spread {
        Spread::Agree => ("agree", "M9 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M13 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0"),
        Spread::Difference => ("difference", "M5 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0"),
        Spread::Gap => ("gap", "M0 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M18 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0"),
        Spread::None => ("none", ""),
    };
    let icon = (!dots.is_empty()).then(|| {
        view! {
            <svg class="tag-icon" viewBox="0 0 24 12" aria-hidden="true"><path d=dots></path></svg>
        }
        .into_any()
    });
    view! { <span class="tag" data-spread=name>{icon}{label}</span> }
}
