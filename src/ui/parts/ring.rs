//! How far somebody is, drawn. The same is always said in words beside it, so both are hidden from the ear.

use super::symbol::lens_symbol;
use crate::ui::dom::{Dom, create_element, create_svg_element};
use leptos::prelude::*;

/// Answered questions and all questions.
pub type Share = Signal<(usize, usize)>;

/// A ring that fills, around the symbol of a lens.
pub fn progress_ring(lens: &str, share: Share) -> Dom {
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

/// A ring with an arc for each part of something, drawn where the part is in.
pub fn parts_ring(have: &[bool]) -> Dom {
    let all = have.len().max(1) as f64;
    let arcs = have.iter().enumerate().map(|(at, is_in)| {
        let (from, long) = (at as f64 * 100.0 / all, 100.0 / all);
        // A gap between two parts, of which one alone has none.
        let gap = if have.len() > 1 { 4.0 } else { 0.0 };
        let class = if *is_in { "ring-done" } else { "ring-track" };
        circle()
            .attr("class", class)
            .attr("stroke-dasharray", &format!("{} 100", long - gap))
            .attr("stroke-dashoffset", &format!("{}", -from))
    });
    let ring = create_svg_element("svg", "ring-svg")
        .attr("viewBox", "0 0 36 36")
        .children(arcs.collect());
    create_element("span", "ring parts-ring")
        .attr("aria-hidden", "true")
        .child(ring)
}

/// This radius makes the circle 100 long, so that a dash is a percentage.
fn circle() -> Dom {
    create_svg_element("circle", "")
        .attr("cx", "18")
        .attr("cy", "18")
        .attr("r", "15.9155")
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
