//! Where things go on the pentagon: pure arithmetic in CSS pixels, x to the right and y down.

/// A point in the picture, in CSS pixels from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub(super) fn new(x: f64, y: f64) -> Self {
        Point { x, y }
    }

    /// How far another place is.
    pub(super) fn distance(self, other: Point) -> f64 {
        let (x, y) = (other.x - self.x, other.y - self.y);
        (x * x + y * y).sqrt()
    }

    /// This place, moved.
    pub(super) fn shifted(self, x: f64, y: f64) -> Self {
        Point::new(self.x + x, self.y + y)
    }
}

/// Part of the radius that lies inside value 1. Value 1 is a small ring, so that a polygon of ones can be seen and
/// cannot be taken for no value at all.
pub(super) const HEART: f64 = 0.2;

/// Centre and size of the pentagon.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub centre: Point,
    /// Distance from the centre to value 5.
    pub radius: f64,
}

/// The sines of 0 to 5 twentieths of a turn.
const SINES: [f64; 6] = [
    0.0,
    0.309_016_994_374_947_45,
    0.587_785_252_292_473_1,
    0.809_016_994_374_947_5,
    0.951_056_516_295_153_5,
    1.0,
];

/// The direction after so many twentieths of a turn: the first up, the rest clockwise.
///
/// All corners in the picture lie in one of these twenty directions. Sine and cosine for any angle would weigh as
/// much in the download as the rest of the radar's arithmetic.
pub(super) fn twentieth(steps: usize) -> Point {
    let sine = |steps: usize| {
        let half = steps % 10;
        let sine = SINES.get(half.min(10 - half)).copied().unwrap_or_default();
        if steps % 20 < 10 { sine } else { -sine }
    };
    Point::new(sine(steps), -sine(steps + 5))
}

/// The direction of an axis: the first up, the rest clockwise.
pub(super) fn direction(axis: usize) -> Point {
    twentieth(axis * 4)
}

impl Frame {
    /// Distance from the centre of a value on the scale.
    pub(super) fn distance(&self, value: f64) -> f64 {
        self.radius * (HEART + (1.0 - HEART) * (value - 1.0) / 4.0)
    }

    /// The place of a value on an axis; `aside` pixels to the clockwise side of it.
    pub(super) fn point(&self, axis: usize, value: f64, aside: f64) -> Point {
        let along = direction(axis);
        let distance = self.distance(value);
        self.centre.shifted(
            along.x * distance - along.y * aside,
            along.y * distance + along.x * aside,
        )
    }

    /// The five corners of the ring of a value.
    pub(super) fn ring(&self, value: f64) -> Vec<Point> {
        (0..5).map(|axis| self.point(axis, value, 0.0)).collect()
    }

    /// Where a level line at height `y` leaves the ring of value 5 on the lower right.
    pub(super) fn lower_right_edge(&self, y: f64) -> f64 {
        let (top, bottom) = (self.point(1, 5.0, 0.0), self.point(2, 5.0, 0.0));
        let part = ((y - top.y) / (bottom.y - top.y)).clamp(0.0, 1.0);
        top.x + (bottom.x - top.x) * part
    }
}

/// A rectangle that a label takes up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// The same rectangle, moved.
    pub(super) fn shifted(self, x: f64, y: f64) -> Self {
        Rect {
            left: self.left + x,
            top: self.top + y,
            right: self.right + x,
            bottom: self.bottom + y,
        }
    }

    /// Whether less than `gap` lies between two rectangles.
    pub(super) fn overlaps(&self, other: &Rect, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }

    /// Whether a disc comes closer than its radius.
    pub(super) fn overlaps_disc(&self, middle: Point, radius: f64) -> bool {
        let x = middle.x - middle.x.clamp(self.left, self.right);
        let y = middle.y - middle.y.clamp(self.top, self.bottom);
        x * x + y * y < radius * radius
    }

    /// Whether a straight stretch passes through this rectangle or within `gap` of its sides.
    pub(super) fn overlaps_stretch(&self, from: Point, to: Point, gap: f64) -> bool {
        let (mut start, mut end) = (0.0_f64, 1.0_f64);
        for (at, run, low, high) in [
            (from.x, to.x - from.x, self.left - gap, self.right + gap),
            (from.y, to.y - from.y, self.top - gap, self.bottom + gap),
        ] {
            if run.abs() < 1e-9 {
                if at < low || at > high {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - at) / run, (high - at) / run);
            start = start.max(one.min(other));
            end = end.min(one.max(other));
        }
        start <= end
    }

    /// Whether less than `gap` lies between this rectangle and the pentagon.
    ///
    /// Two convex figures are apart when a straight line parallel to a side of either of them separates them.
    pub(super) fn overlaps_pentagon(&self, frame: &Frame, gap: f64) -> bool {
        let corners = [
            Point::new(self.left, self.top),
            Point::new(self.right, self.top),
            Point::new(self.right, self.bottom),
            Point::new(self.left, self.bottom),
        ];
        // The sides of the pentagon lie opposite the axes, at this distance from the centre.
        let side = frame.radius * -twentieth(2).y + gap;
        let apart = (0..5).any(|axis| {
            let outward = direction(axis);
            corners.iter().all(|corner| {
                let x = corner.x - frame.centre.x;
                let y = corner.y - frame.centre.y;
                -(outward.x * x + outward.y * y) >= side
            })
        });
        let ring = frame.ring(5.0);
        let beside = ring.iter().all(|point| point.x + gap <= self.left)
            || ring.iter().all(|point| point.x - gap >= self.right)
            || ring.iter().all(|point| point.y + gap <= self.top)
            || ring.iter().all(|point| point.y - gap >= self.bottom);
        !apart && !beside
    }
}
