//! Heading and legend of a picture that travels alone, as a file.

use super::dash;
use super::geometry::Point;
use super::item::{Anchor, Face, Item, Text};
use super::layout::Layout;
use super::legend_layout::{
    ABOUT, Entry, GAP, ROW, SIDE, SYMBOL, TEXT, TITLE, columns, entries, heading, title_height,
};
use super::lines;
use super::marks::mark;
use super::picture::{LineRole, Picture};
use super::theme::{Palette, Theme};
use super::typography::{plain, shortened};
use crate::insight::Footing;

/// Adds the heading at the top, and what stands under it.
pub(super) fn title(items: &mut Vec<Item>, picture: &Picture, layout: &Layout, palette: &Palette) {
    if let Some(title) = heading(picture) {
        items.push(Item::Text(Text {
            text: shortened(&title, TITLE, (layout.width - 2.0 * SIDE) / 1.08),
            at: Point::new(SIDE, TITLE * 1.25),
            anchor: Anchor::Left,
            size: TITLE,
            face: Face::Heading,
            colour: palette.ink,
        }));
    }
    let top = title_height(picture) - SIDE - picture.about.len() as f64 * ABOUT;
    for (line, text) in picture.about.iter().enumerate() {
        items.push(Item::Text(Text {
            text: shortened(&plain(text), TEXT, layout.width - 2.0 * SIDE),
            at: Point::new(SIDE, top + (line as f64 + 0.5) * ABOUT),
            anchor: Anchor::Left,
            size: TEXT,
            face: Face::Plain,
            colour: palette.soft,
        }));
    }
}

/// Adds the legend at the bottom: symbols and names, in columns that are read downwards.
pub(super) fn legend(items: &mut Vec<Item>, picture: &Picture, layout: &Layout, theme: Theme) {
    let entries = entries(picture);
    let columns = columns(&entries, layout.width);
    let rows = entries.len().div_ceil(columns).max(1);
    let column_width = (layout.width - 2.0 * SIDE) / columns as f64;
    for (index, entry) in entries.into_iter().enumerate() {
        let left = SIDE + (index / rows) as f64 * column_width;
        let middle = layout.height + 6.0 + ((index % rows) as f64 + 0.5) * ROW;
        let (from, to) = (Point::new(left, middle), Point::new(left + 54.0, middle));
        match entry {
            Entry::Line(role, _) => sample(items, role, from, to, Footing::Firm, theme),
            Entry::Thin(role, _) => sample(items, role, from, to, Footing::Thin, theme),
            Entry::Band(_) => items.push(Item::Fill {
                outline: vec![
                    from.shifted(0.0, -7.0),
                    to.shifted(0.0, -7.0),
                    to.shifted(0.0, 7.0),
                    from.shifted(0.0, 7.0),
                ],
                colour: theme.palette().ink,
                strength: theme.palette().band * 1.6,
            }),
        }
        items.push(Item::Text(Text {
            text: shortened(&plain(entry.name()), TEXT, column_width - SYMBOL - GAP),
            at: Point::new(left + SYMBOL, middle),
            anchor: Anchor::Left,
            size: TEXT,
            face: Face::Plain,
            colour: theme.palette().ink,
        }));
    }
}

/// Adds a short piece of somebody's line with the marker in its middle.
fn sample(
    items: &mut Vec<Item>,
    role: LineRole,
    from: Point,
    to: Point,
    footing: Footing,
    theme: Theme,
) {
    let mark = mark(role);
    let thick = 2.0 * mark.weight;
    items.push(Item::Pieces {
        pieces: match footing {
            Footing::Firm => dash::dashes(from, to, mark.dash, thick),
            Footing::Thin => dash::dots(from, to, thick),
        },
        colour: mark.colour(theme),
    });
    let middle = Point::new((from.x + to.x) / 2.0, from.y);
    lines::marker(items, role, middle, footing, 13.0, theme);
}
