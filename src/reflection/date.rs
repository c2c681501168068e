//! A day of the calendar.

use std::fmt;

/// The years that a date can be in.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

/// A day from 1 January 1900 to 31 December 2199, without a time or a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2026-11-28`, as date fields and files write it; nothing else is a date.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let date = Self {
            year: year.parse().ok().filter(|year| YEARS.contains(year))?,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        };
        let exists = (1..=date.days_of_month()).contains(&date.day);
        // One spelling only, so that equal dates are equal text.
        (exists && date.to_string() == text).then_some(date)
    }

    /// The day after it; none after the last day that there is.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let (year, month, day) = match (day < self.days_of_month(), month) {
            (true, _) => (year, month, day + 1),
            (false, 12) => (year + 1, 1, 1),
            (false, _) => (year, month + 1, 1),
        };
        YEARS.contains(&year).then_some(Self { year, month, day })
    }

    /// How many days its month has; none where there is no such month.
    const fn days_of_month(self) -> u8 {
        let is_leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => 0,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
