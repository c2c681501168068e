//! Keeping the screen on while somebody else's camera reads it.

use super::{document, navigator};
use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The screen stays on for as long as this is kept, where the browser knows how.
pub struct Awake {
    lock: Rc<RefCell<Held>>,
    _listener: Option<EventListener>,
}

/// The browser's lock.
enum Held {
    /// Not asked for, on its way, or refused.
    NotYet,
    /// It is held.
    Lock(JsValue),
    /// Nobody wants it any more.
    Over,
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Held::Lock(lock) = self.lock.replace(Held::Over) {
            call(&lock, "release", &JsValue::UNDEFINED);
        }
    }
}

/// Keeps the screen on, again when the page comes back into sight: out of sight the browser lets go of it.
pub fn stay_awake() -> Awake {
    let lock = Rc::new(RefCell::new(Held::NotYet));
    ask(&lock);
    let again = lock.clone();
    let _listener = document().map(|page| {
        EventListener::new(&page.clone(), "visibilitychange", move |_| {
            if !page.hidden() {
                ask(&again);
            }
        })
    });
    Awake { lock, _listener }
}

fn ask(held: &Rc<RefCell<Held>>) {
    let held = held.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let Some(lock) = request().await else { return };
        match &mut *held.borrow_mut() {
            // The page was left while the browser thought about it.
            Held::Over => {
                call(&lock, "release", &JsValue::UNDEFINED);
            }
            held => *held = Held::Lock(lock),
        }
    });
}

async fn request() -> Option<JsValue> {
    let manager = Reflect::get(&navigator()?, &"wakeLock".into()).ok()?;
    let lock = call(&manager, "request", &"screen".into())?;
    JsFuture::from(lock.dyn_into::<Promise>().ok()?).await.ok()
}

fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let function = Reflect::get(of, &name.into()).ok()?;
    let function: Function = function.dyn_into().ok()?;
    function.call1(of, with).ok()
}
