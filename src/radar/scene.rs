//! The picture as a list of plain shapes in CSS pixels, in the order in which they are laid over each other.
//!
//! Everything is decided here, without a surface to draw on; `paint` only multiplies and hands over.

use super::geometry::{Area, Spot};
use super::look::{Colour, Theme};
use super::picture::{Legend, Picture, RadarError};
use super::{band, grid, layout, legend, lettering, lines};

/// One thing to draw.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A filled figure; `strength` from 0 (invisible) to 1.
    Fill {
        outline: Vec<Spot>,
        colour: Colour,
        strength: f64,
    },
    /// Many small filled figures that belong together, such as the dashes of one line.
    Pieces {
        pieces: Vec<Vec<Spot>>,
        colour: Colour,
    },
    /// A line through places.
    Stroke {
        path: Vec<Spot>,
        thick: f64,
        colour: Colour,
    },
    /// A line of text.
    Text(Text),
}

/// A line of text, centred on the height of `at`.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub text: String,
    pub at: Spot,
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

/// The kind of letter.
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
        lettering::width(text, size) * broader
    }
}

impl Text {
    /// The room that the text takes at most.
    pub(super) fn area(&self) -> Area {
        let width = self.face.width(&self.text, self.size);
        let left = match self.anchor {
            Anchor::Left => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::Right => self.at.x - width,
        };
        Area {
            left,
            top: self.at.y - self.size * 0.62,
            right: left + width,
            bottom: self.at.y + self.size * 0.62,
        }
    }
}

/// Puts the whole picture together for a surface of this size in CSS pixels.
///
/// # Errors
/// [`RadarError::NoRoom`] when the size is no positive number.
pub(super) fn compose(
    picture: &Picture,
    theme: Theme,
    size: (f64, f64),
) -> Result<Vec<Item>, RadarError> {
    let (width, height) = size;
    let some_room = |length: f64| length.is_finite() && length >= 1.0;
    if !some_room(width) || !some_room(height) {
        return Err(RadarError::NoRoom);
    }
    let paper = theme.paper();
    let layout = layout::layout(picture, width, height);
    let places = lines::places(&picture.lines, &layout);

    let mut items = vec![Item::Fill {
        outline: vec![
            Spot::new(0.0, 0.0),
            Spot::new(width, 0.0),
            Spot::new(width, height),
            Spot::new(0.0, height),
        ],
        colour: paper.sheet,
        strength: 1.0,
    }];
    let scale = grid::scale(&layout, &paper, &places);
    grid::rings(&mut items, &layout, &paper);
    grid::leaders(&mut items, &layout, &paper, &scale);
    band::band(&mut items, picture, &layout, &paper);
    lines::lines(&mut items, &picture.lines, &places, &layout, theme);
    grid::names(&mut items, &layout, &paper, &places, &scale);
    items.extend(scale.into_iter().map(Item::Text));
    legend::title(&mut items, picture, &layout, &paper);
    if picture.legend == Legend::Included {
        legend::legend(&mut items, picture, &layout, theme);
    }
    Ok(items)
}
