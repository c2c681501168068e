//! The plain shapes and texts of which the picture is made, in CSS pixels.

use super::geometry::{Point, Rect};
use super::theme::Colour;
use super::typography;

/// A plain shape or a text, as any drawing surface knows them.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A filled figure; `strength` from 0 (invisible) to 1.
    Fill {
        outline: Vec<Point>,
        colour: Colour,
        strength: f64,
    },
    /// Many small filled figures that belong together, such as the dashes of one line.
    Pieces {
        pieces: Vec<Vec<Point>>,
        colour: Colour,
    },
    /// A line through places.
    Stroke {
        path: Vec<Point>,
        thick: f64,
        colour: Colour,
    },
    /// Letters, which the surface sets in its own font.
    Text(Text),
}

/// A line of text, centred on the height of `at`.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub text: String,
    pub at: Point,
    pub anchor: Anchor,
    /// Font size in CSS pixels.
    pub size: f64,
    pub face: Face,
    pub colour: Colour,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Left,
    Middle,
    Right,
}

/// The typeface of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Bold serif, for names of lenses and the heading.
    Heading,
    /// Plain sans, for everything else.
    Plain,
}

impl Face {
    /// The width in pixels that a text takes at most.
    pub(super) fn width(self, text: &str, size: f64) -> f64 {
        let broader = match self {
            Face::Heading => 1.08,
            Face::Plain => 1.0,
        };
        typography::width(text, size) * broader
    }
}

impl Item {
    /// The same, so many pixels further to the right and down.
    pub(super) fn shifted(mut self, by: f64) -> Self {
        let shift = |path: &mut Vec<Point>| {
            for point in path {
                *point = point.shifted(by, by);
            }
        };
        match &mut self {
            Item::Fill { outline, .. } => shift(outline),
            Item::Pieces { pieces, .. } => pieces.iter_mut().for_each(shift),
            Item::Stroke { path, .. } => shift(path),
            Item::Text(text) => text.at = text.at.shifted(by, by),
        }
        self
    }
}

impl Text {
    /// The room that the text takes at most.
    pub(super) fn area(&self) -> Rect {
        let width = self.face.width(&self.text, self.size);
        let left = match self.anchor {
            Anchor::Left => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::Right => self.at.x - width,
        };
        Rect {
            left,
            top: self.at.y - self.size * 0.62,
            right: left + width,
            bottom: self.at.y + self.size * 0.62,
        }
    }
}
