//! One question as a card: its text, help, scale and note.

use super::choice::{Choice, ScaleChoice};
use super::note::NoteField;
use crate::words::Question as QuestionWords;
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
    #[prop(into)]
    seed: String,
    /// «Vraag 2 van 6».
    #[prop(into)]
    number: Signal<String>,
    /// The question as the model asks it.
    #[prop(into)]
    text: Signal<String>,
    /// The texts around every question.
    #[prop(into)]
    words: Signal<QuestionWords>,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<Option<Choice>>,
    /// Called with the new choice, or with `None` to take the answer back.
    on_choose: Callback<Option<Choice>>,
    /// What the note says now; empty when there is none.
    #[prop(into)]
    note: Signal<String>,
    /// Whether the note is private.
    #[prop(into)]
    private: Signal<bool>,
    /// Called with the note's text and whether it is private, at each input.
    on_note: Callback<(String, bool)>,
    /// Whether this is the question that a phone shows.
    #[prop(into)]
    current: Signal<bool>,
    /// What stands under «Waar gaat dit over?».
    help: ViewFn,
    /// Anything else that belongs to this question, below the note.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let note_open = RwSignal::new(!note.get_untracked().is_empty());
    let note_id = format!("{id}-note");
    let note_button = move || {
        words.with(|words| {
            let written = !note.with(String::is_empty);
            if written {
                words.note_show.clone()
            } else {
                words.note_add.clone()
            }
        })
    };
    let controls = note_id.clone();
    view! {
        <fieldset
            class="question"
            class:is-current=current
            id=id
            tabindex="-1"
            data-seed-id=seed
            on:keydown=move |event| answer_by_key(&event, on_choose)
        >
            <legend class="question-legend">
                <span class="question-number">{number}</span>
                <span class="question-text">{text}</span>
            </legend>
            <details class="disclosure help">
                <summary>{move || words.with(|words| words.help.clone())}</summary>
                <div class="help-text">{help.run()}</div>
            </details>
            <ScaleChoice name=id words value on_choose>
                <button
                    type="button"
                    class="button note-open"
                    aria-expanded=move || note_open.get().to_string()
                    aria-controls=controls
                    on:click=move |_| note_open.update(|open| *open = !*open)
                >
                    <span class="plus" class:is-open=note_open aria-hidden="true"></span>
                    {note_button}
                </button>
            </ScaleChoice>
            <div id=note_id hidden=move || !note_open.get()>
                <NoteField id words note private on_note />
            </div>
            {children.map(|children| children())}
        </fieldset>
    }
}

/// Answers with a key from 1 to 5 and puts the focus on that choice, so that the arrows go on from there.
fn answer_by_key(event: &KeyboardEvent, on_choose: Callback<Option<Choice>>) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || is_writing(event) {
        return;
    }
    let Ok(score @ 1..=5) = event.key().parse::<u8>() else {
        return;
    };
    event.prevent_default();
    on_choose.run(Some(Choice::Score(score)));
    let radio = event
        .current_target()
        .and_then(|card| card.dyn_into::<Element>().ok())
        .and_then(|card| {
            card.query_selector(&format!("input[value=\"{score}\"]"))
                .ok()
                .flatten()
        })
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
