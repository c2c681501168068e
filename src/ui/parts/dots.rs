//! Organisations as dots on one line from 1 to 5. Where each dot stands is decided elsewhere.

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
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let middle = height / 2.0;
    let all = height + NUMBERS;
    let ticks = (0_u8..5).map(|step| {
        let x = inset + f64::from(step) / 4.0 * (width - 2.0 * inset);
        view! {
            <line class="tick" x1=x.to_string() x2=x.to_string() y1="0" y2=height.to_string()></line>
            <text class="number" x=x.to_string() y=(all - 4.0).to_string()>
                {step + 1}
            </text>
        }
    });
    let ends = dots.iter().map(|dot| dot.x);
    let first = ends.clone().fold(f64::INFINITY, f64::min);
    let last = ends.fold(f64::NEG_INFINITY, f64::max);
    let span = (first < last).then(|| {
        view! {
            <line
                class="span"
                x1=first.to_string()
                x2=last.to_string()
                y1=middle.to_string()
                y2=middle.to_string()
            ></line>
        }
    });
    let marks = dots.into_iter().map(|dot| {
        let place = format!("translate({:.1} {:.1})", dot.x, middle + dot.aside);
        view! { <path class=format!("fill {}", dot.class) d=dot.marker transform=place></path> }
    });
    let marks = marks.collect_view();
    view! {
        <svg class="dots" role="img" viewBox=format!("0 0 {width} {all}") aria-label=label>
            {ticks.collect_view()}
            {span}
            {marks}
        </svg>
    }
}
