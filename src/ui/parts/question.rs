//! One question as a card: its text, what it is about, scale, note and examples.

use super::choice::{Choice, scale_choice};
use super::icon::{IconShape, icon};
use super::note::note_area_id;
use crate::browser;
use crate::ui::dom::{Dom, bound_text, create_element, element};
use crate::ui::elements::{disclosure, div, p, plain_button, span, text_span};
use crate::words::{Question as Words, QuestionContent};
use leptos::prelude::*;

/// What a question card shows and calls.
pub struct QuestionCard {
    /// The question's id; it names the radios and is the element's id, so that a link can lead to it.
    pub id: &'static str,
    /// «Vraag 2 van 6».
    pub number: String,
    /// The question as the model asks it, with its scale and its help.
    pub content: &'static QuestionContent,
    /// What is chosen now.
    pub value: Signal<Option<Choice>>,
    /// Called with the new choice, or with `None` to take the answer back.
    pub on_choose: Callback<Option<Choice>>,
    /// Whether there is a note.
    pub has_note: Signal<bool>,
    /// Whether that note is for nobody else.
    pub is_private: Signal<bool>,
    /// The field for the note.
    pub note: Dom,
    /// Called when something in the card is touched.
    pub on_touch: Callback<()>,
}

/// One question. What it is about stands open under it and describes it for the ear; the examples are folded.
pub fn question_card(card: QuestionCard, words: &'static Words) -> Dom {
    let QuestionCard {
        id,
        content,
        value,
        on_choose,
        has_note,
        is_private,
        on_touch,
        ..
    } = card;
    let note_open = RwSignal::new(has_note.get_untracked());
    let note_id = format!("{id}-note");
    let note = div("", vec![card.note])
        .attr("id", &note_id)
        .bind_flag("hidden", move || !note_open.get());
    let unfolded = note.clone();
    let area = note_area_id(id);
    let unfold = move || {
        note_open.update(|open| *open = !*open);
        if note_open.get_untracked() {
            // At once: a tablet shows its keyboard only for what gets the focus in the tap itself.
            let element = unfolded.as_element();
            element.map(|element| element.remove_attribute("hidden"));
            browser::focus(&area);
        }
    };
    let is_locked = move || has_note.get() && is_private.get() && !note_open.get();
    let lock = vec![
        icon(IconShape::Lock, ""),
        text_span("visually-hidden", words.note_private),
    ];
    let note_button = plain_button("button note-open")
        .attr("aria-controls", &note_id)
        .bind_attr("aria-expanded", move || Some(note_open.get().to_string()))
        .on_tap(unfold)
        .child(create_element("span", "plus").attr("aria-hidden", "true"))
        .child(bound_text(move || {
            let text = match (note_open.get(), has_note.get()) {
                (true, _) => words.note_hide,
                (false, true) => words.note_show,
                (false, false) => words.note_add,
            };
            text.to_owned()
        }))
        .child(span("note-lock", lock).bind_flag("hidden", move || !is_locked()));
    let number = match content.theme {
        Some(theme) => format!("{} · {theme}", card.number),
        None => card.number,
    };
    let legend = element(
        "legend",
        "question-legend",
        vec![
            text_span("question-number", &number),
            text_span("question-text", content.text),
        ],
    );
    let about = format!("{id}-about");
    create_element("fieldset", "question")
        .attr("id", id)
        .attr("tabindex", "-1")
        .attr("aria-describedby", &about)
        .on("focusin", move |_| on_touch.run(()))
        .child(legend)
        .child(p("question-about", content.about).attr("id", &about))
        .child(scale_choice(
            id,
            words,
            content.scale,
            value,
            on_choose,
            note_button,
        ))
        .child(note)
        .child(examples(content, words))
}

/// What a 2 and a 4 look like, for who wonders which step fits.
fn examples(content: &QuestionContent, words: &Words) -> Dom {
    let example = |number: &str, title: &str, text: &str| {
        let inside = vec![
            text_span("example-number", number),
            text_span("example-title", title),
            p("", text),
        ];
        div("example", inside)
    };
    let both = vec![
        example("2", words.example2, content.example2),
        example("4", words.example4, content.example4),
    ];
    let inside = vec![div("examples", both)];
    disclosure("disclosure help", words.examples, inside)
}
