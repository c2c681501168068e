//! The picture: a pentagon radar of the five lenses, and the marks that tell organisations apart.
//!
//! Where to start: `picture` is what goes in, `scene` puts it together as plain shapes in CSS pixels,
//! `paint` hands those shapes to whichever Plotters backend there is, `svg` is the export.
//!
//! Absent here: participants, answers and means (a value comes in as a number from 1 to 5), the canvas, the
//! browser, and every sentence (names and captions come in as text). Nothing here measures text on a
//! screen: widths are estimated on the generous side, so that the same picture fits every font.

mod aside;
mod band;
mod dash;
mod dots;
mod geometry;
mod grid;
mod layout;
mod legend;
mod lettering;
mod lines;
mod look;
mod marks;
mod paint;
mod picture;
mod scene;
mod shapes;
mod svg;

pub use dots::{Dot, Dots, dots};
pub use layout::{size_for, size_of};
pub use look::{Colour, LENS_DARK, LENS_LIGHT, Look, Theme, backing_ratio};
pub use marks::{MARKS, Mark, mark};
pub use paint::draw;
pub use picture::{Ink, Legend, Line, Picture, Point, RadarError, Thin};
pub use shapes::Shape;
pub use svg::svg;
