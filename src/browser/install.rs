//! Putting the page on the device: which kind of device this is, and the browser's own offer to do it.

use super::navigator;
use super::page::matches;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where boot.js keeps the browser's offer.
const OFFER: &str = "gezamenlijkeBlikInstall";

/// A kind of device, as far as its browser tells; only for what is shown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// An iPad or iPhone, which install from Safari's menu.
    Ipad,
    /// A tablet or phone with Android, which mostly offers to install by itself.
    Android,
    /// Anything else: a laptop or a desktop.
    Desktop,
}

/// The kind of device that the browser's own words point to; a guess, for what is shown first.
pub fn device() -> Device {
    let agent = of_navigator("userAgent").and_then(|agent| agent.as_string());
    let agent = agent.unwrap_or_default();
    let fingers = of_navigator("maxTouchPoints").and_then(|points| points.as_f64());
    // An iPad calls itself a Mac, but no Mac has a screen for fingers.
    let is_ipad = agent.contains("Macintosh") && fingers.is_some_and(|points| points > 1.0);
    if is_ipad || agent.contains("iPad") || agent.contains("iPhone") {
        Device::Ipad
    } else if agent.contains("Android") {
        Device::Android
    } else {
        Device::Desktop
    }
}

/// Whether the page was put on the home screen and runs from there.
pub fn is_installed() -> bool {
    // Safari on an iPad has a word of its own for it.
    let standalone = of_navigator("standalone");
    matches("(display-mode: standalone)") || standalone.is_some_and(|it| it.is_truthy())
}

/// Whether the browser has offered to install the page itself.
pub fn is_offered() -> bool {
    offer().is_some()
}

/// Takes up the browser's offer, which asks the person, and tells whether it was accepted. To be called from a tap.
pub fn install(then: impl FnOnce(bool) + 'static) {
    let asked = offer().and_then(|offer| {
        let prompt: Function = get(&offer, "prompt")?.dyn_into().ok()?;
        prompt.call0(&offer).ok()?;
        get(&offer, "userChoice")?.dyn_into::<Promise>().ok()
    });
    // An offer holds once.
    Reflect::set(&js_sys::global(), &OFFER.into(), &JsValue::UNDEFINED).ok();
    wasm_bindgen_futures::spawn_local(async move {
        let choice = match asked {
            Some(asked) => JsFuture::from(asked).await.ok(),
            None => None,
        };
        let outcome = choice.and_then(|choice| get(&choice, "outcome")?.as_string());
        then(outcome.as_deref() == Some("accepted"));
    });
}

fn offer() -> Option<JsValue> {
    get(&js_sys::global(), OFFER).filter(JsValue::is_truthy)
}

fn of_navigator(name: &str) -> Option<JsValue> {
    get(&navigator()?, name)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}
