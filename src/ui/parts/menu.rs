//! The menu in the header: a button that opens a sheet with links and settings.

use super::icon::{IconShape, icon};
use crate::ui::dom::Dom;
use crate::ui::elements::{div, plain_button, text_span};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, KeyboardEvent};

/// A disclosure: the sheet follows its button in reading order. Escape closes it and returns to the button.
pub fn menu(label: &str, open: RwSignal<bool>, sheet: Dom) -> Dom {
    let button = plain_button("button menu-button")
        .attr("aria-controls", "menu-sheet")
        .bind_attr("aria-expanded", move || Some(open.get().to_string()))
        .on_tap(move || open.update(|open| *open = !*open))
        .child(icon(IconShape::Menu, "menu-icon"))
        .child(text_span("menu-word", label));
    let back = button.cast::<HtmlElement>();
    let sheet = div("menu-sheet", vec![sheet])
        .attr("id", "menu-sheet")
        .bind_flag("hidden", move || !open.get());
    div("menu", vec![button, sheet]).on("keydown", move |event| {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| event.key() == "Escape");
        if escape && open.get_untracked() {
            open.set(false);
            if let Some(button) = &back {
                // The menu is closed either way, so a refusal is nothing to report.
                button.focus().ok();
            }
        }
    })
}
