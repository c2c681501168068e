//! Straight stretches cut into dashes or dots.
//!
//! Plotters' own dashed elements start their pattern anew at every corner and end in half a dash. Here the pattern is
//! stretched a little, so that each side of the polygon begins and ends with the same part of a dash.

use super::geometry::Point;

/// Cuts the stretch between two places into dashes, each a four-cornered shape as thick as the line.
///
/// `pattern` gives lengths in pixels, in turn dash and gap; a pattern without length gives one dash.
pub(super) fn dashes(from: Point, to: Point, pattern: &[f64], thick: f64) -> Vec<Vec<Point>> {
    let length = from.distance(to);
    let period: f64 = pattern.iter().sum();
    if length <= 0.0 || !length.is_finite() {
        return Vec::new();
    }
    if period <= 0.0 {
        return vec![piece(from, to, 0.0, length, length, thick)];
    }
    // The stretch gets a whole number of periods plus one closing dash.
    let first = pattern.first().copied().unwrap_or(period);
    let times = ((length - first) / period).round().max(0.0);
    let stretch = length / (times * period + first);
    let mut pieces = Vec::new();
    let mut at = 0.0;
    for (index, part) in pattern.iter().cycle().enumerate() {
        if at >= length - 0.01 {
            break;
        }
        let end = (at + part.max(0.1) * stretch).min(length);
        if index % 2 == 0 {
            pieces.push(piece(from, to, at, end, length, thick));
        }
        at = end;
    }
    pieces
}

/// Cuts the stretch between two places into round dots, which stand for a value with few answers.
pub(super) fn dots(from: Point, to: Point, thick: f64) -> Vec<Vec<Point>> {
    let length = from.distance(to);
    if length <= 0.0 || !length.is_finite() || thick <= 0.0 {
        return Vec::new();
    }
    let steps = (length / (thick * 2.6)).round().max(1.0);
    (0..=steps as u32)
        .map(|step| {
            let part = f64::from(step) / steps;
            let x = from.x + (to.x - from.x) * part;
            let y = from.y + (to.y - from.y) * part;
            super::shapes::Shape::Disc
                .outline(thick * 1.15)
                .into_iter()
                .step_by(2)
                .map(|point| point.shifted(x, y))
                .collect()
        })
        .collect()
}

/// The part of a stretch between two distances from its start.
fn piece(from: Point, to: Point, start: f64, end: f64, length: f64, thick: f64) -> Vec<Point> {
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let half = thick / 2.0;
    [(start, -half), (end, -half), (end, half), (start, half)]
        .map(|(along, across)| from.shifted(x * along - y * across, y * along + x * across))
        .to_vec()
}

/// Ties separate shapes together into one outline that fills exactly the same places.
///
/// A canvas call costs far more than a corner: a line of eighty dashes is filled in one go. The ties are walked there
/// and back over the very same places, so they enclose nothing.
pub(super) fn tied(pieces: &[Vec<Point>]) -> Vec<Point> {
    let mut outline = Vec::new();
    for piece in pieces {
        outline.extend(piece.iter().copied());
        outline.extend(piece.first().copied());
    }
    outline.extend(
        pieces
            .iter()
            .rev()
            .filter_map(|piece| piece.first().copied()),
    );
    outline
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn surface(outline: &[Point]) -> f64 {
        let next = outline.iter().cycle().skip(1);
        let twice: f64 = outline
            .iter()
            .zip(next)
            .map(|(a, b)| a.x * b.y - b.x * a.y)
            .sum();
        (twice / 2.0).abs()
    }

    #[test]
    fn a_side_begins_and_ends_with_a_dash() {
        for length in [31.0, 100.0, 257.0] {
            let pieces = dashes(
                Point::new(0.0, 0.0),
                Point::new(length, 0.0),
                &[10.0, 5.0],
                2.0,
            );
            assert_eq!(pieces.first().unwrap().first().unwrap().x, 0.0);
            let last = pieces.last().unwrap();
            assert!((last.get(1).unwrap().x - length).abs() < 0.02);
            assert!(last.get(1).unwrap().x - last.first().unwrap().x > 5.0);
        }
    }

    #[test]
    fn tied_dashes_fill_as_much_as_loose_ones() {
        let pieces = dashes(
            Point::new(3.0, 4.0),
            Point::new(190.0, 77.0),
            &[14.0, 4.0, 4.0, 4.0],
            2.5,
        );
        let loose: f64 = pieces.iter().map(|piece| surface(piece)).sum();
        assert!((surface(&tied(&pieces)) - loose).abs() < 1e-6);
    }

    #[test]
    fn a_stretch_without_length_has_no_dashes() {
        let here = Point::new(5.0, 5.0);
        assert!(dashes(here, here, &[4.0, 4.0], 2.0).is_empty());
        assert!(dots(here, here, 2.0).is_empty());
        assert!(dashes(here, Point::new(f64::NAN, 0.0), &[4.0], 2.0).is_empty());
    }
}
