//! Pieces of the page: making them, putting them together, hearing what happens to them.

use crate::browser;
use js_sys::Reflect;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

/// A piece of the page. Copies are handles to the same piece.
///
/// Where the browser refuses to make an element the piece is an empty fragment: a page with a hole in it
/// is better than no page.
#[derive(Clone)]
pub struct Dom(pub(super) Node);

impl From<HtmlElement> for Dom {
    fn from(element: HtmlElement) -> Self {
        Dom(element.into())
    }
}

/// An element with this tag and class.
#[inline(never)]
pub fn create_element(tag: &str, class: &str) -> Dom {
    with_class(document().create_element(tag).ok(), class)
}

/// An element of a drawing.
#[inline(never)]
pub fn create_svg_element(tag: &str, class: &str) -> Dom {
    let space = Some("http://www.w3.org/2000/svg");
    with_class(document().create_element_ns(space, tag).ok(), class)
}

fn with_class(element: Option<Element>, class: &str) -> Dom {
    let dom = element.map_or_else(empty, |element| Dom(element.into()));
    if class.is_empty() {
        dom
    } else {
        dom.attr("class", class)
    }
}

/// Nothing at all.
#[inline(never)]
pub fn empty() -> Dom {
    Dom(document().create_document_fragment().into())
}

/// Several pieces behind each other.
#[inline(never)]
pub fn fragment(pieces: Vec<Dom>) -> Dom {
    empty().children(pieces)
}

/// Words as they are.
#[inline(never)]
pub fn text_node(text: &str) -> Dom {
    Dom(document().create_text_node(text).into())
}

impl Dom {
    /// Gives the element an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        if let Some(element) = self.as_element() {
            element.set_attribute(name, value).ok();
        }
        self
    }

    /// Puts a piece at the end of this one.
    #[inline(never)]
    pub fn child(self, piece: Dom) -> Self {
        self.0.append_child(&piece.0).ok();
        self
    }

    /// Puts pieces at the end of this one.
    #[inline(never)]
    pub fn children(self, pieces: Vec<Dom>) -> Self {
        pieces.into_iter().fold(self, Dom::child)
    }

    /// Puts words at the end of this piece.
    #[inline(never)]
    pub fn push_text(self, text: &str) -> Self {
        self.child(text_node(text))
    }

    /// Puts a piece in the place of everything that was here.
    pub fn replace_children(&self, piece: Dom) {
        self.0.set_text_content(None);
        self.clone().child(piece);
    }

    /// Does something at an event.
    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        self.on_event(event, Box::new(act))
    }

    /// Does something at a tap. What was tapped may go away with it; the focus does not.
    pub fn on_tap(self, mut act: impl FnMut() + 'static) -> Self {
        let act = move |_| {
            browser::keep_focus();
            act();
        };
        self.on_event("click", Box::new(act))
    }

    #[inline(never)]
    fn on_event(self, event: &str, act: Box<dyn FnMut(Event)>) -> Self {
        // The browser frees it together with the element.
        let act = Closure::wrap(act).into_js_value();
        self.0
            .add_event_listener_with_callback(event, act.unchecked_ref())
            .ok();
        self
    }

    /// The element itself, for what only an element can do.
    pub fn as_element(&self) -> Option<&Element> {
        self.0.dyn_ref()
    }

    /// The input, where the element is one.
    pub fn as_input(&self) -> Option<&HtmlInputElement> {
        self.0.dyn_ref()
    }

    /// What is chosen or typed in the element.
    pub fn value(&self) -> String {
        let value = Reflect::get(&self.0, &"value".into()).ok();
        value
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    }

    /// Puts a value into the element, as if it was chosen or typed.
    pub fn set_value(&self, value: &str) {
        Reflect::set(&self.0, &"value".into(), &value.into()).ok();
    }

    /// The element as a more specific kind.
    pub fn cast<T: JsCast>(&self) -> Option<T> {
        self.0.clone().dyn_into().ok()
    }
}

/// An element with these pieces in it.
#[inline(never)]
pub fn element(tag: &str, class: &str, inside: Vec<Dom>) -> Dom {
    create_element(tag, class).children(inside)
}

/// An element with these words in it.
#[inline(never)]
pub fn text_element(tag: &str, class: &str, text: &str) -> Dom {
    create_element(tag, class).push_text(text)
}
