//! The range band: from the lowest to the highest organisation on each lens, as a quiet fill.

use super::geometry::Point;
use super::item::Item;
use super::layout::Layout;
use super::picture::{Picture, on_scale};
use super::theme::Palette;

/// Adds the band. A lens without a range leaves a gap; a lens whose neighbours both lack one gets a short bar.
pub(super) fn band(items: &mut Vec<Item>, picture: &Picture, layout: &Layout, palette: &Palette) {
    let ranges: Vec<Option<(f64, f64)>> = picture
        .band
        .iter()
        .map(|range| {
            let (low, high) = (*range)?;
            let (low, high) = (on_scale(low)?, on_scale(high)?);
            (low <= high).then_some((low, high))
        })
        .collect();
    for run in runs(&ranges) {
        items.push(Item::Fill {
            outline: outline(&run, layout),
            colour: palette.ink,
            strength: palette.band,
        });
    }
}

/// Neighbouring lenses that have a range; five of them come back to the first.
fn runs(ranges: &[Option<(f64, f64)>]) -> Vec<Vec<(usize, (f64, f64))>> {
    let axes = || (0..5).map(|axis| (axis, ranges.get(axis).copied().flatten()));
    let Some(gap) = axes()
        .find(|(_, range)| range.is_none())
        .map(|(axis, _)| axis)
    else {
        let mut round: Vec<_> = axes()
            .filter_map(|(axis, range)| Some((axis, range?)))
            .collect();
        round.extend(round.first().copied());
        return vec![round];
    };
    // Starting just after a gap, no run is cut in two where the pentagon closes.
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for (axis, range) in axes().cycle().skip(gap + 1).take(5) {
        match range {
            Some(range) => run.push((axis, range)),
            None if run.is_empty() => {}
            None => runs.push(std::mem::take(&mut run)),
        }
    }
    runs
}

/// Along the high values and back along the low ones.
fn outline(run: &[(usize, (f64, f64))], layout: &Layout) -> Vec<Point> {
    let frame = &layout.frame;
    if let [(axis, (low, high))] = run {
        let half = layout.marker * 0.3;
        return vec![
            frame.point(*axis, *high, -half),
            frame.point(*axis, *high, half),
            frame.point(*axis, *low, half),
            frame.point(*axis, *low, -half),
        ];
    }
    let high = run
        .iter()
        .map(|(axis, range)| frame.point(*axis, range.1, 0.0));
    let low = run
        .iter()
        .rev()
        .map(|(axis, range)| frame.point(*axis, range.0, 0.0));
    high.chain(low).collect()
}
