//! Elements of the page, made directly, and kept up to date by Leptos' effects.
//!
//! Leptos' `view!` compiles every element, attribute and closure into code of its own. With it the whole
//! program weighed 290 kB (brotli), with these functions, which are there once, 251: that is what a
//! borrowed tablet on a slow network has to wait for. Signals, effects and their clean-up are Leptos'
//! own: an effect that is started inside another one ends with it.

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

/// A piece of the page. Copies are handles to the same piece.
///
/// Where the browser refuses to make an element the piece is an empty fragment: a page with a hole in it
/// is better than no page.
#[derive(Clone)]
pub struct Dom(Node);

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

/// Text that follows the state.
pub fn bound_text(text: impl Fn() -> String + 'static) -> Dom {
    bound_text_dyn(Box::new(text))
}

#[inline(never)]
fn bound_text_dyn(text: Box<dyn Fn() -> String>) -> Dom {
    let dom = text_node("");
    let own = dom.clone();
    effect(Box::new(move || own.0.set_text_content(Some(&text()))));
    dom
}

/// A piece of the page that is drawn again when what it reads has changed.
pub fn redraw(view: impl Fn() -> Dom + 'static) -> Dom {
    redraw_dyn(Box::new(view))
}

#[inline(never)]
fn redraw_dyn(view: Box<dyn Fn() -> Dom>) -> Dom {
    let place = create_element("div", "live");
    let own = place.clone();
    effect(Box::new(move || own.replace_children(view())));
    place
}

/// Does this now, and again whenever something that it read has changed.
#[inline(never)]
pub fn effect(update: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_: Option<()>| update());
    on_cleanup(move || drop(effect));
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

    /// An attribute that follows the state; `None` takes it away.
    pub fn bind_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.bind_attr_dyn(name, Box::new(value))
    }

    #[inline(never)]
    fn bind_attr_dyn(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let own = self.clone();
        effect(Box::new(move || match (own.as_element(), value()) {
            (Some(element), Some(value)) => {
                element.set_attribute(name, &value).ok();
            }
            (Some(element), None) => {
                element.remove_attribute(name).ok();
            }
            (None, _) => {}
        }));
        self
    }

    /// Whether the input is ticked follows the state.
    pub fn bind_checked(self, ticked: impl Fn() -> bool + 'static) -> Self {
        let own = self.clone();
        effect(Box::new(move || {
            if let Some(input) = own.as_input() {
                input.set_checked(ticked());
            }
        }));
        self
    }

    /// Does something at an event.
    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        self.on_event(event, Box::new(act))
    }

    /// Does something at a tap.
    pub fn on_tap(self, mut act: impl FnMut() + 'static) -> Self {
        self.on_event("click", Box::new(move |_| act()))
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
