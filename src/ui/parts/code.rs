//! A code on the screen, for a camera on the other side of the table.

use crate::qr::Modules;
use crate::ui::dom::{Dom, create_svg_element};
use std::fmt::Write;

/// The light edge that a reader needs around a code, in modules (ISO/IEC 18004).
pub const CODE_EDGE: usize = 4;

/// The code as a drawing that fills the width it is given: black on white in every theme, since many readers take no other. Its name
/// for who does not see it is `label`: whose code it is, and which part.
pub fn code(modules: &Modules, label: &str) -> Dom {
    let all = modules.side + 2 * CODE_EDGE;
    create_svg_element("svg", "code")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("viewBox", &format!("0 0 {all} {all}"))
        .attr("shape-rendering", "crispEdges")
        .child(
            create_svg_element("path", "code-light")
                .attr("d", &format!("M0 0h{all}v{all}h-{all}z")),
        )
        .child(create_svg_element("path", "code-dark").attr("d", &dark(modules)))
}

/// The dark modules as one path: each run of a row is a bar, so that no light line shows between two of them.
fn dark(modules: &Modules) -> String {
    let mut path = String::new();
    for y in 0..modules.side {
        let mut x = 0;
        while x < modules.side {
            let run = (x..modules.side)
                .take_while(|x| modules.is_dark(*x, y))
                .count();
            if run > 0 {
                let (left, top) = (x + CODE_EDGE, y + CODE_EDGE);
                // Writing to a string cannot fail.
                write!(path, "M{left} {top}h{run}v1h-{run}z").ok();
            }
            x += run + 1;
        }
    }
    path
}
