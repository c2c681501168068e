//! Rings, axes, ring numbers and the names of the lenses.

use super::dash;
use super::geometry::{Point, Rect, direction};
use super::item::{Anchor, Face, Item, Text};
use super::layout::{Layout, MARGIN};
use super::lines::Markers;
use super::theme::{Colour, Palette};

/// Adds the five rings and five axes, and the empty heart in the middle.
pub(super) fn rings(items: &mut Vec<Item>, layout: &Layout, palette: &Palette) {
    let frame = &layout.frame;
    items.push(Item::Fill {
        outline: frame.ring(1.0),
        colour: palette.hollow,
        strength: 1.0,
    });
    // The axes begin at 1: inside it there are no values.
    items.extend((0..5).map(|axis| Item::Stroke {
        path: vec![frame.point(axis, 1.0, 0.0), frame.point(axis, 5.0, 0.0)],
        thick: 1.0,
        colour: palette.ring,
    }));
    items.extend((1..=5).map(|value| {
        let mut path = frame.ring(f64::from(value));
        path.extend(path.first().copied());
        path.extend(path.get(1).copied());
        Item::Stroke {
            path,
            thick: if value == 5 { 1.5 } else { 1.0 },
            colour: if value == 5 {
                palette.rim
            } else {
                palette.ring
            },
        }
    }));
}

/// The ring numbers.
///
/// Inside the pentagon every place can be crossed by somebody's line. So the level lower side of each ring is drawn
/// on to the right until it leaves the pentagon, and the number stands there, clear of everything.
pub(super) fn scale(layout: &Layout, palette: &Palette, places: &[Markers]) -> Vec<Text> {
    (1..=5)
        .map(|value| {
            let y = layout.frame.point(2, f64::from(value), 0.0).y;
            let below = y + layout.number_size * 0.62;
            let number = Text {
                text: value.to_string(),
                at: Point::new(layout.frame.lower_right_edge(y.min(below)) + 11.0, y),
                anchor: Anchor::Left,
                size: layout.number_size,
                face: Face::Plain,
                colour: palette.soft,
            };
            cleared(number, Point::new(1.0, 0.0), layout, places, &[])
        })
        .collect()
}

/// Adds the continuation of each ring to its number.
pub(super) fn leaders(items: &mut Vec<Item>, layout: &Layout, palette: &Palette, scale: &[Text]) {
    for (value, number) in (1..=5).zip(scale) {
        let from = layout.frame.point(2, f64::from(value), 0.0);
        let to = Point::new(number.at.x - 5.0, number.at.y);
        items.push(Item::Pieces {
            pieces: dash::dashes(from, to, &[2.0, 3.0], 1.0),
            colour: palette.rim,
        });
    }
}

/// Adds the names of the lenses, each at the end of its axis and clear of markers and ring numbers.
pub(super) fn names(
    items: &mut Vec<Item>,
    layout: &Layout,
    palette: &Palette,
    places: &[Markers],
    scale: &[Text],
) {
    let numbers: Vec<Rect> = scale.iter().map(Text::area).collect();
    let mut names: Vec<(Text, Point)> = layout
        .names
        .iter()
        .zip(palette.lenses)
        .enumerate()
        .map(|(axis, (name, colour))| {
            let (text, step) = name_at(axis, name, colour, layout);
            (cleared(text, step, layout, places, &numbers), step)
        })
        .collect();
    // Left and right stand level, at the height of whichever had to go further out.
    for pair in [[1, 4], [2, 3]] {
        let furthest = pair
            .iter()
            .filter_map(|axis| names.get(*axis))
            .map(|(text, step)| text.at.y * step.y)
            .fold(f64::NEG_INFINITY, f64::max);
        for axis in pair {
            if let Some((text, step)) = names.get_mut(axis) {
                text.at.y = furthest * step.y;
            }
        }
    }
    items.extend(
        names
            .into_iter()
            .map(|(text, step)| Item::Text(cleared(text, step, layout, places, &numbers))),
    );
}

/// The first choice for a name's place, and the direction in which it gives way.
fn name_at(axis: usize, name: &str, colour: Colour, layout: &Layout) -> (Text, Point) {
    let corner = layout.frame.point(axis, 5.0, 0.0);
    let mut text = Text {
        text: name.to_owned(),
        at: corner,
        anchor: Anchor::Middle,
        size: layout.name_size,
        face: Face::Heading,
        colour,
    };
    let area = text.area();
    let width = area.right - area.left;
    let outward = direction(axis);
    if outward.x.abs() > 0.9 {
        // Right and left: beside the corner where there is room, otherwise above it, up against the edge.
        let middle = layout.width / 2.0;
        let beside = (corner.x - middle).abs() + 15.0;
        let side = outward.x.signum();
        let (distance, inner) = if beside + width <= middle - MARGIN {
            (beside, true)
        } else {
            (middle - MARGIN, false)
        };
        text.at.x = middle + side * distance;
        text.anchor = if inner == (side > 0.0) {
            Anchor::Left
        } else {
            Anchor::Right
        };
        return (text, Point::new(0.0, -1.0));
    }
    // Above and below: centred on the corner, within the picture and below also within its own half.
    let down = outward.y.signum();
    text.at.y += down * (layout.name_size * 0.62 + 9.0);
    if down > 0.0 {
        let half = width / 2.0 + MARGIN;
        let start = if outward.x > 0.0 {
            layout.width / 2.0
        } else {
            0.0
        };
        text.at.x = text
            .at
            .x
            .min(start + layout.width / 2.0 - half)
            .max(start + half);
    }
    (text, Point::new(0.0, down))
}

/// Moves a label step by step until it is clear of the pentagon, of all markers and of other labels. It stops at the
/// edge of the picture, because a label that is cut off cannot be read at all.
fn cleared(
    mut text: Text,
    step: Point,
    layout: &Layout,
    places: &[Markers],
    labels: &[Rect],
) -> Text {
    let radius = layout.marker * 0.6 + 4.0;
    for _ in 0..200 {
        let area = text.area();
        let busy = area.overlaps_pentagon(&layout.frame, 5.0)
            || labels.iter().any(|label| area.overlaps(label, 3.0))
            || places.iter().any(|place| {
                let next = place.iter().cycle().skip(1);
                place.iter().zip(next).any(|(from, to)| {
                    let Some(from) = from else { return false };
                    // A line whose markers stepped aside may run just outside the pentagon.
                    area.overlaps_disc(*from, radius)
                        || to.is_some_and(|to| area.overlaps_stretch(*from, to, 4.0))
                })
            });
        let next = area.shifted(step.x, step.y);
        let inside = next.top >= 0.0 && next.bottom <= layout.height && next.right <= layout.width;
        if !busy || !inside {
            break;
        }
        text.at = text.at.shifted(step.x, step.y);
    }
    text
}
