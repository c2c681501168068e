//! Numbers and times as people of a language write them.

use super::Language;
use crate::insight::Fraction;

/// A value with one decimal, rounded half up: `3,3` in Dutch, `3.3` in English.
pub fn decimal(value: Fraction, language: Language) -> String {
    let tenths = value.tenths();
    let point = match language {
        Language::Dutch => ',',
        Language::English => '.',
    };
    format!("{}{point}{}", tenths.div_euclid(10), tenths.rem_euclid(10))
}

/// A time of day on the 24-hour clock: `14:03`.
pub fn time(hour: u32, minute: u32) -> String {
    format!("{hour}:{minute:02}")
}
