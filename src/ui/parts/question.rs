//! One question as a card: its text, help, scale and note.

use super::choice::{Choice, ScaleChoice};
use super::live::{live, tap, text};
use crate::words::Question as Words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// One question. Keys 1–5 answer it while something in the card has focus, but never while writing the note.
#[component]
pub fn QuestionCard(
    /// The question's id; it names the radios and is the element's id, so that a link can lead to it.
    id: &'static str,
    /// The inventory ids that the question carries, separated by spaces.
    seed: String,
    /// «Vraag 2 van 6».
    number: String,
    /// The question as the model asks it.
    question: String,
    /// The texts around every question.
    words: Words,
    /// What is chosen now.
    value: Signal<Option<Choice>>,
    /// Called with the new choice, or with `None` to take the answer back.
    on_choose: Callback<Option<Choice>>,
    /// Whether there is a note.
    has_note: Signal<bool>,
    /// Whether this is the question that a phone shows.
    current: bool,
    /// What stands under «Waar gaat dit over?».
    help: AnyView,
    /// The field for the note.
    note: AnyView,
    /// Called when something in the card is touched.
    on_touch: Callback<()>,
    /// The steps to the questions before and after, below the note.
    steps: AnyView,
) -> impl IntoView {
    let note_open = RwSignal::new(has_note.get_untracked());
    let note_id = format!("{id}-note");
    let (add, show) = (words.note_add.clone(), words.note_show.clone());
    let note_button = view! {
        <button
            type="button"
            class="button note-open"
            aria-expanded=live(move || note_open.get().to_string())
            aria-controls=note_id.clone()
            on:click=tap(move || note_open.update(|open| *open = !*open))
        >
            <span class="plus" aria-hidden="true"></span>
            {text(move || if has_note.get() { show.clone() } else { add.clone() })}
        </button>
    };
    view! {
        <fieldset
            class=if current { "question is-current" } else { "question" }
            id=id
            tabindex="-1"
            data-seed-id=seed
            on:keydown=move |event| answer_by_key(&event, on_choose)
            on:focusin=move |_| on_touch.run(())
        >
            <legend class="question-legend">
                <span class="question-number">{number}</span>
                <span class="question-text">{question}</span>
            </legend>
            <details class="disclosure help">
                <summary>{words.help.clone()}</summary>
                <div class="help-text">{help}</div>
            </details>
            <ScaleChoice name=id words value on_choose beside=note_button.into_any() />
            <div id=note_id hidden=live(move || !note_open.get())>{note}</div>
            {steps}
        </fieldset>
    }
}

/// Answers with a key from 1 to 5 and puts the focus on that choice, so that the arrows go on from there.
fn answer_by_key(event: &KeyboardEvent, on_choose: Callback<Option<Choice>>) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || is_writing(event) {
        return;
    }
    let key = event.key();
    let Some(score) = ["1", "2", "3", "4", "5"].iter().position(|known| *known == key) else {
        return;
    };
    event.prevent_default();
    let score = score as u8 + 1;
    on_choose.run(Some(Choice::Score(score)));
    let radio = event
        .current_target()
        .and_then(|card| card.dyn_into::<Element>().ok())
        .and_then(|card| card.query_selector(&format!("input[value=\"{score}\"]")).ok().flatten())
        .and_then(|radio| radio.dyn_into::<HtmlElement>().ok());
    if let Some(radio) = radio {
        // Without focus the answer still counts, so a refusal is nothing to report.
        radio.focus().ok();
    }
}

fn is_writing(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| target.tag_name() == "TEXTAREA")
}
