//! The whole screen for the page, where the browser gives it. It can take it back at any moment, and the page just goes on.

use super::document;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this browser can give a page the whole screen.
pub fn can_fill_screen() -> bool {
    of_document("fullscreenEnabled").is_truthy()
}

/// Whether the page has the whole screen now.
pub fn fills_screen() -> bool {
    of_document("fullscreenElement").is_truthy()
}

/// Asks for the whole screen, or gives it back. Whether it comes the event `fullscreenchange` tells.
pub fn switch_full_screen() {
    let Some(document) = document() else { return };
    let root = document.document_element();
    let (of, name): (Option<JsValue>, &str) = match fills_screen() {
        true => (Some(document.into()), "exitFullscreen"),
        false => (root.map(Into::into), "requestFullscreen"),
    };
    let Some(of) = of else { return };
    let function = Reflect::get(&of, &name.into()).ok();
    let function = function.and_then(|it| it.dyn_into::<Function>().ok());
    let asked = function.and_then(|function| function.call0(&of).ok());
    if let Some(asked) = asked.and_then(|it| it.dyn_into::<Promise>().ok()) {
        wasm_bindgen_futures::spawn_local(async move {
            // Refused, it stays as it is.
            JsFuture::from(asked).await.ok();
        });
    }
}

fn of_document(name: &str) -> JsValue {
    let document = document();
    let read = document.and_then(|document| Reflect::get(&document, &name.into()).ok());
    read.unwrap_or(JsValue::UNDEFINED)
}
