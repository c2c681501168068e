//! Working without a network, and new versions. The worker and boot.js do the work, and boot.js writes what there is to know on
//! the root of the page.

use super::page::{call, on_root, set_on_root};
use super::page_events::listen;
use crate::session::Update;

const VERSION: &str = match option_env!("GB_VERSION") {
    Some(version) => version,
    None => "",
};

const UPDATE: &str = "data-update";

/// Says on the page which version this program is of, as the build made it: boot.js learns by it that the app stands, and whoever
/// wants to can compare it with what the page and its script say.
pub fn tell_version() {
    set_on_root("data-version", VERSION);
}

/// Whether the page around this program is of another version. Without a worker the server may have a new release by the
/// time that the whole program is fetched.
pub fn is_in_another_version() -> bool {
    let name = "gezamenlijkeBlikVersion".into();
    let page = js_sys::Reflect::get(&js_sys::global(), &name);
    page.is_ok_and(|page| page.as_string().as_deref() != Some(VERSION))
}

/// Whether there is a newer version.
pub fn update() -> Update {
    match on_root(UPDATE).as_deref() {
        None | Some("") => Update::None,
        Some("begun") => Update::Begun,
        Some(_) => Update::Waiting,
    }
}

/// What there is of this version without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Not all of it yet, as far as anybody knows.
    NotYet,
    /// Every file was found on the device.
    Ready,
    /// This browser keeps no files for a page: a private window, or a page that is no release.
    Never,
}

/// What there is of this version without a network.
pub fn offline() -> Offline {
    match on_root("data-offline").as_deref() {
        Some("ready") => Offline::Ready,
        Some("never") => Offline::Never,
        _ => Offline::NotYet,
    }
}

/// Tells whenever one of the two may have changed.
pub fn on_offline_change(callback: impl Fn() + 'static) {
    listen("gezamenlijke-blik-change", callback);
}

/// Forgets that there is a newer version, until boot.js looks for one again.
pub fn put_off_update() {
    set_on_root(UPDATE, "");
}

/// Goes over to the newer version, with a reload. Whoever calls this has saved.
pub(super) fn start_update() {
    call("gezamenlijkeBlikRenew", "");
}
