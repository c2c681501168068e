//! A few choices side by side, as native radios: theme, weighting.

use crate::ui::dom::{Dom, el, of, word_of};
use crate::ui::plain::{div, word};
use leptos::prelude::*;

/// A titled group of which exactly one is chosen, counted from 0. `name` groups the radios.
pub fn segmented(
    name: &str,
    title: &str,
    choices: &[&str],
    chosen: Signal<usize>,
    on_choose: Callback<usize>,
) -> Dom {
    let faces = choices.iter().enumerate().map(|(at, label)| {
        let input = el("input", "segment-input")
            .attr("type", "radio")
            .attr("name", name)
            .ticked(move || chosen.get() == at)
            .on("change", move |_| on_choose.run(at));
        of("label", "segment", vec![input, word("segment-face", label)])
    });
    let inside = vec![
        word_of("legend", "segmented-title", title),
        div("segmented", faces.collect()),
    ];
    of("fieldset", "", inside)
}
