//! How far somebody is, drawn. The same is always said in words beside it, so both are hidden from the ear.

use super::symbol::lens_symbol;
use crate::ui::dom::{Dom, create_element, create_svg_element};
use leptos::prelude::*;

/// Answered questions and all questions.
pub type Share = Signal<(usize, usize)>;

/// A ring that fills, around the symbol of a lens.
pub fn progress_ring(lens: &str, share: Share) -> Dom {
    // This radius makes the circle 100 long, so that a dash is a percentage.
    let circle = || {
        create_svg_element("circle", "")
            .attr("cx", "18")
            .attr("cy", "18")
            .attr("r", "15.9155")
    };
    let done = circle()
        .bind_attr("class", move || {
            Some(
                (if share.get().0 == 0 {
                    "ring-done is-empty"
                } else {
                    "ring-done"
                })
                .to_owned(),
            )
        })
        .bind_attr("stroke-dasharray", move || {
            Some(format!("{} 100", percent(share.get())))
        });
    let ring = create_svg_element("svg", "ring-svg")
        .attr("viewBox", "0 0 36 36")
        .child(circle().attr("class", "ring-track"))
        .child(done);
    create_element("span", "ring")
        .attr("data-lens", lens)
        .attr("aria-hidden", "true")
        .child(ring)
        .child(lens_symbol(lens))
}

/// A bar that fills, for the whole reflection.
pub fn progress_bar(share: Share) -> Dom {
    let bar = |class| {
        create_svg_element("rect", class)
            .attr("height", "4")
            .attr("rx", "2")
    };
    let done = bar("bar-done").bind_attr("width", move || Some(percent(share.get()).to_string()));
    create_svg_element("svg", "bar")
        .attr("viewBox", "0 0 100 4")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(bar("bar-track").attr("width", "100"))
        .child(done)
}

fn percent((answered, total): (usize, usize)) -> usize {
    (answered * 100).checked_div(total).unwrap_or(0).min(100)
}
