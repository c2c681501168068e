//! What follows the state: texts, attributes, ticks. A value that stays what it was touches nothing on the page.

use super::node::{Dom, create_element};
use leptos::prelude::{RenderEffect, on_cleanup};
use std::cell::RefCell;

/// Does this now, and again whenever something that it read has changed.
#[inline(never)]
pub fn effect(update: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_: Option<()>| update());
    on_cleanup(move || drop(effect));
}

/// Writes what a value has become on the page; `None` where there is none.
type Write = Box<dyn Fn(Option<&str>)>;

/// Writes a value now, and again whenever it is another one.
#[inline(never)]
fn bind(value: Box<dyn Fn() -> Option<String>>, write: Write) {
    let last = RefCell::new(None);
    effect(Box::new(move || {
        let now = Some(value());
        if *last.borrow() != now {
            write(now.as_ref().and_then(Option::as_deref));
            last.replace(now);
        }
    }));
}

/// Text that follows the state. It stands in an element of its own: a browser that translates the page puts other nodes in
/// the place of every text, and only the element around them stays.
pub fn bound_text(text: impl Fn() -> String + 'static) -> Dom {
    bound_text_dyn(Box::new(text))
}

#[inline(never)]
fn bound_text_dyn(text: Box<dyn Fn() -> String>) -> Dom {
    let dom = create_element("span", "live");
    let own = dom.clone();
    let write = move |text: Option<&str>| own.0.set_text_content(text);
    bind(Box::new(move || Some(text())), Box::new(write));
    dom
}

/// A piece of the page that is made anew when what it reads has changed. Nothing that takes focus, is typed in or folds
/// open may stand in it, unless it has to go; `bound_text`, `bind_attr` and `each` leave in place what stays.
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

impl Dom {
    /// An attribute that follows the state; `None` takes it away.
    pub fn bind_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.bind_attr_dyn(name, Box::new(value))
    }

    /// An attribute that is there or not, such as `disabled` and `hidden`, by the state.
    pub fn bind_flag(self, name: &'static str, is_on: impl Fn() -> bool + 'static) -> Self {
        self.bind_flag_dyn(name, Box::new(is_on))
    }

    #[inline(never)]
    fn bind_flag_dyn(self, name: &'static str, is_on: Box<dyn Fn() -> bool>) -> Self {
        self.bind_attr_dyn(name, Box::new(move || is_on().then(String::new)))
    }

    #[inline(never)]
    fn bind_attr_dyn(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let own = self.clone();
        let write = move |value: Option<&str>| {
            if let Some(element) = own.as_element() {
                match value {
                    Some(value) => element.set_attribute(name, value).ok(),
                    None => element.remove_attribute(name).ok(),
                };
            }
        };
        bind(value, Box::new(write));
        self
    }

    /// Whether the input is ticked follows the state. A person ticks it too, so it is held against the input itself.
    pub fn bind_checked(self, is_checked: impl Fn() -> bool + 'static) -> Self {
        self.bind_checked_dyn(Box::new(is_checked))
    }

    #[inline(never)]
    fn bind_checked_dyn(self, is_checked: Box<dyn Fn() -> bool>) -> Self {
        let own = self.clone();
        effect(Box::new(move || {
            let is_checked = is_checked();
            if let Some(input) = own.as_input().filter(|it| it.checked() != is_checked) {
                input.set_checked(is_checked);
            }
        }));
        self
    }
}
