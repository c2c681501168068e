//! What somebody types, also where that comes in a way that tells nothing: dictation, a writing aid, an extension.

use crate::reflection::fitted;
use crate::ui::dom::Dom;
use js_sys::Reflect;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A field with what of it is kept. The field is read at each input, and again at what ends the typing; what it shows is
/// what is kept.
#[derive(Clone)]
pub struct Typing {
    field: Dom,
    kept: Rc<RefCell<String>>,
    /// Whether a word is being composed, which the keyboard would begin anew were the text touched.
    composing: Rc<Cell<bool>>,
    is_cut: RwSignal<bool>,
}

impl Typing {
    /// Follows what is typed in this field; `on_text` gets it, as far as there is room.
    pub fn follow(field: &Dom, most: usize, on_text: impl Fn(String) + 'static) -> Self {
        let typing = Self {
            field: field.clone(),
            kept: Rc::new(RefCell::new(field.value())),
            composing: Rc::default(),
            is_cut: RwSignal::new(false),
        };
        let on_text: Rc<dyn Fn(String)> = Rc::new(on_text);
        for event in [
            "compositionstart",
            "compositionend",
            "input",
            "change",
            "blur",
        ] {
            let (typing, on_text) = (typing.clone(), on_text.clone());
            field.clone().on(event, move |_| {
                match event {
                    "compositionstart" => return typing.composing.set(true),
                    "compositionend" => typing.composing.set(false),
                    _ => {}
                }
                typing.read(most, &*on_text);
            });
        }
        typing
    }

    fn read(&self, most: usize, on_text: &dyn Fn(String)) {
        let (now, before) = (self.field.value(), self.kept.borrow().clone());
        if now == before {
            return;
        }
        let fitted = fitted(&before, &now, most);
        self.is_cut.set(fitted.is_some());
        let text = fitted.unwrap_or(now);
        self.kept.replace(text.clone());
        on_text(text.clone());
        self.put(&text);
    }

    /// Shows what the text has become in another place; what was typed here is kept by now, so nothing of it is lost. Blanks
    /// that somebody begins with are no text yet, and stay.
    pub fn show(&self, text: &str) {
        let is_blank = text.is_empty() && self.kept.borrow().trim().is_empty();
        if *self.kept.borrow() != text && !is_blank {
            self.kept.replace(text.to_owned());
            self.put(text);
        }
    }

    /// Whether there was no room for all that came in last.
    pub fn is_cut(&self) -> Signal<bool> {
        self.is_cut.into()
    }

    /// Puts a text into the field, with the cursor as far from its end as before.
    fn put(&self, text: &str) {
        let shown = self.field.value();
        if shown == text || self.composing.get() {
            return;
        }
        let Some(field) = self.field.as_element() else {
            return;
        };
        let [start, end] = ["selectionStart", "selectionEnd"].map(JsValue::from_str);
        let cursor = Reflect::get(field, &end).ok().and_then(|at| at.as_f64());
        self.field.set_value(text);
        let length = |text: &str| text.encode_utf16().count() as f64;
        // A cursor that is put into a field takes the focus along.
        if let Some(cursor) = cursor.filter(|_| document().active_element().as_ref() == Some(field))
        {
            let at = (length(text) - length(&shown) + cursor).max(0.0).into();
            // The start comes along with an end before it, and not the other way round.
            Reflect::set(field, &end, &at).ok();
            Reflect::set(field, &start, &at).ok();
        }
    }
}
