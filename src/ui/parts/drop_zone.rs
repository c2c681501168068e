//! The place to bring files: a button that opens the picker. While it is on the page, files can be dropped anywhere.

use crate::ui::dom::{Dom, bound_text, create_element, text_element};
use crate::ui::elements::{div, para};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{DataTransfer, DragEvent, HtmlInputElement};

/// The id of the file input, which is there once.
pub const FILE_INPUT: &str = "file-input";

/// A file input without an `accept` filter (tablets grey out what they do not know). The box around it shows that a file hangs
/// over the page, which may fall beside it as well.
///
/// `choose` is on the button, `hint` below it («Of sleep ze hierheen.»), `drop_now` in its place while
/// something hangs over it. `on_choose` gets the input that now holds files, `on_drop` what was dropped.
pub fn drop_zone(
    choose: &str,
    hint: &'static str,
    drop_now: &'static str,
    on_choose: impl Fn(HtmlInputElement) + 'static,
    on_drop: impl Fn(DataTransfer) + 'static,
) -> Dom {
    let over = RwSignal::new(false);
    let input = create_element("input", "drop-input")
        .attr("type", "file")
        .attr("id", FILE_INPUT)
        .attr("multiple", "");
    let chosen = input.clone();
    let input = input.on("change", move |_| {
        if let Some(input) = chosen.cast() {
            on_choose(input);
        }
    });
    let hint = bound_text(move || (if over.get() { drop_now } else { hint }).to_owned());
    let inside = vec![
        input,
        text_element("label", "button primary", choose).attr("for", FILE_INPUT),
        para("drop-hint", vec![hint]),
    ];
    let class = move || Some((if over.get() { "drop is-over" } else { "drop" }).to_owned());
    whenever("dragover", move |_| over.set(true));
    whenever("dragleave", move |_| over.set(false));
    whenever("drop", move |data| {
        over.set(false);
        on_drop(data);
    });
    div("drop", inside).bind_attr("class", class)
}

/// Does this at a drag of files somewhere in the window, as long as the page is open.
fn whenever(event: &str, act: impl Fn(DataTransfer) + 'static) {
    let listener = window_event_listener_untyped(event, move |event| {
        let data = event
            .dyn_into::<DragEvent>()
            .ok()
            .and_then(|event| event.data_transfer());
        if let Some(data) = data.filter(|data| data.types().includes(&"Files".into(), 0)) {
            act(data);
        }
    });
    on_cleanup(move || listener.remove());
}
