//! The polygons: one per organisation, the group's, one's own.

use super::dash;
use super::dodge::{DodgeRow, dodge};
use super::geometry::{Point, direction};
use super::item::Item;
use super::layout::Layout;
use super::marks::mark;
use super::picture::{Line, LineRole};
use super::shapes::Shape;
use super::theme::{Colour, Theme};
use crate::insight::Footing;

/// Where the markers of one line stand; `None` where it has no value.
pub(super) type Markers = [Option<Point>; 5];

/// Most pixels from the axis to a marker that stepped aside.
const REACH: f64 = 17.0;

/// The place of each marker. Those that would hide each other step aside, square to the axis, so that each keeps its
/// true distance from the centre; in a crowd of more than five every second one also moves along the axis by 2.5
/// pixels. The group stands in the middle of those with the same value.
pub(super) fn places(lines: &[Line], layout: &Layout) -> Vec<Markers> {
    let (group, mut order): (Vec<usize>, Vec<usize>) = (0..lines.len()).partition(|index| {
        lines
            .get(*index)
            .is_some_and(|line| line.role == LineRole::Group)
    });
    let middle = order.len() / 2;
    order.splice(middle..middle, group);

    let mut places = vec![[None; 5]; lines.len()];
    for axis in 0..5 {
        let values: Vec<Option<f64>> = order
            .iter()
            .map(|index| {
                lines
                    .get(*index)?
                    .values
                    .get(axis)
                    .copied()
                    .flatten()?
                    .on_scale()
            })
            .collect();
        let distances: Vec<Option<f64>> = values
            .iter()
            .map(|value| value.map(|value| layout.frame.distance(value)))
            .collect();
        let rows = dodge(&distances, layout.marker * 0.75);
        for ((index, value), row) in order.iter().zip(values).zip(rows) {
            let slot = places.get_mut(*index).and_then(|place| place.get_mut(axis));
            if let (Some(value), Some(row), Some(slot)) = (value, row, slot) {
                *slot = Some(stepped_aside(axis, value, row, layout));
            }
        }
    }
    places
}

/// The place of a marker in its row.
fn stepped_aside(axis: usize, value: f64, row: DodgeRow, layout: &Layout) -> Point {
    // Near the centre the axes lie close together, and so must the markers of each.
    let reach = REACH.min(layout.frame.distance(value) * 0.5);
    let widest = (row.rows as f64 - 1.0) / 2.0;
    let step = (layout.marker * 0.8).min(reach / widest.max(0.5));
    let point = layout.frame.point(axis, value, row.off_middle() * step);
    if row.rows <= 5 {
        return point;
    }
    let along = direction(axis);
    let push = if row.row.is_multiple_of(2) { 2.5 } else { -2.5 };
    point.shifted(along.x * push, along.y * push)
}

/// Adds all lines, and over them all markers; the group's come last.
pub(super) fn lines(
    items: &mut Vec<Item>,
    lines: &[Line],
    places: &[Markers],
    layout: &Layout,
    theme: Theme,
) {
    let all = || lines.iter().zip(places);
    let others = || all().filter(|(line, _)| line.role != LineRole::Group);
    let group = || all().filter(|(line, _)| line.role == LineRole::Group);
    for (_, place) in all().filter(|(line, _)| line.role == LineRole::Own) {
        inside(items, place, theme);
    }
    for (line, place) in others().chain(group()) {
        sides(items, line, place, layout, theme);
    }
    for (line, place) in others().chain(group()) {
        markers(items, line, place, layout, theme);
    }
}

/// Adds a breath of ink inside one's own polygon, if it is whole.
fn inside(items: &mut Vec<Item>, place: &Markers, theme: Theme) {
    let outline: Vec<Point> = place.iter().flatten().copied().collect();
    if outline.len() == place.len() {
        items.push(Item::Fill {
            outline,
            colour: mark(LineRole::Own).colour(theme),
            strength: 0.05,
        });
    }
}

/// Adds the sides of one polygon, between neighbouring lenses that both have a value.
fn sides(items: &mut Vec<Item>, line: &Line, place: &Markers, layout: &Layout, theme: Theme) {
    let mark = mark(line.role);
    let colour = mark.colour(theme);
    let thick = layout.thick * mark.weight;
    let ends = place.iter().zip(&line.values);
    let next = ends.clone().cycle().skip(1);
    for ((from, one), (to, other)) in ends.zip(next) {
        let (Some(from), Some(one), Some(to), Some(other)) = (from, one, to, other) else {
            continue;
        };
        items.push(
            if one.footing == Footing::Thin || other.footing == Footing::Thin {
                Item::Pieces {
                    pieces: dash::dots(*from, *to, thick),
                    colour,
                }
            } else if mark.dash.is_empty() {
                Item::Stroke {
                    path: vec![*from, *to],
                    thick,
                    colour,
                }
            } else {
                Item::Pieces {
                    pieces: dash::dashes(*from, *to, mark.dash, thick),
                    colour,
                }
            },
        );
    }
}

/// Adds a marker at each value of one line, hollow where the value is thin.
fn markers(items: &mut Vec<Item>, line: &Line, place: &Markers, layout: &Layout, theme: Theme) {
    for (at, value) in place.iter().zip(&line.values) {
        if let (Some(at), Some(value)) = (at, value) {
            marker(items, line.role, *at, value.footing, layout.marker, theme);
        }
    }
}

/// Adds one marker of `size` pixels, with a thin edge of paper around it that parts it from what lies beneath.
pub(super) fn marker(
    items: &mut Vec<Item>,
    role: LineRole,
    at: Point,
    footing: Footing,
    size: f64,
    theme: Theme,
) {
    let mark = mark(role);
    let size = match role {
        LineRole::Organisation(_) => size,
        LineRole::Own | LineRole::Group => size * 1.15,
    };
    let here = |figure: Vec<Point>| -> Vec<Point> {
        let corners = figure.into_iter();
        corners.map(|point| point.shifted(at.x, at.y)).collect()
    };
    let outline = |size: f64| here(mark.shape.outline(size));
    let fill = |outline: Vec<Point>, colour: Colour| Item::Fill {
        outline,
        colour,
        strength: 1.0,
    };
    let sheet = theme.palette().sheet;
    let colour = mark.colour(theme);
    items.push(fill(outline(size + 2.5), sheet));
    // A number has nothing to be hollow in; a thin one stands in a box instead.
    if footing == Footing::Firm || matches!(mark.shape, Shape::Number(_)) {
        let figures = mark.shape.figures(size).into_iter();
        items.extend(figures.map(|figure| fill(here(figure), colour)));
    }
    if footing == Footing::Thin {
        let thick = size * 0.17;
        let mut path = outline(size - thick * 0.5);
        // Past the beginning, so that the last corner is as sharp as the others.
        let again: Vec<Point> = path.iter().take(2).copied().collect();
        path.extend(again);
        items.push(Item::Stroke {
            path,
            thick,
            colour,
        });
    }
}
