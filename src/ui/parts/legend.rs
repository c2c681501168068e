//! What belongs to which line: colour, dash and marker of an organisation, as real HTML.

use crate::ui::dom::{Dom, create_svg_element};

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
    let stroke = create_svg_element("line", "stroke")
        .attr("x1", "0")
        .attr("y1", "8")
        .attr("x2", "44")
        .attr("y2", "8")
        .attr("stroke-dasharray", &line.dash);
    let marker = create_svg_element("path", "fill")
        .attr("d", &line.marker)
        .attr("transform", "translate(22 8)");
    create_svg_element("svg", &format!("legend-symbol {}", line.class))
        .attr("viewBox", "0 0 44 16")
        .attr("aria-hidden", "true")
        .child(stroke)
        .child(marker)
}

/// The marker alone, beside an organisation's name.
pub fn mark_symbol(line: &LegendLine) -> Dom {
    create_svg_element("svg", &format!("mark {}", line.class))
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .child(create_svg_element("path", "fill").attr("d", &line.marker))
}
