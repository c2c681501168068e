//! Organisations as dots on one line from 1 to 5. Where each dot stands is decided elsewhere.

use crate::ui::dom::{Dom, create_svg_element};

/// One organisation's dot.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMark {
    /// Pixels from the left end of the line, in a strip as wide as given.
    pub x: f64,
    /// Pixels below the line; negative above it.
    pub offset: f64,
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
        create_svg_element("line", class)
            .attr("x1", &whole(x1))
            .attr("y1", &whole(y1))
            .attr("x2", &whole(x2))
            .attr("y2", &whole(y2))
    };
    let mut strip = create_svg_element("svg", "dots")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr(
            "viewBox",
            &format!("0 0 {} {}", whole(width), whole(bottom)),
        );
    for step in 0_u8..5 {
        let x = inset + f64::from(step) / 4.0 * (width - 2.0 * inset);
        let number = create_svg_element("text", "number")
            .attr("x", &whole(x))
            .attr("y", &whole(bottom - 4.0))
            .push_text(&(step + 1).to_string());
        strip = strip.child(line("tick", x, 0.0, x, height)).child(number);
    }
    let first = dots.iter().map(|dot| dot.x).fold(f64::INFINITY, f64::min);
    let last = dots
        .iter()
        .map(|dot| dot.x)
        .fold(f64::NEG_INFINITY, f64::max);
    if first < last {
        strip = strip.child(line("span", first, middle, last, middle));
    }
    for dot in dots {
        let place = format!("translate({} {})", whole(dot.x), whole(middle + dot.offset));
        let class = format!("fill {}", dot.class);
        strip = strip.child(
            create_svg_element("path", &class)
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
