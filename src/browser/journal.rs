//! The journal: IndexedDB, which outlives a killed browser. It answers later, so everything here takes
//! what is to happen then.
//!
//! Its code stands in boot.js, because the rescue of data has to work without this app. Whatever the
//! browser does, boot.js answers: within a second whether a record was kept, within three to anything else.

use crate::device::JournalEntries;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What stood in the journal when the page started; nothing while it has not answered.
pub fn journal_entries() -> Option<JournalEntries> {
    entries(&Reflect::get(&journal()?, &"entries".into()).ok()?)
}

/// Whether the journal can be used.
pub fn journal_works() -> bool {
    let works = journal().and_then(|journal| Reflect::get(&journal, &"works".into()).ok());
    works.is_some_and(|works| works.is_truthy())
}

/// Keeps a sealed record in the slot of its generation; then tells the generation and whether it stands
/// there. A record that comes while another is being written takes the place of those that wait.
pub(super) fn journal_keep(generation: u64, sealed: &str, then: impl FnOnce(bool) + 'static) {
    let then = Closure::once_into_js(move |_: JsValue, reason: JsValue| then(is_fine(&reason)));
    // As a number a generation is exact up to 2^53, which nobody reaches by hand.
    call(
        "keep",
        &[JsValue::from_f64(generation as f64), sealed.into(), then],
    );
}

/// Remembers a record that stands nowhere, for the file of the recovery screen.
pub(super) fn journal_remember(sealed: &str) {
    if let Some(journal) = journal() {
        Reflect::set(&journal, &"latest".into(), &sealed.into()).ok();
    }
}

/// Puts a text under a key of its own; then tells whether it stands there.
pub(super) fn journal_put(key: &str, text: &str, then: impl FnOnce(bool) + 'static) {
    let then = when_told(Box::new(then));
    call("put", &[key.into(), text.into(), then]);
}

/// Removes what stands under these keys; then tells whether it is gone.
pub(super) fn journal_remove(keys: &[&str], then: impl FnOnce(bool) + 'static) {
    let list: Array = keys.iter().map(|key| JsValue::from_str(key)).collect();
    let then = when_told(Box::new(then));
    call("remove", &[list.into(), then]);
}

/// Reads everything in the journal; nothing where it does not answer.
pub(super) fn journal_read(then: impl FnOnce(Option<JournalEntries>) + 'static) {
    let then: Box<dyn FnOnce(Option<JournalEntries>)> = Box::new(then);
    let then = Closure::once_into_js(move |found: JsValue| then(entries(&found)));
    call("read", &[then]);
}

/// Tells the texts of records that stand in the journal and that this page has not seen: another tab's,
/// or its own from before, when the journal answered late.
pub fn on_foreign(callback: impl Fn(Vec<String>) + 'static) {
    let Some(journal) = journal() else { return };
    let callback = std::rc::Rc::new(callback);
    let other = std::rc::Rc::clone(&callback);
    let foreign = Closure::<dyn Fn(JsValue)>::new(move |texts: JsValue| {
        let texts = Array::from(&texts).into_iter();
        callback(texts.filter_map(|text| text.as_string()).collect());
    });
    let late = Closure::<dyn Fn(JsValue)>::new(move |found: JsValue| {
        let found = entries(&found).unwrap_or_default().into_iter();
        other(
            found
                .filter(|(key, _)| key.len() == 1)
                .map(|(_, text)| text)
                .collect(),
        );
    });
    for (name, function) in [("foreign", foreign), ("late", late)] {
        Reflect::set(&journal, &name.into(), function.as_ref()).ok();
        function.forget();
    }
}

/// What the journal calls with its answer: '' where all went well. It takes one kind of function, so that the way there is
/// in the program once and not for everybody who asks.
fn when_told(then: Box<dyn FnOnce(bool)>) -> JsValue {
    Closure::once_into_js(move |reason: JsValue| then(is_fine(&reason)))
}

fn journal() -> Option<JsValue> {
    let journal = Reflect::get(&js_sys::global(), &"gezamenlijkeBlikJournal".into()).ok()?;
    journal.is_object().then_some(journal)
}

/// Calls the journal. Its last argument is what happens then; without a journal it is told so at once.
fn call(name: &str, arguments: &[JsValue]) {
    let function = journal().and_then(|journal| {
        let function = Reflect::get(&journal, &name.into()).ok()?;
        Some((journal, function.dyn_into::<Function>().ok()?))
    });
    if let Some((journal, function)) = function {
        let arguments: Array = arguments.iter().collect();
        function.apply(&journal, &arguments).ok();
    } else if let Some(then) = arguments.last().and_then(|then| then.dyn_ref::<Function>()) {
        let reason = JsValue::from_str("away");
        then.call2(&JsValue::NULL, &reason, &reason).ok();
    }
}

fn is_fine(reason: &JsValue) -> bool {
    reason.as_string().is_some_and(|reason| reason.is_empty())
}

fn entries(found: &JsValue) -> Option<JournalEntries> {
    let found = found.dyn_ref::<Object>()?;
    let pairs = Object::entries(found).into_iter().filter_map(|pair| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    Some(pairs.collect())
}
