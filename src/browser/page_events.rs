//! Moments that nobody taps for: another tab saved, the page goes out of sight, some time went by.

use super::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something after this many milliseconds, once.
pub(super) fn after(milliseconds: u32, act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    if let Some(window) = window() {
        let act = act.unchecked_ref();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                act,
                i32::try_from(milliseconds).unwrap_or(i32::MAX),
            )
            .ok();
    }
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

pub(super) fn listen(event: &str, callback: impl Fn() + 'static) {
    add_listener(event, Closure::wrap(Box::new(callback)));
}

/// Apart from what is told, so that it is in the program once.
fn add_listener(event: &str, callback: Closure<dyn Fn()>) {
    if let Some(window) = window() {
        let listener = callback.as_ref().unchecked_ref();
        window
            .add_event_listener_with_callback(event, listener)
            .ok();
    }
    callback.forget();
}

fn on_visibility(callback: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let page = document.clone();
    let callback = Closure::<dyn Fn()>::new(move || callback(page.hidden()));
    let listener = callback.as_ref().unchecked_ref();
    document
        .add_event_listener_with_callback("visibilitychange", listener)
        .ok();
    callback.forget();
}
