//! The marker shapes, as polygons of about equal weight to the eye.

use super::geometry::{Point, twentieth};
use super::numerals::numeral;
use std::f64::consts::FRAC_1_SQRT_2;
use std::fmt::Write;

/// A marker shape. Each is told apart from the others without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A triangle that points up.
    Up,
    /// A square on its corner.
    Diamond,
    /// An upright cross.
    Plus,
    /// A triangle that points down.
    Down,
    /// A star with five points.
    Star,
    /// Two triangles that meet in the middle.
    Hourglass,
    /// A triangle that points right.
    Right,
    /// A slanting cross.
    Cross,
    /// A lying bar.
    Bar,
    /// A triangle that points left.
    Left,
    /// A pentagon, like the radar itself; it stands for the group.
    Pentagon,
    /// A number, when there are more organisations than shapes.
    Number(usize),
}

impl Shape {
    /// The figures it is filled with: one, or the bars of a number.
    pub(super) fn figures(self, size: f64) -> Vec<Vec<Point>> {
        match self {
            Shape::Number(number) => numeral(number, size * 1.1, size * 0.17),
            shape => vec![shape.outline(size)],
        }
    }

    /// The corners around (0, 0) for a marker of `size` pixels across, clockwise; of a number, the plate it stands on.
    pub(super) fn outline(self, size: f64) -> Vec<Point> {
        let half = size / 2.0;
        let scaled = |points: &[(f64, f64)]| {
            points
                .iter()
                .map(|&(x, y)| Point::new(x * half, y * half))
                .collect()
        };
        match self {
            Shape::Disc => round(20, half * 0.96, half * 0.96),
            Shape::Square => scaled(&[(-0.84, -0.84), (0.84, -0.84), (0.84, 0.84), (-0.84, 0.84)]),
            Shape::Up => scaled(&[(0.0, -1.05), (1.08, 0.82), (-1.08, 0.82)]),
            Shape::Down => scaled(&[(0.0, 1.05), (-1.08, -0.82), (1.08, -0.82)]),
            Shape::Right => scaled(&[(1.05, 0.0), (-0.82, 1.08), (-0.82, -1.08)]),
            Shape::Left => scaled(&[(-1.05, 0.0), (0.82, -1.08), (0.82, 1.08)]),
            Shape::Diamond => scaled(&[(0.0, -1.18), (1.18, 0.0), (0.0, 1.18), (-1.18, 0.0)]),
            Shape::Plus => cross(half),
            Shape::Cross => cross(half)
                .into_iter()
                .map(|Point { x, y }| Point::new((x - y) * FRAC_1_SQRT_2, (x + y) * FRAC_1_SQRT_2))
                .collect(),
            Shape::Star => round(10, half * 1.2, half * 0.55),
            Shape::Hourglass => scaled(&[
                (-0.95, -1.02),
                (0.95, -1.02),
                (0.2, 0.0),
                (0.95, 1.02),
                (-0.95, 1.02),
                (-0.2, 0.0),
            ]),
            Shape::Bar => scaled(&[(-1.2, -0.48), (1.2, -0.48), (1.2, 0.48), (-1.2, 0.48)]),
            Shape::Pentagon => round(5, half * 1.05, half * 1.05),
            Shape::Number(_) => scaled(&[(-1.1, -1.1), (1.1, -1.1), (1.1, 1.1), (-1.1, 1.1)]),
        }
    }

    /// The outline as SVG path data around (0, 0), for a marker of `size` pixels across.
    pub fn svg_path(self, size: f64) -> String {
        let tenths = |length: f64| (length * 10.0).round() / 10.0;
        let mut path = String::new();
        for figure in self.figures(size) {
            for (index, point) in figure.into_iter().enumerate() {
                let letter = if index == 0 { 'M' } else { 'L' };
                // Writing to a String cannot fail; there is nothing to hand on.
                write!(path, "{letter}{} {}", tenths(point.x), tenths(point.y)).ok();
            }
            path.push('Z');
        }
        path
    }
}

/// A regular figure of 5, 10 or 20 corners, whose corners lie on the outer and inner radius in turn; the first points up.
fn round(corners: usize, outer: f64, inner: f64) -> Vec<Point> {
    (0..corners)
        .map(|corner| {
            let radius = if corner % 2 == 0 || outer == inner {
                outer
            } else {
                inner
            };
            let direction = twentieth(corner * 20 / corners);
            Point::new(radius * direction.x, radius * direction.y)
        })
        .collect()
}

/// A cross with four arms.
fn cross(half: f64) -> Vec<Point> {
    let (arm, thick) = (half * 1.15, half * 0.4);
    (0..4)
        .flat_map(|side| {
            let ahead = twentieth(side * 5);
            // One arm and the inner corner behind it; the other three arms are the same, turned.
            [(-thick, -arm), (thick, -arm), (thick, -thick)]
                .map(|(x, y)| Point::new(-x * ahead.y - y * ahead.x, x * ahead.x - y * ahead.y))
        })
        .collect()
}
