//! How far organisations stand apart at a question, in one word and a small drawing of two dots.

use crate::ui::dom::{Dom, create_element, create_svg_element, empty};

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
pub fn spread_tag(spread: Spread, label: &str) -> Dom {
    let (name, dots) = match spread {
        Spread::Agree => (
            "agree",
            "M9 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M13 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
        ),
        Spread::Difference => (
            "difference",
            "M5 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
        ),
        Spread::Gap => (
            "gap",
            "M0 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M18 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
        ),
        Spread::None => ("none", ""),
    };
    let icon = if dots.is_empty() {
        empty()
    } else {
        create_svg_element("svg", "tag-icon")
            .attr("viewBox", "0 0 24 12")
            .attr("aria-hidden", "true")
            .child(create_svg_element("path", "").attr("d", dots))
    };
    create_element("span", "tag")
        .attr("data-spread", name)
        .child(icon)
        .push_text(label)
}
