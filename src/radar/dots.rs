//! Organisations as dots on one line from 1 to 5, for the list of questions in «Samen».

use super::dodge::dodge;
use super::picture::on_scale;

/// Where one organisation's dot stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Pixels from the left end of the strip to the middle of the dot.
    pub x: f64,
    /// Pixels below the middle line (negative: above it). It is 0 for a dot that stands alone.
    pub offset: f64,
}

/// Where the dots of one question stand, and how much room they take.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dots {
    /// One entry per organisation, in the order given; `None` where it has no value on the scale.
    pub dots: Vec<Option<Dot>>,
    /// Height in pixels that the dots take up together, evenly around the middle line; at least one marker.
    pub height: f64,
}

/// Places organisations on a line from 1 to 5, so that no two markers overlap.
///
/// `width` is the whole strip and `marker` the size of a marker, both in pixels. Value 1 stands half a marker from
/// the left end, value 5 half a marker from the right end. Dots keep their true place along the line and step aside
/// across it only; those of equal value stand in the order given, evenly on both sides of the line. A value that is
/// no number from 1 to 5 gets no dot.
pub fn dots(values: &[Option<f64>], width: f64, marker: f64) -> Dots {
    let marker = if marker.is_finite() {
        marker.max(0.0)
    } else {
        0.0
    };
    let length = if width.is_finite() {
        (width - marker).max(0.0)
    } else {
        0.0
    };
    let positions: Vec<Option<f64>> = values
        .iter()
        .map(|value| {
            let value = value.and_then(on_scale)?;
            Some(marker / 2.0 + (value - 1.0) / 4.0 * length)
        })
        .collect();

    let rows = dodge(&positions, marker);
    let most = rows.iter().flatten().map(|row| row.rows).max().unwrap_or(1);
    let dots = positions
        .iter()
        .zip(&rows)
        .map(|(x, row)| {
            Some(Dot {
                x: (*x)?,
                offset: (*row)?.off_middle() * marker,
            })
        })
        .collect();
    Dots {
        dots,
        height: most as f64 * marker,
    }
}
