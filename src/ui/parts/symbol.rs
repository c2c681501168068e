//! Each lens has a shape and a line of its own, so that it is known without its colour.

use crate::ui::dom::{Dom, create_svg_element};

/// The symbol of a lens: a rising sun, a balance, two circles, a structure, a path. Its name stands beside
/// it. `lens` is the key of the lens; any other key draws nothing.
pub fn lens_symbol(lens: &str) -> Dom {
    let path = match lens {
        "ambition" => "M3 24h26M9 24a7 7 0 0 1 14 0M16 7v5M6.5 11.5l3.2 3.2M25.5 11.5l-3.2 3.2",
        "interests" => {
            "M16 5v22M10 27h12M6 10h20M6 10l-3.5 9h7zM26 10l-3.5 9h7zM2.5 19a3.5 3 0 0 0 7 0M22.5 19a3.5 3 0 0 0 7 0"
        }
        "relationship" => {
            "M20 16a8 8 0 1 1-16 0a8 8 0 1 1 16 0M28 16a8 8 0 1 1-16 0a8 8 0 1 1 16 0"
        }
        "organisation" => {
            "M11 4h10v8h-10zM3 21h9v7h-9zM20 21h9v7h-9zM16 12v4.500M7.500 21v-4.500h17v4.500"
        }
        "process" => {
            "M3 25c8 0 6-9 12-9s5-8 13-8M23 3.500l5.500 4.500-5.500 4.500M3 25h.01M15 16h.01"
        }
        _ => "",
    };
    create_svg_element("svg", "lens-symbol")
        .attr("data-lens", lens)
        .attr("viewBox", "0 0 32 32")
        .attr("aria-hidden", "true")
        .child(create_svg_element("path", "").attr("d", path))
}

/// The line of a lens: whole, long dashes, dots, dash and dot, or double.
pub fn lens_line(lens: &str) -> Dom {
    let (dash, rows): (&str, &[&str]) = match lens {
        "interests" => ("24 8", &["4"]),
        "relationship" => ("4 6", &["4"]),
        "organisation" => ("18 6 4 6", &["4"]),
        "process" => ("none", &["1", "6"]),
        _ => ("none", &["4"]),
    };
    let width = if rows.len() > 1 { "2" } else { "4" };
    let lines = rows.iter().map(|y| {
        create_svg_element("line", "")
            .attr("x1", "0")
            .attr("x2", "1000")
            .attr("y1", y)
            .attr("y2", y)
            .attr("stroke-dasharray", dash)
            .attr("stroke-width", width)
    });
    create_svg_element("svg", "lens-line")
        .attr("data-lens", lens)
        .attr("aria-hidden", "true")
        .children(lines.collect())
}
