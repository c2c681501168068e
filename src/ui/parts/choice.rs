//! The answer scale: five anchored choices and the two others, as native radios of one group.

use super::live::{all, live, tap};
use crate::words::Question as Words;
use leptos::ev::Event;
use leptos::prelude::*;

/// What a person can choose at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The state of the shared answer, 1 to 5.
    Score(u8),
    /// «Weet ik niet».
    Unknown,
    /// «N.v.t.»
    NotApplicable,
}

/// The scale of one question. What is chosen is told by the filled mark and by the radio itself, not by
/// colour alone.
#[component]
pub fn ScaleChoice(
    /// Groups the radios; one per question on the page.
    name: &'static str,
    /// The anchors and the other texts.
    words: Words,
    /// What is chosen now.
    value: Signal<Option<Choice>>,
    /// Called with the new choice, or with `None` to take the answer back.
    on_choose: Callback<Option<Choice>>,
    /// What stands at the end of the second line: the button of the note.
    beside: AnyView,
) -> impl IntoView {
    let heading = format!("{name}-scale");
    let anchors = [words.score1, words.score2, words.score3, words.score4, words.score5];
    let scores = (1..).zip(anchors).map(|(score, anchor)| {
        let number = view! { <span class="choice-number">{score.to_string()}</span> }.into_any();
        radio(name, Choice::Score(score), value, on_choose, Some(number), anchor)
    });
    view! {
        <p class="scale-heading" id=heading.clone()>{words.scale}</p>
        <div role="group" aria-labelledby=heading>
            <div class="scale">{all(scores)}</div>
            <div class="beside">
                {radio(name, Choice::Unknown, value, on_choose, None, words.unknown)}
                {radio(name, Choice::NotApplicable, value, on_choose, None, words.not_applicable)}
                <button
                    type="button"
                    class="button quiet clear"
                    disabled=live(move || value.get().is_none())
                    on:click=tap(move || on_choose.run(None))
                >
                    {words.clear}
                </button>
                {beside}
            </div>
        </div>
    }
}

fn radio(
    name: &'static str,
    choice: Choice,
    value: Signal<Option<Choice>>,
    on_choose: Callback<Option<Choice>>,
    number: Option<AnyView>,
    text: String,
) -> AnyView {
    let choose = move |_: Event| on_choose.run(Some(choice));
    view! {
        <label class="choice">
            <input
                class="choice-input"
                type="radio"
                name=name
                value=code(choice)
                prop:checked=live(move || value.get() == Some(choice))
                on:change=choose
            />
            <span class="choice-face">
                <span class="choice-mark" aria-hidden="true"></span>
                {number}
                <span class="choice-words">{text}</span>
            </span>
        </label>
    }
    .into_any()
}

/// How a choice is written in the radio's `value`, by which the keys 1–5 find it.
fn code(choice: Choice) -> String {
    match choice {
        Choice::Score(score) => score.to_string(),
        Choice::Unknown => "unknown".to_owned(),
        Choice::NotApplicable => "not-applicable".to_owned(),
    }
}
