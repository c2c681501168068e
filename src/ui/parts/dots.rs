//! Organisations as dots on one line from 1 to 5. Where each dot stands is decided elsewhere.

use super::live::all;
use leptos::prelude::*;

/// One organisation's dot.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMark {
    /// Pixels from the left end of the line, in a strip as wide as given.
    pub x: f64,
    /// Pixels below the line; negative above it.
    pub aside: f64,
    /// The class that gives the colour.
    pub class: String,
    /// The marker as SVG path data around (0, 0).
    pub marker: String,
}

/// Room for the numbers 1–5 under the dots.
const NUMBERS: f64 = 20.0;

/// The line with its dots. The same is said in words by `label`.
#[component]
pub fn DotsRow(
    /// Width of the strip in pixels; value 1 stands `inset` from the left end, value 5 `inset` from the right.
    width: f64,
    /// Half a marker.
    inset: f64,
    /// Height that the dots take together, in pixels.
    height: f64,
    /// The dots.
    dots: Vec<DotMark>,
    /// «Gemeente Westerdam 2,0; Zorggroep Oever 3,7».
    label: String,
) -> impl IntoView {
    let middle = height / 2.0;
    let all_height = height + NUMBERS;
    let ticks = (0_u8..5).map(|step| {
        let x = whole(inset + f64::from(step) / 4.0 * (width - 2.0 * inset));
        let numbers = whole(all_height - 4.0);
        view! {
            <line class="tick" x1=x.clone() x2=x.clone() y1="0".to_owned() y2=whole(height)></line>
            <text class="number" x=x y=numbers>{(step + 1).to_string()}</text>
        }
        .into_any()
    });
    let ends = dots.iter().map(|dot| dot.x);
    let first = ends.clone().fold(f64::INFINITY, f64::min);
    let last = ends.fold(f64::NEG_INFINITY, f64::max);
    let span = (first < last).then(|| {
        view! {
            <line
                class="span"
                x1=whole(first)
                x2=whole(last)
                y1=whole(middle)
                y2=whole(middle)
            ></line>
        }
        .into_any()
    });
    let marks = dots.into_iter().map(|dot| {
        let place = format!("translate({} {})", whole(dot.x), whole(middle + dot.aside));
        view! { <path class=format!("fill {}", dot.class) d=dot.marker transform=place></path> }.into_any()
    });
    let marks = all(marks);
    view! {
        <svg class="dots" role="img" viewBox=format!("0 0 {} {}", whole(width), whole(all_height)) aria-label=label>
            {all(ticks)}
            {span}
            {marks}
        </svg>
    }
}

/// A length in whole pixels; the strip is drawn larger than it is shown.
fn whole(length: f64) -> String {
    (length.round() as i32).to_string()
}
