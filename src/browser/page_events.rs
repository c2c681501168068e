//! Moments that nobody taps for: another tab saved, the page goes out of sight, some time went by.

use super::{document, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something after this many milliseconds, once.
pub(super) fn after(milliseconds: u32, act: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, act).forget();
}

/// Does something as soon as what is on the page now has been painted.
pub fn after_frame(act: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    // A frame is painted right after this is called, and the timer ends right after that. It is the callback's own.
    let in_frame = Closure::once_into_js(move || after(0, act));
    window
        .request_animation_frame(in_frame.unchecked_ref())
        .ok();
}

/// Tells whenever another tab changed what is stored, and whenever this one comes into sight again:
/// a tablet that slept may have missed the first.
pub fn on_storage_change(callback: impl Fn() + Clone + 'static) {
    listen("storage", callback.clone());
    on_visibility(move |is_hidden| {
        if !is_hidden {
            callback();
        }
    });
}

/// Tells whenever the page goes out of sight: it may never come back.
pub fn on_away(callback: impl Fn() + Clone + 'static) {
    listen("pagehide", callback.clone());
    on_visibility(move |is_hidden| {
        if is_hidden {
            callback();
        }
    });
}

pub(super) fn listen(event: &'static str, callback: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, event, move |_| callback()).forget();
    }
}

fn on_visibility(callback: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let page = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| {
        callback(page.hidden())
    })
    .forget();
}
