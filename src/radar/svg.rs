//! The picture as an SVG file.

use super::paint::{self, Surface};
use super::picture::{Picture, RadarError};
use super::scene;
use super::theme::RenderOptions;
use super::typography::plain;
use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;

/// Plotters writes whole numbers only; counting in tenths of a pixel keeps slanting lines straight.
const FINENESS: f64 = 10.0;

/// The widest or highest file in CSS pixels.
const LARGEST: f64 = 20_000.0;

/// The picture as an SVG document of `size` CSS pixels, which scales to any size.
///
/// [`super::size_of`] gives a fitting size for a width. `look.ratio` makes the document that many times larger on the
/// page; the picture in it stays the same. The description becomes the title that a screen reader speaks.
///
/// # Errors
/// [`RadarError::NoRoom`] when the size or the ratio is nothing or beyond all use, [`RadarError::NotDrawn`] when
/// Plotters refuses.
pub fn svg(
    picture: &Picture,
    options: &RenderOptions,
    size: (f64, f64),
) -> Result<String, RadarError> {
    let usable = |length: f64| (1.0..=LARGEST).contains(&length);
    if !usable(size.0) || !usable(size.1) || !(0.01..=100.0).contains(&options.ratio) {
        return Err(RadarError::NoRoom);
    }
    let size = (size.0.ceil(), size.1.ceil());
    let items = scene::compose(picture, options.theme, size)?;
    let fine = ((size.0 * FINENESS) as u32, (size.1 * FINENESS) as u32);
    let mut drawn = String::new();
    {
        let root = SVGBackend::with_string(&mut drawn, fine).into_drawing_area();
        paint::paint(&root, &items, FINENESS, Surface::Vectors)?;
    }
    // Plotters knows no title and no size apart from its coordinates, so the opening tag is written here.
    let (_, shapes) = drawn.split_once('>').ok_or_else(|| RadarError::NotDrawn {
        reason: "no svg element".to_owned(),
    })?;
    let title = match plain(&picture.description) {
        text if text.is_empty() => plain(picture.title.as_deref().unwrap_or_default()),
        text => text,
    };
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\">\n\
         <title>{}</title>{shapes}",
        size.0 * options.ratio,
        size.1 * options.ratio,
        fine.0,
        fine.1,
        escaped(&title),
    ))
}

/// Text as XML wants it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
