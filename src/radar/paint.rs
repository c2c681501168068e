//! Hands the shapes of the picture to a Plotters backend, in the pixels of its surface.

use super::dash;
use super::geometry::Point;
use super::item::{Anchor, Face, Item, Text};
use super::picture::{Picture, RadarError};
use super::scene;
use super::theme::{Colour, RenderOptions};
use super::typography::{SANS, SERIF};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{PathElement, Polygon};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};

/// The kind of surface that is drawn on, for which dashes are drawn differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Surface {
    /// Pixels, where few large calls are best.
    Pixels,
    /// A file of shapes, where each dash is a shape of its own.
    Vectors,
}

/// Draws the picture on the whole area: a canvas on the screen, or anything else that Plotters can draw on.
///
/// The area is measured in pixels of the surface, `look.ratio` of them to one CSS pixel; [`super::size_for`] tells
/// which size in CSS pixels suits a width. The sheet is painted first, so nothing need be cleared before.
///
/// # Errors
/// [`RadarError::NoRoom`] when the area or the ratio is nothing, [`RadarError::NotDrawn`] when the backend refuses.
pub fn draw<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    picture: &Picture,
    options: &RenderOptions,
) -> Result<(), RadarError> {
    if !options.ratio.is_finite() || options.ratio <= 0.0 {
        return Err(RadarError::NoRoom);
    }
    let (width, height) = root.dim_in_pixel();
    let size = (
        f64::from(width) / options.ratio,
        f64::from(height) / options.ratio,
    );
    let items = scene::compose(picture, options.theme, size)?;
    paint(root, &items, options.ratio, Surface::Pixels)
}

/// Paints finished shapes, with `ratio` pixels of the surface to one CSS pixel.
///
/// # Errors
/// [`RadarError::NotDrawn`] when the backend refuses.
pub(super) fn paint<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    items: &[Item],
    ratio: f64,
    surface: Surface,
) -> Result<(), RadarError> {
    let pixels = |points: &[Point]| -> Vec<(i32, i32)> {
        let pixel = |length: f64| (length * ratio).round() as i32;
        points
            .iter()
            .map(|point| (pixel(point.x), pixel(point.y)))
            .collect()
    };
    let fill =
        |outline: &[Point], colour: RGBAColor| root.draw(&Polygon::new(pixels(outline), colour));
    for item in items {
        match item {
            Item::Fill {
                outline,
                colour,
                strength,
            } => fill(outline, tint(*colour, *strength)),
            Item::Pieces { pieces, colour } => match surface {
                Surface::Pixels => fill(&dash::tied(pieces), tint(*colour, 1.0)),
                Surface::Vectors => pieces
                    .iter()
                    .try_for_each(|piece| fill(piece, tint(*colour, 1.0))),
            },
            Item::Stroke {
                path,
                thick,
                colour,
            } => root.draw(&PathElement::new(
                pixels(path),
                ShapeStyle {
                    color: tint(*colour, 1.0),
                    filled: false,
                    stroke_width: (thick * ratio).round().max(1.0) as u32,
                },
            )),
            Item::Text(text) if text.text.is_empty() => Ok(()),
            Item::Text(text) => {
                let point = pixels(&[text.at]).first().copied().unwrap_or_default();
                root.draw_text(&text.text, &style(text, ratio, surface), point)
            }
        }
        .map_err(|error| RadarError::NotDrawn {
            reason: error.to_string(),
        })?;
    }
    root.present().map_err(|error| RadarError::NotDrawn {
        reason: error.to_string(),
    })
}

/// A colour with a strength from 0 to 1.
fn tint(colour: Colour, strength: f64) -> RGBAColor {
    RGBAColor(colour.0, colour.1, colour.2, strength)
}

/// The font, size, colour and anchor of a text, as Plotters wants them.
fn style(text: &Text, ratio: f64, surface: Surface) -> TextStyle<'static> {
    let (family, weight) = match text.face {
        Face::Heading => (SERIF, FontStyle::Bold),
        Face::Plain => (SANS, FontStyle::Normal),
    };
    let across = match text.anchor {
        Anchor::Left => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::Right => HPos::Right,
    };
    // The SVG backend of Plotters 0.3 divides every font size by 1.24; the canvas backend does not.
    let correction = match surface {
        Surface::Pixels => 1.0,
        Surface::Vectors => 1.24,
    };
    let size = text.size * ratio * correction;
    FontDesc::new(FontFamily::Name(family), size, weight)
        .color(&tint(text.colour, 1.0))
        .pos(Pos::new(across, VPos::Center))
}
