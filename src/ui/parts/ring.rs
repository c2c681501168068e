//! How far somebody is, drawn. The same is always said in words beside it, so both are hidden from the ear.

use super::symbol::lens_symbol;
use crate::ui::dom::{Dom, el, svg_el};
use leptos::prelude::*;

/// Answered questions and all questions.
pub type Share = Signal<(usize, usize)>;

/// A ring that fills, around the symbol of a lens.
pub fn progress_ring(lens: &str, share: Share) -> Dom {
    // This radius makes the circle 100 long, so that a dash is a percentage.
    let circle = || {
        svg_el("circle", "")
            .attr("cx", "18")
            .attr("cy", "18")
            .attr("r", "15.9155")
    };
    let done = circle()
        .live("class", move || {
            Some(
                (if share.get().0 == 0 {
                    "ring-done is-empty"
                } else {
                    "ring-done"
                })
                .to_owned(),
            )
        })
        .live("stroke-dasharray", move || {
            Some(format!("{} 100", percent(share.get())))
        });
    let ring = svg_el("svg", "ring-svg")
        .attr("viewBox", "0 0 36 36")
        .add(circle().attr("class", "ring-track"))
        .add(done);
    el("span", "ring")
        .attr("data-lens", lens)
        .attr("aria-hidden", "true")
        .add(ring)
        .add(lens_symbol(lens))
}

/// A bar that fills, for the whole reflection.
pub fn progress_bar(share: (usize, usize)) -> Dom {
    let bar = |class, width: usize| {
        svg_el("rect", class)
            .attr("width", &width.to_string())
            .attr("height", "4")
            .attr("rx", "2")
    };
    svg_el("svg", "bar")
        .attr("viewBox", "0 0 100 4")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .add(bar("bar-track", 100))
        .add(bar("bar-done", percent(share)))
}

fn percent((answered, total): (usize, usize)) -> usize {
    (answered * 100).checked_div(total).unwrap_or(0).min(100)
}
