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
pub fn on_storage_change(tell: impl Fn() + Clone + 'static) {
    listen("storage", tell.clone());
    on_visibility(move |is_hidden| {
        if !is_hidden {
            tell();
        }
    });
}

/// Tells whenever the page goes out of sight: it may never come back.
pub fn on_away(tell: impl Fn() + Clone + 'static) {
    listen("pagehide", tell.clone());
    on_visibility(move |is_hidden| {
        if is_hidden {
            tell();
        }
    });
}

pub(super) fn listen(event: &str, tell: impl Fn() + 'static) {
    hear(event, Closure::wrap(Box::new(tell)));
}

/// Apart from what is told, so that it is in the program once.
fn hear(event: &str, tell: Closure<dyn Fn()>) {
    if let Some(window) = window() {
        let listener = tell.as_ref().unchecked_ref();
        window
            .add_event_listener_with_callback(event, listener)
            .ok();
    }
    tell.forget();
}

fn on_visibility(tell: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let page = document.clone();
    let tell = Closure::<dyn Fn()>::new(move || tell(page.hidden()));
    let listener = tell.as_ref().unchecked_ref();
    document
        .add_event_listener_with_callback("visibilitychange", listener)
        .ok();
    tell.forget();
}
