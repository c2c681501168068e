//! The note at a question, and whether it stays private.

use crate::reflection::Note;
use crate::ui::dom::{Dom, bound_text, create_element, effect, text_element};
use crate::ui::elements::{div, para, status};
use crate::words::Question as Words;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlTextAreaElement};

/// From here on the remaining room is told.
const NEARLY_FULL: usize = 200;

/// A text area with a checkbox «Privé». Both are told apart in words: who will read this, and who will not.
///
/// `id` is the question's, the fields derive theirs from it; `on_note` is called with text and privacy at
/// each input.
pub fn note_field(
    id: &str,
    words: &'static Words,
    note: Signal<String>,
    private: Signal<bool>,
    on_note: Callback<(String, bool)>,
) -> Dom {
    let area_id = format!("{id}-note-text");
    let hint_id = format!("{id}-note-hint");
    let area = create_element("textarea", "note-area")
        .attr("id", &area_id)
        .attr("rows", "3")
        .attr("dir", "auto")
        .attr("maxlength", &Note::MAX.to_string())
        .attr("aria-describedby", &hint_id);
    let field = area.cast::<HtmlTextAreaElement>();
    if let Some(field) = field.clone() {
        effect(Box::new(move || note.with(|note| show(&field, note))));
    }
    let area = area.on("input", move |_| {
        if let Some(field) = &field {
            on_note.run((field.value(), private.get_untracked()));
        }
    });
    let left = bound_text(move || {
        let left = Note::MAX.saturating_sub(note.with(|note| note.encode_utf16().count()));
        if left <= NEARLY_FULL {
            words.note_left.of(left)
        } else {
            String::new()
        }
    });
    let reader = bound_text(move || {
        let hint = match private.get() {
            true => words.note_private_hint,
            false => words.note_hint,
        };
        hint.to_owned()
    });
    let tick = create_element("input", "")
        .attr("type", "checkbox")
        .bind_checked(move || private.get());
    let ticked = tick.clone();
    let tick = tick.on("change", move |_| {
        let private = ticked.as_input().is_some_and(|input| input.checked());
        on_note.run((note.get_untracked(), private));
    });
    let check = create_element("label", "check")
        .child(tick)
        .push_text(words.note_private);
    let foot = vec![check, para("hint", vec![reader]).attr("id", &hint_id)];
    let inside = vec![
        text_element("label", "field-label", words.note).attr("for", &area_id),
        area,
        status("note-left", left),
        div("note-foot", foot),
    ];
    div("note", inside)
}

/// Shows what the note has become, such as in another tab. Where somebody is writing, their words stay as they are.
fn show(field: &HtmlTextAreaElement, note: &str) {
    let written = field.value();
    let same = written == note || written.trim().is_empty() && note.is_empty();
    if !same && !is_writing(field) {
        field.set_value(note);
    }
}

fn is_writing(field: &HtmlTextAreaElement) -> bool {
    let Some(document) = field.owner_document() else {
        return false;
    };
    let own: &Element = field.as_ref();
    let active = document.active_element();
    active.as_ref() == Some(own) && document.has_focus().unwrap_or(true)
}
