//! The few icons: never alone, always with words or a label beside them.

use leptos::prelude::*;

/// What an icon says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconShape {
    /// It went well: a tick.
    Good,
    /// Look here: an exclamation mark in a triangle.
    Attention,
    /// The menu: three lines.
    Menu,
}

/// One icon, in the colour of the text around it.
#[component]
pub fn Icon(
    /// Which one.
    shape: IconShape,
    /// The class that gives it its size.
    class: &'static str,
) -> impl IntoView {
    let path = match shape {
        IconShape::Good => "M4 12.5l5.500 5.500L20 6.500",
        IconShape::Attention => "M12 3.500L22 20.500H2zM12 10v5M12 17.800v.01",
        IconShape::Menu => "M4 6h16M4 12h16M4 18h16",
    };
    view! {
        <svg class=format!("icon {class}") viewBox="0 0 24 24" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
}
