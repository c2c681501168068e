//! One question as a card: its text, help, scale and note.

use super::choice::{Choice, scale_choice};
use crate::ui::dom::{Dom, bound_text, create_element, element};
use crate::ui::elements::{disclosure, div, plain_button, text_span};
use crate::words::Question as Words;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// What a question card shows and calls.
pub struct QuestionCard {
    /// The question's id; it names the radios and is the element's id, so that a link can lead to it.
    pub id: &'static str,
    /// «Vraag 2 van 6».
    pub number: String,
    /// The question as the model asks it.
    pub question: &'static str,
    /// What is chosen now.
    pub value: Signal<Option<Choice>>,
    /// Called with the new choice, or with `None` to take the answer back.
    pub on_choose: Callback<Option<Choice>>,
    /// Whether there is a note.
    pub has_note: Signal<bool>,
    /// Whether this is the question that a phone shows.
    pub current: bool,
    /// What stands under «Waar gaat dit over?».
    pub help: Dom,
    /// The field for the note.
    pub note: Dom,
    /// Called when something in the card is touched.
    pub on_touch: Callback<()>,
    /// The steps to the questions before and after, below the note.
    pub steps: Dom,
}

/// One question. Keys 1–5 answer it while something in the card has focus, but never while writing the note.
pub fn question_card(card: QuestionCard, words: &'static Words) -> Dom {
    let QuestionCard {
        id,
        value,
        on_choose,
        has_note,
        on_touch,
        ..
    } = card;
    let note_open = RwSignal::new(has_note.get_untracked());
    let note_id = format!("{id}-note");
    let note_button = plain_button("button note-open")
        .attr("aria-controls", &note_id)
        .bind_attr("aria-expanded", move || Some(note_open.get().to_string()))
        .on_tap(move || note_open.update(|open| *open = !*open))
        .child(create_element("span", "plus").attr("aria-hidden", "true"))
        .child(bound_text(move || {
            let text = match has_note.get() {
                true => words.note_show,
                false => words.note_add,
            };
            text.to_owned()
        }));
    let legend = element(
        "legend",
        "question-legend",
        vec![
            text_span("question-number", &card.number),
            text_span("question-text", card.question),
        ],
    );
    let note = div("", vec![card.note])
        .attr("id", &note_id)
        .bind_flag("hidden", move || !note_open.get());
    create_element(
        "fieldset",
        if card.current {
            "question is-current"
        } else {
            "question"
        },
    )
    .attr("id", id)
    .attr("tabindex", "-1")
    .on("keydown", move |event| answer_by_key(&event, on_choose))
    .on("focusin", move |_| on_touch.run(()))
    .child(legend)
    .child(disclosure(
        "disclosure help",
        words.help,
        vec![div("help-text", vec![card.help])],
    ))
    .child(scale_choice(id, words, value, on_choose, note_button))
    .child(note)
    .child(card.steps)
}

/// Answers with a key from 1 to 5 and puts the focus on that choice, so that the arrows go on from there.
fn answer_by_key(event: &Event, on_choose: Callback<Option<Choice>>) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    if event.alt_key() || event.ctrl_key() || event.meta_key() || is_writing(event) {
        return;
    }
    let key = event.key();
    let Some(score) = ["1", "2", "3", "4", "5"]
        .iter()
        .position(|known| *known == key)
    else {
        return;
    };
    event.prevent_default();
    let score = score as u8 + 1;
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
