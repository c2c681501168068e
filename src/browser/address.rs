//! The part of the address behind the `#`, which says which page is open.

use super::page_events::listen;
use super::window;

/// What stands behind the `#` now, with it; empty on the first page.
pub fn hash() -> String {
    let location = window().map(|window| window.location());
    location
        .and_then(|location| location.hash().ok())
        .unwrap_or_default()
}

/// The whole address of a page of this app, to be opened on another device.
pub fn link_to(hash: &str) -> String {
    let location = window().map(|window| window.location());
    let here = location.and_then(|location| location.href().ok());
    let here = here.unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    [page, hash].concat()
}

/// Opens another page; «back» in the browser returns to this one.
pub fn navigate(hash: &str) {
    if let Some(window) = window() {
        // A refusal leaves the person on the page where they are, which is all that can be done.
        window.location().set_hash(hash).ok();
    }
}

/// Puts another address in place of this one; «back» skips it, and nobody is told.
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // What the history knows this page by stays.
        let known = history.state().unwrap_or_default();
        history.replace_state_with_url(&known, "", Some(hash)).ok();
    }
}

/// The way out where the worker itself is wrong: it belongs to boot.js, and is no page of the app.
const WAY_OUT: &str = "#/reset-app";

/// Tells whenever another page is asked for, by a link, by «back» or by hand.
pub fn on_hash_change(callback: impl Fn() + 'static) {
    listen("hashchange", move || {
        if hash() != WAY_OUT {
            callback();
        }
    });
}
