//! The note at a question, and whether it stays private.

use super::live::{live, text};
use crate::words::Question as Words;
use leptos::prelude::*;

/// The longest note, in characters; the text area stops there.
const LIMIT: usize = 4000;
/// From here on the remaining room is told.
const NEARLY_FULL: usize = 200;

/// A text area with a checkbox «Privé». Both are told apart in words: who will read this, and who will not.
#[component]
pub fn NoteField(
    /// The question's id; the fields derive theirs from it.
    id: &'static str,
    /// The texts around every question.
    words: Words,
    /// What the note says now.
    note: Signal<String>,
    /// Whether it is private.
    private: Signal<bool>,
    /// Called with text and privacy, at each input.
    on_note: Callback<(String, bool)>,
) -> impl IntoView {
    let area = format!("{id}-note-text");
    let hint = format!("{id}-note-hint");
    let left_words = words.note_left;
    let left = text(move || {
        let left = LIMIT.saturating_sub(note.with(|note| note.encode_utf16().count()));
        if left <= NEARLY_FULL { left_words.of(left) } else { String::new() }
    });
    let (shared_hint, private_hint) = (words.note_hint, words.note_private_hint);
    let reader = text(move || {
        if private.get() { private_hint.clone() } else { shared_hint.clone() }
    });
    view! {
        <div class="note">
            <label class="field-label" for=area.clone()>{words.note}</label>
            <textarea
                class="note-area"
                id=area
                rows="3"
                dir="auto"
                maxlength=LIMIT.to_string()
                aria-describedby=hint.clone()
                prop:value=live(move || note.get())
                on:input:target=move |event| {
                    on_note.run((event.target().value(), private.get_untracked()));
                }
            ></textarea>
            <p class="note-left" role="status">{left}</p>
            <div class="note-foot">
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=live(move || private.get())
                        on:change:target=move |event| {
                            on_note.run((note.get_untracked(), event.target().checked()));
                        }
                    />
                    {words.note_private}
                </label>
                <p class="hint" id=hint>{reader}</p>
            </div>
        </div>
    }
}
