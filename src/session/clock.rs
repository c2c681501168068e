//! The clock of a talk: how long a topic was talked about.

use crate::insight::Item;

/// What is longer than this between two looks at the clock was no talking: the device slept. In milliseconds; a page in the
/// background looks once a minute.
const ASLEEP: u64 = 120_000;

const MINUTE: u64 = 60_000;

/// How long one topic is talked about. Time comes in as a number of milliseconds that only grows, and means nothing but the
/// distance to the one before; where it does not grow, nothing is counted.
///
/// It counts from what was kept, so two pages with the same session open do not count double.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TalkClock {
    /// What was kept when it began, in minutes.
    before: u32,
    /// What it counted since, in milliseconds.
    counted: u64,
    /// When it was looked at last; none while it stands still.
    looked: Option<u64>,
}

impl TalkClock {
    /// A clock that stands still, for a topic that was talked about for so many minutes.
    pub const fn new(spent: u32) -> Self {
        Self {
            before: spent,
            counted: 0,
            looked: None,
        }
    }

    /// Whether it runs.
    pub const fn runs(&self) -> bool {
        self.looked.is_some()
    }

    /// It runs from now on.
    pub const fn start(&mut self, now: u64) {
        self.looked = Some(now);
    }

    /// It stands still from now on; what was counted stays.
    pub fn pause(&mut self, now: u64) {
        self.look(now);
        self.looked = None;
    }

    /// Looks at it, every second or so while it runs. Gives the whole minutes that were talked in all.
    pub fn look(&mut self, now: u64) -> u32 {
        if let Some(before) = self.looked {
            let passed = now.saturating_sub(before);
            if passed <= ASLEEP {
                self.counted = self.counted.saturating_add(passed);
            }
            self.looked = Some(now);
        }
        let minutes = u32::try_from(self.counted / MINUTE).unwrap_or(u32::MAX);
        self.before.saturating_add(minutes)
    }
}

/// How a topic is doing for time, in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLeft {
    /// There are so many minutes left.
    Minutes(u32),
    /// The minute in which its time is up.
    Up,
    /// It takes so many minutes longer than planned.
    Over(u32),
}

/// How a topic is doing for time.
pub const fn time_left(item: &Item) -> TimeLeft {
    match item.minutes.checked_sub(item.spent) {
        Some(0) => TimeLeft::Up,
        Some(left) => TimeLeft::Minutes(left),
        None => TimeLeft::Over(item.spent - item.minutes),
    }
}
