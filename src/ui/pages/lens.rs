//! The page of one lens: its questions, its chance, and what there is to read.

use super::content::{paragraph, sections, seeds};
use crate::browser;
use crate::reflection::{Answer, Audience, Lens, Note, QuestionId, Score};
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::parts::{Choice, LensLine, LensSymbol, ProgressRing, QuestionCard};
use crate::words::{QuestionContent, Text, fill};
use leptos::prelude::*;

/// A lens, with one of its questions in view; on a phone only that question is shown.
#[component]
pub fn LensPage(
    app: App,
    texts: Texts,
    lens: Lens,
    question: Option<&'static str>,
) -> impl IntoView {
    let content = texts.content.lens(lens);
    let words = &texts.words.lens;
    let current = question.or_else(|| first_open(app, lens));
    let ids = lens.questions();
    let cards = ids.iter().copied().zip(&content.questions).enumerate().map(|(at, (id, question))| {
        let place = Place { lens, at, shown: current == Some(id) };
        view! { <Question app texts=texts.clone() id content=question.clone() place /> }
    });
    let cards = cards.collect_view();
    view! {
        <div class="lens-heading">
            <h1 tabindex="-1">{content.name.clone()}</h1>
            <LensLine lens=lens.key() />
            <p class="lens-title" data-seed-id=seeds(&content.title.carries)>{content.title.text.clone()}</p>
            <div class="prose lens-intro">{content.introduction.iter().map(paragraph).collect_view()}</div>
        </div>
        <p class="lens-lead" data-seed-id=seeds(&content.lead.carries)>{content.lead.text.clone()}</p>
        <div class="questions">{cards}</div>
        <p class="hint keys-hint">{words.keys.clone()}</p>
        <aside class="chance">
            <LensSymbol lens=lens.key() />
            <h2>{words.chance.clone()}</h2>
            {paragraph(&content.chance)}
        </aside>
        <details class="disclosure more">
            <summary>{words.more.clone()}</summary>
            <div class="reading">{sections(&content.more)}</div>
        </details>
        <LensSteps texts=texts.clone() lens />
    }
}

/// Where a question stands on the page.
#[derive(Clone, Copy)]
struct Place {
    lens: Lens,
    at: usize,
    shown: bool,
}

/// The first question without an answer, or the first one when all have theirs.
fn first_open(app: App, lens: Lens) -> Option<&'static str> {
    let ids = lens.questions();
    app.state.with_untracked(|state| {
        let me = state.me();
        let open = ids.iter().find(|id| me.is_none_or(|me| me.answer(id).is_none()));
        open.or(ids.first()).copied()
    })
}

/// The five lenses with how far one is, above the page of one of them.
#[component]
pub fn LensNav(app: App, texts: Texts, lens: Lens) -> impl IntoView {
    let links = Lens::ALL.map(|one| {
        let name = texts.content.lens(one).name.clone();
        let progress = Memo::new(move |_| app.state.with(|state| state.progress(one)));
        let count = texts.words.overview.progress.clone();
        let count = move || {
            let progress = progress.get();
            let (answered, total) = (progress.answered.to_string(), progress.asked.to_string());
            fill(&count, &[("answered", &answered), ("total", &total)])
        };
        view! {
            <a
                href=Route::Lens(one, None).to_hash()
                data-lens=one.key()
                aria-current=(one == lens).then_some("page")
            >
                <ProgressRing
                    lens=one.key()
                    answered=Signal::derive(move || progress.get().answered)
                    total=Signal::derive(move || progress.get().asked)
                />
                <span class="lens-nav-name">{name}</span>
                <span class="lens-nav-count">{count}</span>
            </a>
        }
    });
    view! {
        <nav class="lens-nav" aria-label=texts.words.lens.lenses.clone()>
            {links.into_iter().collect_view()}
        </nav>
    }
}

#[component]
fn Question(
    app: App,
    texts: Texts,
    id: &'static str,
    content: QuestionContent,
    place: Place,
) -> impl IntoView {
    let words = texts.words.question.clone();
    let total = place.lens.questions().len();
    let number = fill(
        &texts.words.lens.question_of,
        &[("number", &(place.at + 1).to_string()), ("total", &total.to_string())],
    );
    let value = Memo::new(move |_| app.me(|me| me.answer(id)).flatten().map(choice));
    let note = Memo::new(move |_| app.me(|me| me.note(id).cloned()).flatten());
    let on_choose = Callback::new(move |chosen: Option<Choice>| {
        if let Some(question) = QuestionId::new(id) {
            app.act(Action::Answer(question, chosen.and_then(answer)));
        }
    });
    // An empty note has no register, so the tick before the first letter is held here.
    let private = RwSignal::new(is_private(note.get_untracked().as_ref()));
    let on_note = Callback::new(move |(text, is_private): (String, bool)| {
        private.set(is_private);
        let audience = if is_private { Audience::Private } else { Audience::Shared };
        if let Some(question) = QuestionId::new(id) {
            app.act(Action::Write(question, Note::new(&text, audience)));
        }
    });
    let help = {
        let (content, words) = (content.clone(), words.clone());
        move || help(&content, &words.example2, &words.example4)
    };
    let steps = question_steps(&texts, place);
    view! {
        <div class="question-place" on:focusin=move |_| {
            // A reload returns to the question that was last touched; «back» is not made longer by it.
            browser::replace(&Route::Lens(place.lens, Some(id)).to_hash());
        }>
            <QuestionCard
                id
                seed=content.carries.join(" ")
                number
                text=content.text
                words
                value
                on_choose
                note=Signal::derive(move || {
                    note.with(|note| note.as_ref().map(|note| note.text().to_owned()).unwrap_or_default())
                })
                private
                on_note
                current=place.shown
                help=ViewFn::from(help)
            >
                {steps}
            </QuestionCard>
        </div>
    }
}

fn is_private(note: Option<&Note>) -> bool {
    note.map(Note::audience) == Some(Audience::Private)
}

fn choice(answer: Answer) -> Choice {
    match answer {
        Answer::Scored(score) => Choice::Score(score.points()),
        Answer::Unknown => Choice::Unknown,
        Answer::NotApplicable => Choice::NotApplicable,
    }
}

fn answer(choice: Choice) -> Option<Answer> {
    match choice {
        Choice::Score(points) => Score::new(u64::from(points)).map(Answer::Scored),
        Choice::Unknown => Some(Answer::Unknown),
        Choice::NotApplicable => Some(Answer::NotApplicable),
    }
}

fn help(content: &QuestionContent, two: &str, four: &str) -> AnyView {
    let example = |number: u8, title: &str, text: &Text| {
        view! {
            <div class="example">
                <span class="example-number" aria-hidden="true">{number}</span>
                <span class="example-title">{title.to_owned()}</span>
                <p data-seed-id=seeds(&text.carries)>{text.text.clone()}</p>
            </div>
        }
    };
    view! {
        {paragraph(&content.about)}
        {example(2, two, &content.example2)}
        {example(4, four, &content.example4)}
    }
    .into_any()
}

/// Previous and next question, which only a phone shows.
fn question_steps(texts: &Texts, place: Place) -> AnyView {
    let Place { lens, at, .. } = place;
    let words = &texts.words.lens;
    let ids = lens.questions();
    let to = |at: usize| ids.get(at).map(|id| Route::Lens(lens, Some(id)).to_hash());
    let previous = at.checked_sub(1).and_then(to).map(|href| {
        view! { <a class="button" href=href>{words.previous_question.clone()}</a> }
    });
    let next = to(at + 1).map(|href| {
        view! { <a class="button primary next" href=href>{words.next_question.clone()}</a> }
    });
    view! { <div class="steps question-steps">{previous}{next}</div> }.into_any()
}

/// The lens before and the lens after; after the last one the end.
#[component]
fn LensSteps(texts: Texts, lens: Lens) -> impl IntoView {
    let words = &texts.words.lens;
    let named = |text: &str, lens: Lens| fill(text, &[("lens", &texts.content.lens(lens).name)]);
    let at = |position: Option<usize>| position.and_then(|at| Lens::ALL.get(at)).copied();
    let previous = at(lens.position().checked_sub(1)).map(|before| {
        let href = Route::Lens(before, None).to_hash();
        view! { <a class="button" href=href>{named(&words.previous, before)}</a> }
    });
    let (href, text) = match at(lens.position().checked_add(1)) {
        Some(after) => (Route::Lens(after, None).to_hash(), named(&words.next, after)),
        None => (Route::Done.to_hash(), words.to_end.clone()),
    };
    view! {
        <nav class="steps lens-steps" aria-label=words.lenses.clone()>
            {previous}
            <a class="button primary next" href=href>{text}</a>
        </nav>
    }
}
