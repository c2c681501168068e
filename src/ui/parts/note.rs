//! The note at a question, and whether it stays private.

use crate::words::Question as QuestionWords;
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
    #[prop(into)]
    words: Signal<QuestionWords>,
    /// What the note says now.
    #[prop(into)]
    note: Signal<String>,
    /// Whether it is private.
    #[prop(into)]
    private: Signal<bool>,
    /// Called with text and privacy, at each input.
    on_note: Callback<(String, bool)>,
) -> impl IntoView {
    let area = format!("{id}-note-text");
    let hint = format!("{id}-note-hint");
    let described = hint.clone();
    let left = move || {
        let used = note.with(|note| note.encode_utf16().count());
        let left = LIMIT.saturating_sub(used);
        (left <= NEARLY_FULL).then(|| words.with(|words| words.note_left.of(left)))
    };
    view! {
        <div class="note">
            <label class="field-label" for=area.clone()>
                {move || words.with(|words| words.note.clone())}
            </label>
            <textarea
                class="note-area"
                id=area
                rows="3"
                dir="auto"
                maxlength=LIMIT
                aria-describedby=described
                prop:value=note
                on:input:target=move |event| {
                    on_note.run((event.target().value(), private.get_untracked()));
                }
            ></textarea>
            <p class="note-left" role="status">
                {left}
            </p>
            <div class="note-foot">
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=private
                        on:change:target=move |event| {
                            on_note.run((note.get_untracked(), event.target().checked()));
                        }
                    />
                    {move || words.with(|words| words.note_private.clone())}
                </label>
                <p class="hint" id=hint>
                    {move || {
                        words
                            .with(|words| {
                                if private.get() {
                                    words.note_private_hint.clone()
                                } else {
                                    words.note_hint.clone()
                                }
                            })
                    }}
                </p>
            </div>
        </div>
    }
}
