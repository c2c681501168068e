//! Days for somebody's calendar, as RFC 5545 (iCalendar) writes them.

use crate::reflection::Date;
use std::fmt::Write;

/// How many bytes a line has at most before it is folded.
const LINE: usize = 75;

/// A day to remember: by when something was agreed, or when the group looks back.
#[derive(Clone, Debug)]
pub struct CalendarDay<'a> {
    /// By what a calendar knows the day when it comes again: letters, digits and `-`, the same for ever.
    pub id: &'a str,
    /// How often it was changed: of two with one id the higher one counts.
    pub sequence: u64,
    /// The day, as a whole.
    pub date: Date,
    /// What it is called.
    pub title: &'a str,
    /// What else there is to say; empty for nothing.
    pub about: &'a str,
}

/// The text of a calendar with these days, written at this moment (milliseconds since 1970). A calendar that gets it twice has
/// each of them once.
pub fn calendar(days: &[CalendarDay], now: u64) -> String {
    let mut text = String::new();
    let version = env!("CARGO_PKG_VERSION");
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0"] {
        fold(&mut text, line);
    }
    fold(
        &mut text,
        &format!("PRODID:-//gezamenlijke-blik//{version}//NL"),
    );
    for day in days {
        let (from, until) = (compact(day.date), day.date.next().map(compact));
        fold(&mut text, "BEGIN:VEVENT");
        fold(&mut text, &format!("UID:{}@gezamenlijke-blik", day.id));
        fold(&mut text, &format!("DTSTAMP:{}", utc(now)));
        // The standard has room for numbers of 32 bits with a sign.
        fold(&mut text, &format!("SEQUENCE:{}", day.sequence % (1 << 31)));
        fold(&mut text, &format!("DTSTART;VALUE=DATE:{from}"));
        if let Some(until) = until {
            fold(&mut text, &format!("DTEND;VALUE=DATE:{until}"));
        }
        fold(&mut text, &format!("SUMMARY:{}", escaped(day.title)));
        if !day.about.is_empty() {
            fold(&mut text, &format!("DESCRIPTION:{}", escaped(day.about)));
        }
        fold(&mut text, "TRANSP:TRANSPARENT");
        fold(&mut text, "END:VEVENT");
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

/// `20261128`.
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// What has a meaning in a line of text, so that it has none (RFC 5545, 3.3.11). Other controls are not allowed there at all.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line, in pieces of at most [`LINE`] bytes that break between characters (RFC 5545, 3.1).
fn fold(text: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(c);
        length += c.len_utf8();
    }
    text.push_str("\r\n");
}

/// A moment as `20261128T090000Z`. The day of the calendar is found as by Howard Hinnant, «chrono-compatible low-level date
/// algorithms» (2013), `civil_from_days`.
fn utc(moment: u64) -> String {
    let seconds = moment / 1_000;
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    let mut text = String::new();
    write!(
        text,
        "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z"
    )
    .ok();
    text
}
