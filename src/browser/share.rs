//! Handing a file to another app, as tablets and phones do it: a message, a mail, the tablet beside this one.

use super::navigator;
use js_sys::{Array, Function, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What became of a file that was to be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Another app took it.
    Taken,
    /// The person left it.
    Left,
    /// The browser or the other app refused.
    Refused,
}

/// Whether the browser says that it would share a file of this app. It is asked with the least of its kind: what a file
/// holds makes no difference, and making it takes time where many filled in.
pub fn can_share() -> bool {
    ask("canShare", "a.json", "{}").is_some_and(|can| can.is_truthy())
}

/// Shares this text as a file with this name, and tells what became of it. To be called from a tap.
pub fn share(name: &str, text: &str, then: Rc<dyn Fn(Shared)>) {
    tell(ask("share", name, text), then);
}

/// Whether the browser says that it would share this link.
pub fn can_share_link(link: &str) -> bool {
    ask_with_link("canShare", link).is_some_and(|can| can.is_truthy())
}

/// Shares this link, and tells what became of it. To be called from a tap.
pub fn share_link(link: &str, then: Rc<dyn Fn(Shared)>) {
    tell(ask_with_link("share", link), then);
}

/// Tells what became of what was asked.
fn tell(asked: Option<JsValue>, then: Rc<dyn Fn(Shared)>) {
    let asked = asked.unwrap_or_default();
    let Some(when) = function(&asked, "then") else {
        return then(Shared::Refused);
    };
    let tell = then.clone();
    let taken = Closure::once_into_js(move |_: JsValue| tell(Shared::Taken));
    let refused = Closure::once_into_js(move |reason: JsValue| then(outcome(&reason)));
    when.call2(&asked, &taken, &refused).ok();
}

fn outcome(reason: &JsValue) -> Shared {
    let name = Reflect::get(reason, &"name".into()).unwrap_or_default();
    match name.as_string().as_deref() {
        Some("AbortError") => Shared::Left,
        _ => Shared::Refused,
    }
}

/// Calls this function of the browser with the file and nothing else: beside a title some apps forget the file. It goes
/// as plain text, because some browsers say that they share JSON and then refuse.
fn ask(wanted: &str, name: &str, text: &str) -> Option<JsValue> {
    let options = web_sys::FilePropertyBag::new();
    options.set_type("text/plain");
    let parts = Array::of1(&text.into());
    let name = [name, ".txt"].concat();
    let file = web_sys::File::new_with_str_sequence_and_options(&parts, &name, &options).ok()?;
    ask_with(wanted, "files", &Array::of1(&file))
}

fn ask_with_link(wanted: &str, link: &str) -> Option<JsValue> {
    ask_with(wanted, "url", &link.into())
}

fn ask_with(wanted: &str, what: &str, value: &JsValue) -> Option<JsValue> {
    let navigator = navigator()?;
    let asked = function(&navigator, wanted)?;
    let data = Object::new();
    Reflect::set(&data, &what.into(), value).ok()?;
    asked.call1(&navigator, &data).ok()
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
