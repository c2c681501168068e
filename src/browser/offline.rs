//! Working without a network, and new versions. The work is done by the worker and by boot.js; here is what the app is told.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Whether there is a newer version of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// Not that anybody knows.
    None,
    /// It is on this device, and begins when it is let.
    Waiting,
    /// It has begun, let by another tab: this page has to follow.
    Begun,
}

/// Which version this program is of; the build says so. The page says it on its root, where whoever wants to can compare it
/// with what the page and its script say.
pub fn tell_version() {
    super::page::set_on_root(
        "data-version",
        option_env!("GB_VERSION").unwrap_or_default(),
    );
}

/// Whether there is a newer version.
pub fn update() -> Newer {
    match get("update")
        .and_then(|update| update.as_string())
        .as_deref()
    {
        Some("waiting") => Newer::Waiting,
        Some("begun") => Newer::Begun,
        _ => Newer::None,
    }
}

/// Whether every file of this version was found on the device.
pub fn is_ready_offline() -> bool {
    get("ready").is_some_and(|ready| ready.is_truthy())
}

/// Tells whenever one of the two may have changed.
pub fn on_offline_change(tell: impl Fn() + 'static) {
    if let Some(offline) = offline() {
        let tell = Closure::<dyn Fn()>::new(tell);
        Reflect::set(&offline, &"changed".into(), tell.as_ref()).ok();
        tell.forget();
    }
}

/// Forgets that there is a newer version, until boot.js looks for one again.
pub fn put_off_update() {
    if let Some(offline) = offline() {
        Reflect::set(&offline, &"update".into(), &"".into()).ok();
    }
}

/// Goes over to the newer version, with a reload. Whoever calls this has saved.
pub fn renew() {
    if let Some(renew) = get("renew").and_then(|renew| renew.dyn_into::<Function>().ok()) {
        renew.call0(&JsValue::NULL).ok();
    }
}

fn offline() -> Option<JsValue> {
    let offline = Reflect::get(&js_sys::global(), &"gezamenlijkeBlikOffline".into()).ok()?;
    offline.is_object().then_some(offline)
}

fn get(name: &str) -> Option<JsValue> {
    Reflect::get(&offline()?, &name.into()).ok()
}
