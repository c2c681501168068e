//! This device's clock, which may be years off.

/// Milliseconds since 1970, as far as this device knows.
pub fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// A time on the wall clock of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// What time it is here.
pub fn time_of_day() -> TimeOfDay {
    let date = js_sys::Date::new_0();
    TimeOfDay {
        hour: date.get_hours(),
        minute: date.get_minutes(),
    }
}
