//! The picture: a pentagon radar of the five lenses, and the marks that tell organisations apart.
//!
//! Where to start: `picture` is what goes in, `scene` puts it together of the plain shapes of `item`, in CSS pixels,
//! `paint` hands those shapes to whichever Plotters backend there is, `svg` is the export.
//!
//! Absent here: participants, answers and means (a value comes in as a number from 1 to 5), the canvas, the
//! browser, and every sentence (names and captions come in as text). Nothing here measures text on a
//! screen: widths are estimated on the generous side, so that the same picture fits every font.

mod band;
mod dash;
mod dodge;
mod geometry;
mod grid;
mod item;
mod layout;
mod legend;
mod legend_layout;
mod lines;
mod marks;
mod numerals;
mod paint;
mod picture;
mod scene;
mod shapes;
mod svg;
mod theme;
mod typography;

pub use layout::{size_for, size_of};
pub use marks::{MARKS, Mark, mark};
pub use paint::draw;
pub use picture::{AxisValue, Legend, Line, LineRole, Picture, RadarError};
pub use shapes::Shape;
pub use svg::svg;
pub use theme::{Colour, LENS_DARK, LENS_LIGHT, RenderOptions, Theme, backing_ratio};
