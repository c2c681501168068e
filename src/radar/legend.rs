//! Heading and legend of a picture that travels alone, as a file.

use super::dash;
use super::geometry::Spot;
use super::layout::Layout;
use super::lettering::{self, plain, shortened};
use super::lines;
use super::look::{Paper, Theme};
use super::marks::mark;
use super::picture::{Ink, Picture, Thin};
use super::scene::{Anchor, Face, Item, Text};

const ROW: f64 = 30.0;
const TEXT: f64 = 15.0;
const TITLE: f64 = 22.0;
const SIDE: f64 = 16.0;
/// Width of a symbol with the space behind it.
const SYMBOL: f64 = 66.0;
/// Space behind a name.
const GAP: f64 = 12.0;
/// A name longer than this (some forty letters) may be shortened, so that one name does not decide for all.
const LONG_NAME: f64 = 380.0;

/// One line of the legend.
enum Entry<'a> {
    Line(Ink, &'a str),
    Band(&'a str),
    Thin(Ink, &'a str),
}

impl<'a> Entry<'a> {
    /// The text beside the symbol.
    fn name(&self) -> &'a str {
        match self {
            Entry::Line(_, name) | Entry::Band(name) | Entry::Thin(_, name) => name,
        }
    }
}

/// The heading, if there is one with text in it.
fn heading(picture: &Picture) -> Option<String> {
    let title = plain(picture.title.as_deref().unwrap_or_default());
    (!title.is_empty()).then_some(title)
}

/// Height of the heading in CSS pixels.
pub(super) fn title_height(picture: &Picture) -> f64 {
    heading(picture).map_or(0.0, |_| TITLE * 2.2)
}

/// Height of the legend in CSS pixels.
pub(super) fn height(picture: &Picture, width: f64) -> f64 {
    let entries = entries(picture);
    let rows = entries.len().div_ceil(columns(&entries, width));
    if rows == 0 {
        0.0
    } else {
        rows as f64 * ROW + 20.0
    }
}

/// As many columns as show every name of reasonable length in full, at most three.
fn columns(entries: &[Entry<'_>], width: f64) -> usize {
    let longest = entries
        .iter()
        .map(|entry| lettering::width(entry.name(), TEXT))
        .fold(0.0, f64::max);
    let column = SYMBOL + GAP + longest.min(LONG_NAME);
    ((width - 2.0 * SIDE) / column).clamp(1.0, 3.0) as usize
}

/// What the legend lists: the lines in their order, then the band, then what dotted means.
fn entries(picture: &Picture) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = picture
        .lines
        .iter()
        .map(|line| Entry::Line(line.ink, &line.label))
        .collect();
    if !picture.band_label.is_empty() && picture.band.iter().any(Option::is_some) {
        entries.push(Entry::Band(&picture.band_label));
    }
    let thin = picture.lines.iter().find(|line| {
        line.points
            .iter()
            .flatten()
            .any(|point| point.thin == Thin::Yes)
    });
    if let Some(line) = thin.filter(|_| !picture.thin_label.is_empty()) {
        entries.push(Entry::Thin(line.ink, &picture.thin_label));
    }
    entries
}

/// Adds the heading at the top.
pub(super) fn title(items: &mut Vec<Item>, picture: &Picture, layout: &Layout, paper: &Paper) {
    if let Some(title) = heading(picture) {
        items.push(Item::Text(Text {
            text: shortened(&title, TITLE, (layout.width - 2.0 * SIDE) / 1.08),
            at: Spot::new(SIDE, TITLE * 1.25),
            anchor: Anchor::Left,
            size: TITLE,
            face: Face::Heading,
            colour: paper.ink,
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
        let (from, to) = (Spot::new(left, middle), Spot::new(left + 54.0, middle));
        match entry {
            Entry::Line(ink, _) => sample(items, ink, from, to, Thin::No, theme),
            Entry::Thin(ink, _) => sample(items, ink, from, to, Thin::Yes, theme),
            Entry::Band(_) => items.push(Item::Fill {
                outline: vec![
                    from.shifted(0.0, -7.0),
                    to.shifted(0.0, -7.0),
                    to.shifted(0.0, 7.0),
                    from.shifted(0.0, 7.0),
                ],
                colour: theme.paper().ink,
                strength: theme.paper().band * 1.6,
            }),
        }
        items.push(Item::Text(Text {
            text: shortened(&plain(entry.name()), TEXT, column_width - SYMBOL - GAP),
            at: Spot::new(left + SYMBOL, middle),
            anchor: Anchor::Left,
            size: TEXT,
            face: Face::Plain,
            colour: theme.paper().ink,
        }));
    }
}

/// Adds a short piece of somebody's line with the marker in its middle.
fn sample(items: &mut Vec<Item>, ink: Ink, from: Spot, to: Spot, thin: Thin, theme: Theme) {
    let mark = mark(ink);
    let thick = 2.0 * mark.weight;
    items.push(Item::Pieces {
        pieces: match thin {
            Thin::No => dash::dashes(from, to, mark.dash, thick),
            Thin::Yes => dash::dots(from, to, thick),
        },
        colour: mark.colour(theme),
    });
    let middle = Spot::new((from.x + to.x) / 2.0, from.y);
    lines::marker(items, ink, middle, thin, 13.0, theme);
}
