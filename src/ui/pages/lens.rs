//! The page of one lens: its questions, its chance, and what there is to read.

use super::content::{paragraph, sections, seeds};
use super::link;
use crate::browser;
use crate::reflection::{Answer, Audience, Lens, Note, QuestionId, Score};
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::parts::{
    Choice, LensLine, LensSymbol, NoteField, ProgressRing, QuestionCard, all, text,
};
use crate::words::{QuestionContent, Text, fill};
use leptos::prelude::*;

/// A lens, with one of its questions in view; on a phone only that question is shown.
pub fn lens_page(app: App, texts: &Texts, lens: Lens, question: Option<&'static str>) -> AnyView {
    let content = texts.content.lens(lens);
    let words = &texts.words.lens;
    let current = question.or_else(|| first_open(app, lens));
    let questions = lens.questions().iter().copied().zip(&content.questions);
    let cards = questions.enumerate().map(|(at, (id, question))| {
        let shown = current == Some(id);
        card(app, texts, question, Place { lens, id, at, shown })
    });
    view! {
        <div class="lens-heading">
            <h1 tabindex="-1">{content.name.clone()}</h1>
            <LensLine lens=lens.key() />
            <p class="lens-title" data-seed-id=seeds(&content.title.carries)>{content.title.text.clone()}</p>
            <div class="prose lens-intro">{all(content.introduction.iter().map(paragraph))}</div>
        </div>
        <p class="lens-lead" data-seed-id=seeds(&content.lead.carries)>{content.lead.text.clone()}</p>
        <div class="questions">{all(cards)}</div>
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
        {lens_steps(texts, lens)}
    }
    .into_any()
}

/// Where a question stands on the page.
#[derive(Clone, Copy)]
struct Place {
    lens: Lens,
    id: &'static str,
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
        let share = Signal::derive(move || {
            let progress = app.state.with(|state| state.progress(one));
            (progress.answered, progress.asked)
        });
        let count = texts.words.overview.progress.clone();
        let count = text(move || {
            let (answered, asked) = share.get();
            fill(&count, &[("answered", &answered.to_string()), ("total", &asked.to_string())])
        });
        view! {
            <a
                href=Route::Lens(one, None).to_hash()
                data-lens=one.key()
                aria-current=(one == lens).then(|| "page".to_owned())
            >
                <ProgressRing lens=one.key() share />
                <span class="lens-nav-name">{name}</span>
                <span class="lens-nav-count">{count}</span>
            </a>
        }
        .into_any()
    });
    view! { <nav class="lens-nav" aria-label=texts.words.lens.lenses.clone()>{all(links)}</nav> }
}

fn card(app: App, texts: &Texts, content: &QuestionContent, place: Place) -> AnyView {
    let id = place.id;
    let words = texts.words.question.clone();
    let total = place.lens.questions().len().to_string();
    let number = (place.at + 1).to_string();
    let number = fill(&texts.words.lens.question_of, &[("number", &number), ("total", &total)]);
    let value = Signal::derive(move || app.me(|me| me.answer(id)).flatten().map(choice));
    let on_choose = Callback::new(move |chosen: Option<Choice>| {
        if let Some(question) = QuestionId::new(id) {
            app.act(Action::Answer(question, chosen.and_then(answer)));
        }
    });
    let note = Signal::derive(move || {
        let text = app.me(|me| me.note(id).map(|note| note.text().to_owned()));
        text.flatten().unwrap_or_default()
    });
    // An empty note has no register, so the tick before the first letter is held here.
    let written = app.state.with_untracked(|state| {
        state.me().and_then(|me| me.note(id)).map(Note::audience)
    });
    let private = RwSignal::new(written == Some(Audience::Private));
    let on_note = Callback::new(move |(text, is_private): (String, bool)| {
        private.set(is_private);
        let audience = if is_private { Audience::Private } else { Audience::Shared };
        if let Some(question) = QuestionId::new(id) {
            app.act(Action::Write(question, Note::new(&text, audience)));
        }
    });
    // A reload returns to the question that was last touched; «back» is not made longer by it.
    let on_touch = Callback::new(move |()| {
        browser::replace(&Route::Lens(place.lens, Some(id)).to_hash());
    });
    let field = view! { <NoteField id words=words.clone() note private=private.into() on_note /> };
    view! {
        <QuestionCard
            id
            seed=content.carries.join(" ")
            number
            question=content.text.clone()
            help=help(content, &words.example2, &words.example4)
            words
            value
            on_choose
            has_note=Signal::derive(move || !note.with(String::is_empty))
            current=place.shown
            note=field.into_any()
            on_touch
            steps=question_steps(texts, place)
        />
    }
    .into_any()
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
    let example = |number: &'static str, title: &str, text: &Text| {
        view! {
            <div class="example">
                <span class="example-number" aria-hidden="true">{number}</span>
                <span class="example-title">{title.to_owned()}</span>
                {paragraph(text)}
            </div>
        }
        .into_any()
    };
    all([
        paragraph(&content.about),
        example("2", two, &content.example2),
        example("4", four, &content.example4),
    ])
}

/// Previous and next question, which only a phone shows.
fn question_steps(texts: &Texts, place: Place) -> AnyView {
    let Place { lens, at, .. } = place;
    let words = &texts.words.lens;
    let to = |at: usize| lens.questions().get(at).map(|id| Route::Lens(lens, Some(id)));
    let previous = at.checked_sub(1).and_then(to);
    let previous = previous.map(|route| link("button", route, words.previous_question.clone()));
    let next = to(at + 1);
    let next = next.map(|route| link("button primary next", route, words.next_question.clone()));
    view! { <div class="steps question-steps">{previous}{next}</div> }.into_any()
}

/// The lens before and the lens after; after the last one the end.
fn lens_steps(texts: &Texts, lens: Lens) -> AnyView {
    let words = &texts.words.lens;
    let named = |text: &str, lens: Lens| fill(text, &[("lens", &texts.content.lens(lens).name)]);
    let at = |position: Option<usize>| position.and_then(|at| Lens::ALL.get(at)).copied();
    let previous = at(lens.position().checked_sub(1));
    let previous = previous
        .map(|before| link("button", Route::Lens(before, None), named(&words.previous, before)));
    let (route, text) = match at(lens.position().checked_add(1)) {
        Some(after) => (Route::Lens(after, None), named(&words.next, after)),
        None => (Route::Done, words.to_end.clone()),
    };
    view! {
        <nav class="steps lens-steps" aria-label=words.lenses.clone()>
            {previous}
            {link("button primary next", route, text)}
        </nav>
    }
    .into_any()
}
