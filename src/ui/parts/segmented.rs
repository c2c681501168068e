//! A few choices side by side, as native radios: theme, weighting.

use crate::ui::dom::{Dom, create_element, element, text_element};
use crate::ui::elements::{div, text_span};
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
        let input = create_element("input", "segment-input")
            .attr("type", "radio")
            .attr("name", name)
            .bind_checked(move || chosen.get() == at)
            .on("change", move |_| on_choose.run(at));
        element(
            "label",
            "segment",
            vec![input, text_span("segment-face", label)],
        )
    });
    let inside = vec![
        text_element("legend", "segmented-title", title),
        div("segmented", faces.collect()),
    ];
    element("fieldset", "", inside)
}
