//! The picture as a list of plain shapes in CSS pixels, in the order in which they are laid over each other.
//!
//! Everything is decided here, without a surface to draw on; `paint` only multiplies and hands over.

use super::geometry::Point;
use super::item::Item;
use super::picture::{Legend, Picture, RadarError};
use super::theme::Theme;
use super::{band, grid, layout, legend, legend_layout, lines};

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
    let palette = theme.palette();
    let sheet = Item::Fill {
        outline: vec![
            Point::new(0.0, 0.0),
            Point::new(width, 0.0),
            Point::new(width, height),
            Point::new(0.0, height),
        ],
        colour: palette.sheet,
        strength: 1.0,
    };
    let edge = legend_layout::edge(picture);
    let layout = layout::layout(picture, width - 2.0 * edge, height - 2.0 * edge);
    let places = lines::places(&picture.lines, &layout);

    let mut items = Vec::new();
    let scale = grid::scale(&layout, &palette, &places);
    grid::rings(&mut items, &layout, &palette);
    grid::leaders(&mut items, &layout, &palette, &scale);
    band::band(&mut items, picture, &layout, &palette);
    lines::lines(&mut items, &picture.lines, &places, &layout, theme);
    grid::names(&mut items, &layout, &palette, &places, &scale);
    items.extend(scale.into_iter().map(Item::Text));
    legend::title(&mut items, picture, &layout, &palette);
    if picture.legend == Legend::Included {
        legend::legend(&mut items, picture, &layout, theme);
    }
    let items = items.into_iter().map(|item| item.shifted(edge));
    Ok(std::iter::once(sheet).chain(items).collect())
}
