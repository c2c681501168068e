//! This device's clock, which may be years off.

use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds since 1970, as far as this device knows.
pub fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// Milliseconds since the page was opened, which only grow, whatever becomes of the device's clock.
pub fn elapsed() -> u64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into());
    let now = performance.and_then(|performance| {
        let now = js_sys::Reflect::get(&performance, &"now".into())?;
        now.dyn_into::<js_sys::Function>()?.call0(&performance)
    });
    let now = now.ok().and_then(|now| now.as_f64());
    now.unwrap_or_default().max(0.0) as u64
}

/// A time on the wall clock of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute, 0 to 59.
    pub minute: u32,
}

/// What time it was here at a moment, in milliseconds since 1970.
pub fn time_of_day(milliseconds: u64) -> TimeOfDay {
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds as f64));
    TimeOfDay {
        hour: date.get_hours(),
        minute: date.get_minutes(),
    }
}

/// The day that it is here, as `2026-11-28`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}

/// A day, given as `2026-11-28`, as people of a language write it: «28 november 2026».
pub fn day(date: &str, language: &str) -> String {
    let date = js_sys::Date::new(&JsValue::from_str(&format!("{date}T12:00:00")));
    let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    String::from(date.to_locale_date_string(locale(language), &options(&parts)))
}

/// A moment of this device's clock as people of a language write it: «24 november om 14:03».
pub fn day_and_time(milliseconds: u64, language: &str) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds as f64));
    let parts = [
        ("day", "numeric"),
        ("month", "long"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
    ];
    String::from(date.to_locale_string(locale(language), &options(&parts)))
}

/// The English of this page is British: 14:03, and the day before the month.
fn locale(language: &str) -> &str {
    match language {
        "en" => "en-GB",
        other => other,
    }
}

fn options(parts: &[(&str, &str)]) -> js_sys::Object {
    let options = js_sys::Object::new();
    for (name, how) in parts {
        js_sys::Reflect::set(&options, &(*name).into(), &(*how).into()).ok();
    }
    options
}
