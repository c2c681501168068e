//! How the room is divided: heading, pentagon with its labels, legend.

use super::geometry::{Frame, Point};
use super::item::Face;
use super::legend_layout;
use super::picture::{Legend, Picture};
use super::typography::{self, plain};

/// Room between the rim of the pentagon and the edge of the picture that markers may need.
const MARKER_ROOM: f64 = 16.0;

/// Room between a label and the edge of the picture.
pub(super) const MARGIN: f64 = 5.0;

/// The largest pentagon that [`size_for`] makes room for; beyond it a picture is not easier to read.
const LARGEST_RADIUS: f64 = 390.0;

/// Sizes and places that the parts of the picture share, in CSS pixels.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub width: f64,
    /// Height of everything above the legend.
    pub height: f64,
    pub frame: Frame,
    /// Names of the lenses, made to fit.
    pub names: [String; 5],
    /// Font size of the names of the lenses, in CSS pixels.
    pub name_size: f64,
    /// Font size of the ring numbers, in CSS pixels.
    pub number_size: f64,
    /// Size of an organisation's marker.
    pub marker: f64,
    /// Thickness of an organisation's line.
    pub thick: f64,
}

/// The size in CSS pixels of a picture without heading and legend that is this wide: `(width, height)`.
///
/// The canvas on the screen gets this size; [`size_of`] is for pictures with a legend.
pub fn size_for(width: f64) -> (f64, f64) {
    let width = if width.is_finite() {
        width.clamp(200.0, 4000.0)
    } else {
        600.0
    };
    let size = name_size(width);
    // Nine letters, as in «Interests», the longest name that stands at the side.
    let radius = radius_by_width(width, Face::Heading.width("Interests", size)).min(LARGEST_RADIUS);
    (width, (radius * 1.809 + 2.0 * name_room(size)).ceil())
}

/// The size in CSS pixels of this picture at this width, with its heading and legend: `(width, height)`.
pub fn size_of(picture: &Picture, width: f64) -> (f64, f64) {
    let edge = 2.0 * legend_layout::edge(picture);
    let (width, height) = size_for(width - edge);
    let height = height + legend_layout::title_height(picture) + legend_height(picture, width);
    (width + edge, height + edge)
}

fn legend_height(picture: &Picture, width: f64) -> f64 {
    match picture.legend {
        Legend::LeftOut => 0.0,
        Legend::Included => legend_layout::height(picture, width),
    }
}

/// Font size of lens names; generous, yet small enough for a phone.
fn name_size(width: f64) -> f64 {
    (width / 24.0).clamp(14.0, 28.0)
}

/// Height above or below the pentagon for one name and the markers at the rim.
fn name_room(size: f64) -> f64 {
    size * 1.25 + 26.0
}

/// The largest radius for which a name of `side` pixels still stands close to the axis on the left or right.
///
/// Where a name fits beside its corner, it stands there. Otherwise it stands above the corner, in the empty
/// triangle outside the pentagon, and may climb until it is clear of the sloping side.
fn radius_by_width(width: f64, side: f64) -> f64 {
    let half = width / 2.0;
    let beside = (half - MARGIN - side - MARKER_ROOM) / 0.951;
    let inner_end = half - MARGIN - side;
    let above = ((26.0 + 0.7265 * inner_end) / 0.691).min((half - MARKER_ROOM) / 0.951);
    beside.max(above)
}

/// Divides a surface of this size.
pub(super) fn layout(picture: &Picture, width: f64, height: f64) -> Layout {
    let legend = legend_height(picture, width);
    let title = legend_layout::title_height(picture);
    let height = (height - legend).max(1.0);

    let names = picture.axes.each_ref().map(|name| plain(name));
    // At the sides a name may take a third of the width, below almost half.
    let rooms = [0.9, 0.33, 0.47, 0.47, 0.33].map(|share| share * width);
    let wanted = name_size(width);
    let fit = names
        .iter()
        .zip(rooms)
        .map(|(name, room)| room / Face::Heading.width(name, 1.0).max(0.1))
        .fold(wanted, f64::min);
    let name_size = fit.max(wanted.min(12.0));
    let mut rooms = rooms.into_iter();
    let names = names
        .map(|name| typography::shortened(&name, name_size, rooms.next().unwrap_or(width) / 1.08));

    let side = [names.get(1), names.get(4)]
        .into_iter()
        .flatten()
        .map(|name| Face::Heading.width(name, name_size))
        .fold(0.0, f64::max);
    let free = height - title - 2.0 * name_room(name_size);
    let radius = radius_by_width(width, side).min(free / 1.809).max(10.0);
    let spare = (free - radius * 1.809).max(0.0);
    let centre = Point::new(
        width / 2.0,
        title + name_room(name_size) + spare / 2.0 + radius,
    );
    Layout {
        width,
        height,
        frame: Frame { centre, radius },
        names,
        name_size,
        number_size: (name_size * 0.72).clamp(12.0, 20.0),
        marker: (width / 38.0).clamp(9.5, 18.0),
        thick: (width / 280.0).clamp(1.5, 2.8) * if picture.lines.len() > 7 { 0.88 } else { 1.0 },
    }
}
