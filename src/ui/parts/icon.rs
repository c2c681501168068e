//! The few icons: never alone, always with words or a label beside them.

use crate::ui::dom::{Dom, create_svg_element};

/// What an icon says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconShape {
    /// It went well: a tick.
    Good,
    /// Look here: an exclamation mark in a triangle.
    Attention,
    /// The menu: three lines.
    Menu,
    /// For nobody else: a lock.
    Lock,
}

/// One icon, in the colour of the text around it; the class gives it its size.
pub fn icon(shape: IconShape, class: &str) -> Dom {
    let path = match shape {
        IconShape::Good => "M4 12.5l5.500 5.500L20 6.500",
        IconShape::Attention => "M12 3.500L22 20.500H2zM12 10v5M12 17.800v.01",
        IconShape::Menu => "M4 6h16M4 12h16M4 18h16",
        IconShape::Lock => "M5 11h14v9.500H5zM8 11V7.500a4 4 0 0 1 8 0V11",
    };
    create_svg_element("svg", &format!("icon {class}"))
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(create_svg_element("path", "").attr("d", path))
}
