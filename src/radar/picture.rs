//! What goes into the picture, as plain numbers and texts.

use crate::insight::Footing;
use std::fmt;

/// One radar picture: the five lenses, a line for everyone shown, and the range between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Names of the five lenses in the language of the screen; the first points up, the rest follow clockwise.
    pub axes: [String; 5],
    /// The lines, in the order in which they are drawn and listed in the legend.
    pub lines: Vec<Line>,
    /// Per lens the lowest and highest organisation value (1–5); `None` leaves a gap in the band.
    pub band: [Option<(f64, f64)>; 5],
    /// Whether the names stand under the picture. On the screen the legend is HTML, so it is left out there.
    pub legend: Legend,
    /// A heading above an exported picture, such as the name of the partnership.
    pub title: Option<String>,
    /// What stands under that heading, a line each, so that a picture that travels alone says what it is of: how many people, which
    /// day, how the group was weighed, what the scale means.
    pub about: Vec<String>,
    /// What the band is called in the legend («laagste tot hoogste»); empty leaves it out.
    pub band_label: String,
    /// What a dotted line with a hollow marker is called in the legend («nog weinig antwoorden»); empty leaves it out.
    pub thin_label: String,
    /// The picture in words, for people who do not see it: the accessible name on the screen, `<title>` in an SVG.
    pub description: String,
}

/// One polygon in the picture: an organisation, the group, or one participant's own view.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The name that stands in the legend.
    pub label: String,
    /// Whose line it is, which decides colour, dash and marker.
    pub role: LineRole,
    /// The value on each lens; `None` is a gap in the polygon.
    pub values: [Option<AxisValue>; 5],
}

/// Whose line it is, which decides its colour, dash and marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineRole {
    /// The one participant who looks at their own picture.
    Own,
    /// All organisations together.
    Group,
    /// An organisation by its place in the list, counted from 0. It keeps its mark when others are switched off.
    Organisation(usize),
}

/// Where a line crosses the axis of one lens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AxisValue {
    /// From 1 to 5. Anything else (also NaN) is treated as no value.
    pub value: f64,
    /// Whether it rests on enough answers: a firm one has a filled marker, a thin one a hollow marker and dotted lines to its
    /// neighbours.
    pub footing: Footing,
}

/// Whether the names stand under the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Legend {
    /// No names in the picture; they stand next to it.
    #[default]
    LeftOut,
    /// Symbols and names under the picture, for a file that travels alone.
    Included,
}

/// Why no picture came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RadarError {
    /// The surface has no usable width or height.
    NoRoom,
    /// The surface refused to be drawn on; `reason` is what it said, for a report to the makers.
    NotDrawn {
        /// The backend's own words, in English.
        reason: String,
    },
}

impl fmt::Display for RadarError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RadarError::NoRoom => out.write_str("the radar has no room to be drawn in"),
            RadarError::NotDrawn { reason } => write!(out, "the radar was not drawn: {reason}"),
        }
    }
}

impl std::error::Error for RadarError {}

impl AxisValue {
    /// The value if it lies on the scale.
    pub(super) fn on_scale(self) -> Option<f64> {
        on_scale(self.value)
    }
}

/// A number if it lies on the scale of 1 to 5; a value off the scale is never bent onto it.
pub(super) fn on_scale(value: f64) -> Option<f64> {
    (1.0..=5.0).contains(&value).then_some(value)
}
