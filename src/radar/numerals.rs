//! Numbers as marks, of seven bars each as on a calculator: for organisations that the shapes do not reach.

use super::geometry::Point;

/// Left, top, right and bottom of a bar, in a box one wide and two high.
type Bar = (f64, f64, f64, f64);

/// The seven bars, each with the digits that have it.
const BARS: [(Bar, &str); 7] = [
    ((0.0, 0.0, 1.0, 0.0), "02356789"),
    ((1.0, 0.0, 1.0, 1.0), "01234789"),
    ((1.0, 1.0, 1.0, 2.0), "013456789"),
    ((0.0, 2.0, 1.0, 2.0), "0235689"),
    ((0.0, 1.0, 0.0, 2.0), "0268"),
    ((0.0, 0.0, 0.0, 1.0), "045689"),
    ((0.0, 1.0, 1.0, 1.0), "2345689"),
];

/// The bars of a number around (0, 0), `size` pixels high and as wide as it needs; `thick` is the thickness of a bar.
pub(super) fn numeral(number: usize, size: f64, thick: f64) -> Vec<Vec<Point>> {
    let digits = number.to_string();
    let (scale, half) = ((size - thick) / 2.0, thick / 2.0);
    let step = scale + thick + size * 0.24;
    let start = -(step * (digits.len() as f64 - 1.0) + scale) / 2.0;
    let digits = digits.chars().enumerate();
    let bars = digits.flat_map(|(at, digit)| {
        let has = BARS
            .iter()
            .filter(move |(_, digits)| digits.contains(digit));
        has.map(move |((left, top, right, bottom), _)| {
            let x = |part: f64| start + step * at as f64 + part * scale;
            let y = |part: f64| (part - 1.0) * scale;
            let (left, right) = (x(*left) - half, x(*right) + half);
            let (top, bottom) = (y(*top) - half, y(*bottom) + half);
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
            corners.map(|(x, y)| Point::new(x, y)).to_vec()
        })
    });
    bars.collect()
}
