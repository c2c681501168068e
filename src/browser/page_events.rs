//! Moments that nobody taps for: another tab saved, the page goes out of sight, some time went by.

use super::{document, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Does something after this many milliseconds, once.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) {
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

/// Tells whenever files were dropped somewhere on the page; boot.js keeps the browser from opening them.
pub fn on_dropped(callback: impl Fn() + 'static) {
    listen("gezamenlijke-blik-drop", callback);
}

/// From now on the browser asks before the page is left: something on it is kept nowhere. Only as long as that is so, for
/// it also keeps «back» from showing a page as it was.
pub fn ask_before_leaving() {
    // It asks where an answer comes, whatever that says; the words are its own.
    let asks = Closure::<dyn Fn() -> JsValue>::new(|| JsValue::from_str("?")).into_js_value();
    set_before_leaving(Some(asks.unchecked_ref()));
}

/// From now on the page can be left as any other.
pub fn let_leave() {
    set_before_leaving(None);
}

fn set_before_leaving(asks: Option<&js_sys::Function>) {
    if let Some(window) = window() {
        window.set_onbeforeunload(asks);
    }
}

pub(super) fn listen(event: &'static str, callback: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, event, move |_| callback()).forget();
    }
}

/// Whether the page is out of sight now.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

fn on_visibility(callback: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let page = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| {
        callback(page.hidden())
    })
    .forget();
}
