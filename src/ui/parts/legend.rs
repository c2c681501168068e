//! What belongs to which line: colour, dash and marker of an organisation, as real HTML.

use crate::ui::dom::{Dom, svg_el};

/// How a line looks in the picture, without its colour, which comes from the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendLine {
    /// The class that gives the colour: `org-3`, `ink-own`, `ink-group`.
    pub class: &'static str,
    /// `stroke-dasharray`; `none` for a whole line.
    pub dash: String,
    /// The marker as SVG path data around (0, 0), about 12 across.
    pub marker: String,
}

/// A piece of the line with its marker.
pub fn legend_symbol(line: &LegendLine) -> Dom {
    let stroke = svg_el("line", "stroke")
        .attr("x1", "0")
        .attr("y1", "8")
        .attr("x2", "44")
        .attr("y2", "8")
        .attr("stroke-dasharray", &line.dash);
    let marker = svg_el("path", "fill")
        .attr("d", &line.marker)
        .attr("transform", "translate(22 8)");
    svg_el("svg", &format!("legend-symbol {}", line.class))
        .attr("viewBox", "0 0 44 16")
        .attr("aria-hidden", "true")
        .add(stroke)
        .add(marker)
}

/// The marker alone, beside an organisation's name.
pub fn mark_symbol(line: &LegendLine) -> Dom {
    svg_el("svg", &format!("mark {}", line.class))
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .add(svg_el("path", "fill").attr("d", &line.marker))
}
