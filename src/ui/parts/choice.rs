//! The answer scale: five anchored choices and the two others, as native radios of one group.

use crate::browser;
use crate::ui::dom::{Dom, create_element, empty, fragment};
use crate::ui::elements::{div, p, plain_button, text_span};
use crate::words::{Question as Words, Scale};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// What a person can choose at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The state of the shared answer, 1 to 5.
    Score(u8),
    /// «Weet ik niet».
    Unknown,
    /// «Past niet bij ons».
    NotApplicable,
}

/// The scale of one question. What is chosen is told by the filled mark and by the radio itself, not by
/// colour alone. Keys 1–5 answer while one of the choices has the focus, and nowhere else.
///
/// `name` groups the radios, one per question on the page; `on_choose` is called with the new choice, or
/// with `None` to take the answer back; `beside` stands at the end of the second line.
pub fn scale_choice(
    name: &'static str,
    words: &Words,
    scale: &Scale,
    value: Signal<Option<Choice>>,
    on_choose: Callback<Option<Choice>>,
    beside: Dom,
) -> Dom {
    let heading = format!("{name}-scale");
    let first = radio_id(name, Choice::Score(1));
    let radio =
        move |choice, number, text: &str| radio(name, choice, value, on_choose, number, text);
    let scores = scale.anchors().map(|(score, anchor)| {
        let points = score.points();
        radio(
            Choice::Score(points),
            text_span("choice-number", &points.to_string()),
            anchor,
        )
    });
    let clear = plain_button("button quiet clear")
        .push_text(words.clear)
        .bind_flag("disabled", move || value.get().is_none())
        .on_tap(move || {
            on_choose.run(None);
            // The button goes with the answer; what can be chosen is where one goes on.
            browser::focus(&first);
        });
    let others = vec![
        radio(Choice::Unknown, empty(), words.unknown),
        radio(Choice::NotApplicable, empty(), words.not_applicable),
        clear,
        beside,
    ];
    let group = div(
        "",
        vec![div("scale", scores.collect()), div("beside", others)],
    )
    .attr("role", "group")
    .attr("aria-labelledby", &heading)
    .on("keydown", move |event| answer_by_key(&event, on_choose));
    fragment(vec![
        p("scale-heading", scale.heading).attr("id", &heading),
        group,
    ])
}

fn radio(
    name: &str,
    choice: Choice,
    value: Signal<Option<Choice>>,
    on_choose: Callback<Option<Choice>>,
    number: Dom,
    text: &str,
) -> Dom {
    let input = create_element("input", "choice-input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", &code(choice))
        .attr("id", &radio_id(name, choice))
        .bind_checked(move || value.get() == Some(choice))
        .on("change", move |_| on_choose.run(Some(choice)));
    let mark = create_element("span", "choice-mark").attr("aria-hidden", "true");
    let face = create_element("span", "choice-face").children(vec![
        mark,
        number,
        text_span("choice-words", text),
    ]);
    create_element("label", "choice").children(vec![input, face])
}

/// Answers with a key from 1 to 5 and puts the focus on that choice, so that the arrows go on from there.
fn answer_by_key(event: &Event, on_choose: Callback<Option<Choice>>) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let chosen = event.target();
    let chosen = chosen.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let (Some(chosen), Some(score)) = (chosen, score_of(event)) else {
        return;
    };
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    event.prevent_default();
    let choice = Choice::Score(score);
    on_choose.run(Some(choice));
    browser::focus(&radio_id(&chosen.name(), choice));
}

/// The score of a key. Where the row of digits types signs, as on a French keyboard, its place tells the digit.
fn score_of(event: &KeyboardEvent) -> Option<u8> {
    let (key, code) = (event.key(), event.code());
    let digit = key.parse::<u8>().ok();
    let digit = digit.or_else(|| code.strip_prefix("Digit")?.parse().ok())?;
    (1..=5).contains(&digit).then_some(digit)
}

/// The id of a radio.
fn radio_id(name: &str, choice: Choice) -> String {
    format!("{name}-{}", code(choice))
}

/// How a choice is written in the radio's `value`.
fn code(choice: Choice) -> String {
    match choice {
        Choice::Score(score) => score.to_string(),
        Choice::Unknown => "unknown".to_owned(),
        Choice::NotApplicable => "not-applicable".to_owned(),
    }
}
