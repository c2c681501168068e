//! What stands in the legend, in how many columns, and how high it is with the heading: known before anything is drawn.

use super::picture::{Legend, LineRole, Picture};
use super::typography::{self, plain};
use crate::insight::Footing;

/// Height of an entry, in CSS pixels as all lengths here.
pub(super) const ROW: f64 = 30.0;
/// Font size of an entry.
pub(super) const TEXT: f64 = 15.0;
/// Font size of the heading.
pub(super) const TITLE: f64 = 22.0;
/// Height of a line under the heading.
pub(super) const ABOUT: f64 = 21.0;
/// Room left of the first column and right of the last.
pub(super) const SIDE: f64 = 16.0;
/// Width of a symbol with the space behind it.
pub(super) const SYMBOL: f64 = 66.0;
/// Space behind a name.
pub(super) const GAP: f64 = 12.0;
/// A name longer than this (some forty letters) may be shortened, so that one name does not decide for all.
pub(super) const LONG_NAME: f64 = 380.0;

/// What a line of the legend explains, with its text.
pub(super) enum Entry<'a> {
    Line(LineRole, &'a str),
    Band(&'a str),
    Thin(LineRole, &'a str),
}

impl<'a> Entry<'a> {
    /// The text beside the symbol.
    pub(super) fn name(&self) -> &'a str {
        match self {
            Entry::Line(_, name) | Entry::Band(name) | Entry::Thin(_, name) => name,
        }
    }
}

/// The heading, if there is one with text in it.
pub(super) fn heading(picture: &Picture) -> Option<String> {
    let title = plain(picture.title.as_deref().unwrap_or_default());
    (!title.is_empty()).then_some(title)
}

/// Height of the heading with what stands under it, in CSS pixels.
pub(super) fn title_height(picture: &Picture) -> f64 {
    let title = heading(picture).map_or(0.0, |_| TITLE * 2.2);
    match picture.about.len() {
        0 => title,
        lines => title + lines as f64 * ABOUT + SIDE,
    }
}

/// The edge of paper around a picture that travels alone, in CSS pixels.
pub(super) fn edge(picture: &Picture) -> f64 {
    match picture.legend {
        Legend::LeftOut => 0.0,
        Legend::Included => SIDE,
    }
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
pub(super) fn columns(entries: &[Entry<'_>], width: f64) -> usize {
    let longest = entries
        .iter()
        .map(|entry| typography::width(entry.name(), TEXT))
        .fold(0.0, f64::max);
    let column = SYMBOL + GAP + longest.min(LONG_NAME);
    ((width - 2.0 * SIDE) / column).clamp(1.0, 3.0) as usize
}

/// What the legend lists: the lines in their order, then the band, then what dotted means.
pub(super) fn entries(picture: &Picture) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = picture
        .lines
        .iter()
        .map(|line| Entry::Line(line.role, &line.label))
        .collect();
    if !picture.band_label.is_empty() && picture.band.iter().any(Option::is_some) {
        entries.push(Entry::Band(&picture.band_label));
    }
    let thin = picture.lines.iter().find(|line| {
        line.values
            .iter()
            .flatten()
            .any(|point| point.footing == Footing::Thin)
    });
    if let Some(line) = thin.filter(|_| !picture.thin_label.is_empty()) {
        entries.push(Entry::Thin(line.role, &picture.thin_label));
    }
    entries
}
