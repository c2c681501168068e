//! The note at a question, and whether it stays private.

use super::area::growing;
use crate::reflection::Note;
use crate::ui::dom::{Dom, bound_text, create_element, text_element};
use crate::ui::elements::{div, para, status};
use crate::words::{Question as Words, fill};
use leptos::prelude::*;

/// From here on the remaining room is told.
const NEARLY_FULL: usize = 200;

/// A text area with a checkbox «Privé». Both are told apart in words: who will read this, and who will not.
///
/// `id` is the question's, the fields derive theirs from it; `too_long` says that not all had room; `on_note` is called
/// with text and privacy at each input.
pub fn note_field(
    id: &str,
    words: &'static Words,
    too_long: &'static str,
    note: Signal<String>,
    private: Signal<bool>,
    on_note: Callback<(String, bool)>,
) -> Dom {
    let area_id = note_area_id(id);
    let hint_id = format!("{id}-note-hint");
    let (grows, is_cut) = growing(&area_id, "3", Note::MAX, &hint_id, note, move |text| {
        on_note.run((text, private.get_untracked()));
    });
    let room = bound_text(move || {
        let left = Note::MAX.saturating_sub(note.with(|note| note.chars().count()));
        match (is_cut.get(), left) {
            (true, _) => fill(too_long, &[("count", &Note::MAX.to_string())]),
            (false, ..=NEARLY_FULL) => words.note_left.of(left),
            (false, _) => String::new(),
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
        grows,
        status("note-left", room),
        div("note-foot", foot),
    ];
    div("note", inside)
}

/// The id of the text area for the note at a question.
pub fn note_area_id(question: &str) -> String {
    format!("{question}-note-text")
}
