//! What belongs to which line: colour, dash and marker of an organisation, as real HTML.

use leptos::prelude::*;

/// How a line looks in the picture, without its colour, which comes from the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendLine {
    /// The class that gives the colour: `org-3`, `ink-own`, `ink-group`.
    pub class: String,
    /// `stroke-dasharray`; `none` for a whole line.
    pub dash: String,
    /// The marker as SVG path data around (0, 0), about 12 across.
    pub marker: String,
}

/// A piece of the line with its marker.
#[component]
pub fn LegendSymbol(
    /// The line.
    line: LegendLine,
) -> impl IntoView {
    view! {
        <svg class=format!("legend-symbol {}", line.class) viewBox="0 0 44 16" aria-hidden="true">
            <line class="stroke" x1="0" y1="8" x2="44" y2="8" stroke-dasharray=line.dash></line>
            <path class="fill" d=line.marker transform="translate(22 8)"></path>
        </svg>
    }
}

/// The marker alone, beside an organisation's name.
#[component]
pub fn Mark(
    /// The line it belongs to.
    line: LegendLine,
) -> impl IntoView {
    view! {
        <svg class=format!("mark {}", line.class) viewBox="-8 -8 16 16" aria-hidden="true">
            <path class="fill" d=line.marker></path>
        </svg>
    }
}
