//! How safe what is kept here is: how much room there is, and whether the browser may take it away.
//!
//! Everything is asked for by name: web-sys' types for these four questions would weigh more than the answers,
//! and a browser that lacks one of them answers nothing.

use super::navigator;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// How many bytes this page may still use, as far as the browser knows.
pub async fn free_bytes() -> Option<f64> {
    let estimate = JsFuture::from(ask("estimate")?).await.ok()?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some((number("quota")? - number("usage")?).max(0.0))
}

/// Whether the browser has agreed to keep what is here; `None` where it does not say.
pub async fn is_persisted() -> Option<bool> {
    JsFuture::from(ask("persisted")?).await.ok()?.as_bool()
}

/// Asks the browser to keep what is here. To be called from a tap, and not to be waited for: Firefox first
/// asks the person, who may never answer.
pub fn request_persistence(then: impl FnOnce(Option<bool>) + 'static) {
    let promise = ask("persist");
    wasm_bindgen_futures::spawn_local(async move {
        let answer = match promise {
            Some(promise) => JsFuture::from(promise).await.ok(),
            None => None,
        };
        then(answer.and_then(|answer| answer.as_bool()));
    });
}

/// Calls a function of the browser's storage manager, which is only there on a safe connection.
fn ask(name: &str) -> Option<Promise> {
    let manager = Reflect::get(&navigator()?, &"storage".into()).ok()?;
    let function = Reflect::get(&manager, &name.into()).ok()?;
    let function: Function = function.dyn_into().ok()?;
    function.call0(&manager).ok()?.dyn_into().ok()
}
