//! Markers that would hide each other step aside: which of them go next to each other, and in which row.

/// The row of one marker among those that it would otherwise hide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DodgeRow {
    /// Which row, counted from 0 on one side.
    pub row: usize,
    /// How many rows the crowd takes; 1 for a marker that stands alone.
    pub rows: usize,
}

impl DodgeRow {
    /// Rows away from the middle line, negative on one side: one alone stands at 0, two at −½ and ½.
    pub(super) fn off_middle(self) -> f64 {
        self.row as f64 - (self.rows as f64 - 1.0) / 2.0
    }
}

/// Gives each position a row such that two in the same row are at least `gap` apart: «dodging», as plotting libraries call it.
///
/// Positions that are further apart than `gap` share the middle row. Equal positions keep the order in which they
/// were given. The rows of a crowd lie evenly on both sides of the middle line.
pub(super) fn dodge(positions: &[Option<f64>], gap: f64) -> Vec<Option<DodgeRow>> {
    let mut order: Vec<(usize, f64)> = Vec::new();
    for (index, position) in positions.iter().enumerate() {
        if let Some(at) = position.filter(|at| at.is_finite()) {
            let place = order.partition_point(|(_, other)| *other <= at);
            order.insert(place, (index, at));
        }
    }

    let mut placed = vec![None; positions.len()];
    let mut crowd: Vec<(usize, usize)> = Vec::new();
    let mut ends: Vec<f64> = Vec::new();
    for (index, at) in order {
        if ends.iter().all(|end| at - end >= gap) {
            settle(&mut placed, &mut crowd, ends.len());
            ends.clear();
        }
        match ends
            .iter_mut()
            .enumerate()
            .find(|(_, end)| at - **end >= gap)
        {
            Some((row, end)) => {
                *end = at;
                crowd.push((index, row));
            }
            None => {
                crowd.push((index, ends.len()));
                ends.push(at);
            }
        }
    }
    settle(&mut placed, &mut crowd, ends.len());
    placed
}

/// Writes down the rows of a finished crowd.
fn settle(placed: &mut [Option<DodgeRow>], crowd: &mut Vec<(usize, usize)>, rows: usize) {
    for (index, row) in crowd.drain(..) {
        if let Some(place) = placed.get_mut(index) {
            *place = Some(DodgeRow { row, rows });
        }
    }
}
