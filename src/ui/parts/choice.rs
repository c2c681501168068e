//! The answer scale: five anchored choices and the two others, as native radios of one group.

use crate::words::Question as QuestionWords;
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

/// The scale of one question. What is chosen is told by the filled mark and by the radio itself, not by colour alone.
#[component]
pub fn ScaleChoice(
    /// Groups the radios; one per question on the page.
    name: &'static str,
    /// The anchors and the other texts.
    #[prop(into)]
    words: Signal<QuestionWords>,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<Option<Choice>>,
    /// Called with the new choice, or with `None` to take the answer back.
    on_choose: Callback<Option<Choice>>,
    /// What stands at the end of the second line: the button of the note.
    children: Children,
) -> impl IntoView {
    let heading = format!("{name}-scale");
    let scores = [1_u8, 2, 3, 4, 5].map(|score| {
        let anchor = move || words.with(|words| anchor(words, score));
        let number = view! { <span class="choice-number">{score}</span> }.into_any();
        radio(
            name,
            Choice::Score(score),
            value,
            on_choose,
            Some(number),
            anchor,
        )
    });
    let unknown = move || words.with(|words| words.unknown.clone());
    let not_applicable = move || words.with(|words| words.not_applicable.clone());
    view! {
        <p class="scale-heading" id=heading.clone()>
            {move || words.with(|words| words.scale.clone())}
        </p>
        <div role="group" aria-labelledby=heading>
            <div class="scale">{scores.into_iter().collect_view()}</div>
            <div class="beside">
                {radio(name, Choice::Unknown, value, on_choose, None, unknown)}
                {radio(name, Choice::NotApplicable, value, on_choose, None, not_applicable)}
                <button
                    type="button"
                    class="button quiet clear"
                    prop:disabled=move || value.get().is_none()
                    on:click=move |_| on_choose.run(None)
                >
                    {move || words.with(|words| words.clear.clone())}
                </button>
                {children()}
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
    text: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                class="choice-input"
                type="radio"
                name=name
                value=code(choice)
                prop:checked=move || value.get() == Some(choice)
                on:change=move |_| on_choose.run(Some(choice))
            />
            <span class="choice-face">
                <span class="choice-mark" aria-hidden="true"></span>
                {number}
                <span class="choice-words">{text}</span>
            </span>
        </label>
    }
}

/// How a choice is written in the radio's `value`, by which the keys 1–5 find it.
fn code(choice: Choice) -> String {
    match choice {
        Choice::Score(score) => score.to_string(),
        Choice::Unknown => "unknown".to_owned(),
        Choice::NotApplicable => "not-applicable".to_owned(),
    }
}

fn anchor(words: &QuestionWords, score: u8) -> String {
    let text = match score {
        1 => &words.score1,
        2 => &words.score2,
        3 => &words.score3,
        4 => &words.score4,
        _ => &words.score5,
    };
    text.clone()
}
