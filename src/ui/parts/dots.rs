//! Organisations as dots on one line from 1 to 5. Where each dot stands is decided elsewhere.

use crate::ui::dom::{Dom, svg_el};

/// One organisation's dot.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMark {
    /// Pixels from the left end of the line, in a strip as wide as given.
    pub x: f64,
    /// Pixels below the line; negative above it.
    pub aside: f64,
    /// The class that gives the colour.
    pub class: &'static str,
    /// The marker as SVG path data around (0, 0).
    pub marker: String,
}

/// Room for the numbers 1–5 under the dots.
const NUMBERS: f64 = 20.0;

/// The line with its dots; the same is said in words by `label`.
///
/// Lengths are in pixels of the strip: value 1 stands `inset` (half a marker) from the left end and value 5
/// as far from the right; `height` is what the dots take together.
pub fn dots_row(width: f64, inset: f64, height: f64, dots: &[DotMark], label: &str) -> Dom {
    let middle = height / 2.0;
    let bottom = height + NUMBERS;
    let line = |class, x1: f64, y1: f64, x2: f64, y2: f64| {
        svg_el("line", class)
            .attr("x1", &whole(x1))
            .attr("y1", &whole(y1))
            .attr("x2", &whole(x2))
            .attr("y2", &whole(y2))
    };
    let mut strip = svg_el("svg", "dots")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr(
            "viewBox",
            &format!("0 0 {} {}", whole(width), whole(bottom)),
        );
    for step in 0_u8..5 {
        let x = inset + f64::from(step) / 4.0 * (width - 2.0 * inset);
        let number = svg_el("text", "number")
            .attr("x", &whole(x))
            .attr("y", &whole(bottom - 4.0))
            .say(&(step + 1).to_string());
        strip = strip.add(line("tick", x, 0.0, x, height)).add(number);
    }
    let first = dots.iter().map(|dot| dot.x).fold(f64::INFINITY, f64::min);
    let last = dots
        .iter()
        .map(|dot| dot.x)
        .fold(f64::NEG_INFINITY, f64::max);
    if first < last {
        strip = strip.add(line("span", first, middle, last, middle));
    }
    for dot in dots {
        let place = format!("translate({} {})", whole(dot.x), whole(middle + dot.aside));
        let class = format!("fill {}", dot.class);
        strip = strip.add(
            svg_el("path", &class)
                .attr("d", &dot.marker)
                .attr("transform", &place),
        );
    }
    strip
}

/// A length in whole pixels; the strip is drawn larger than it is shown.
fn whole(length: f64) -> String {
    (length.round() as i32).to_string()
}
