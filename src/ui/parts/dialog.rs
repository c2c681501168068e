//! A question that must be answered first, in the browser's own modal dialog.

use crate::ui::dom::{Dom, create_element, effect, element};
use leptos::prelude::*;
use leptos::web_sys::{HtmlDialogElement, HtmlElement};

/// A dialog with a heading, whose id is unique on the page. The browser keeps the focus inside and gives it
/// back after; Escape closes it without an answer, and `on_close` is called.
pub fn dialog(
    id: &str,
    open: Signal<bool>,
    title: Dom,
    on_close: impl Fn() + 'static,
    body: Dom,
) -> Dom {
    let heading = element("h2", "", vec![title])
        .attr("id", id)
        .attr("tabindex", "-1");
    let focus = heading.cast::<HtmlElement>();
    let dialog = create_element("dialog", "dialog")
        .attr("aria-labelledby", id)
        .child(heading)
        .child(body)
        .on("close", move |_| on_close());
    if let Some(element) = dialog.cast::<HtmlDialogElement>() {
        effect(Box::new(move || {
            let wanted = open.get();
            if wanted && !element.open() {
                // It only refuses when it is open already or not on the page; both are no fault of the person.
                element.show_modal().ok();
                if let Some(heading) = &focus {
                    heading.focus().ok();
                }
            } else if !wanted && element.open() {
                element.close();
            }
        }));
    }
    dialog
}
