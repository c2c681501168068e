//! The page of one lens: its questions, its chance, and the way to what there is to read.

use super::fill::act_for_me;
use super::names::{counted, short_left};
use super::steps::steps;
use super::{h1, link, page_link};
use crate::browser;
use crate::reflection::{Answer, Audience, ItemId, Lens, Note, Score};
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, MakePiece, bound_text, element, fragment};
use crate::ui::elements::{self, actions, div, h2, p, para, span, text_span};
use crate::ui::parts::{
    Choice, QuestionCard, lens_line, lens_symbol, note_field, progress_bar, progress_ring,
    question_card,
};
use crate::ui::texts::Texts;
use crate::words::{QuestionContent, fill};
use leptos::prelude::*;

/// A lens: all its questions below each other, on a phone as on a tablet.
pub fn lens_page(app: App, texts: Texts, lens: Lens, question: Option<&'static str>) -> Dom {
    let content = texts.content.lens(lens);
    let words = &texts.words.lens;
    let questions = lens.questions().iter().copied().zip(content.questions);
    let mut cards = questions.enumerate().map(|(at, (id, question))| {
        let place = Place { lens, id, at };
        move || card(app, texts, question, place)
    });
    // Where the app begins, the questions below the first wait until that one can be answered.
    let is_first_page = app.page_before.with_value(Option::is_none);
    let at_once = match question {
        None if is_first_page => 1,
        _ => lens.questions().len(),
    };
    let first = cards.by_ref().take(at_once).map(|card| card()).collect();
    let rest = cards.map(|card| Box::new(card) as MakePiece).collect();
    let top = vec![
        div("lens-name", vec![h1(content.name), lens_line(lens.key())]),
        p("lens-lead", content.lead),
    ];
    let symbol = lens_symbol(lens.key());
    let chance = vec![symbol, h2(words.chance), p("", content.chance)];
    let more = fill(words.more, &[("lens", content.name)]);
    fragment(vec![
        div("lens-heading", top),
        div("questions", first).children_later(rest),
        p("hint keys-hint", words.keys),
        element("aside", "chance", chance),
        actions(vec![
            link("button", Route::Article(lens), &more),
            page_link("button quiet", Route::Deepening, texts),
        ]),
        lens_steps(app, texts, lens),
    ])
}

/// Where a question stands on the page.
#[derive(Clone, Copy)]
struct Place {
    lens: Lens,
    id: &'static str,
    at: usize,
}

/// The five lenses with how far one is, above the page of one of them.
pub fn lens_nav(app: App, texts: Texts, lens: Lens) -> Dom {
    let links = Lens::ALL.map(|one| {
        let share = Signal::derive(move || {
            let progress = app.state.with(|state| state.progress(one));
            (progress.answered, progress.asked)
        });
        let count = bound_text(move || {
            let (answered, asked) = share.get();
            counted(texts.words.overview.progress, answered, asked)
        });
        let inside = vec![
            progress_ring(one.key(), share),
            text_span("lens-nav-name", texts.content.lens(one).name),
            span("lens-nav-count", vec![count]),
        ];
        let tab = elements::link("", &Route::Lens(one, None).to_hash(), inside);
        let tab = tab.attr("data-lens", one.key());
        match one == lens {
            true => tab.attr("aria-current", "page"),
            false => tab,
        }
    });
    let label = texts.words.lens.lenses;
    let nav = element("nav", "lens-nav", links.into()).attr("aria-label", label);
    div("lens-bar", vec![nav, whole_progress(app, texts)])
}

/// «7 van 25» and «nog 3 korte dingen», in sight as long as the page is. It says nothing by itself: it would at each tap.
fn whole_progress(app: App, texts: Texts) -> Dom {
    let words = &texts.words.overview;
    let share = Signal::derive(move || app.state.with(State::answered));
    let count = move |text| {
        bound_text(move || {
            let (answered, asked) = share.get();
            counted(text, answered, asked)
        })
    };
    let short = bound_text(move || app.state.with(|state| short_left(state, texts)));
    let inside = vec![
        progress_bar(share),
        span("", vec![count(words.progress)]).attr("aria-hidden", "true"),
        span("visually-hidden", vec![count(words.total)]),
        span("short-left", vec![short]),
    ];
    div("whole-progress", vec![para("", inside)])
}

fn card(app: App, texts: Texts, content: &'static QuestionContent, place: Place) -> Dom {
    let id = place.id;
    let words = &texts.words.question;
    let total = place.lens.questions().len().to_string();
    let number = (place.at + 1).to_string();
    let number = fill(
        texts.words.lens.question_of,
        &[("number", &number), ("total", &total)],
    );
    let value = Signal::derive(move || app.me(|me| me.answer(id)).flatten().map(choice));
    let on_choose = Callback::new(move |chosen: Option<Choice>| {
        if let Some(question) = ItemId::new(id) {
            act_for_me(app, Action::answer(question, chosen.and_then(answer)));
        }
    });
    let note = Signal::derive(move || {
        let text = app.me(|me| me.note(id).map(|note| note.text().to_owned()));
        text.flatten().unwrap_or_default()
    });
    let private = Signal::derive(move || app.me(|me| me.audience(id)) == Some(Audience::Private));
    let on_note = Callback::new(move |(text, is_private): (String, bool)| {
        let audience = if is_private {
            Audience::Private
        } else {
            Audience::Shared
        };
        if let Some(question) = ItemId::new(id) {
            act_for_me(
                app,
                Action::write(question, Some(Note::new(&text, audience))),
            );
        }
    });
    // A reload returns to the question that was last touched; «back» is not made longer by it.
    let on_touch = Callback::new(move |()| {
        browser::replace(&Route::Lens(place.lens, Some(id)).to_hash());
    });
    let card = QuestionCard {
        id,
        number,
        content,
        value,
        on_choose,
        has_note: Signal::derive(move || !note.with(String::is_empty)),
        is_private: private,
        note: note_field(id, words, texts.words.app.too_long, note, private, on_note),
        on_touch,
    };
    question_card(card, words)
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

/// The way on, and the lens before.
fn lens_steps(app: App, texts: Texts, lens: Lens) -> Dom {
    let at = lens.position().checked_sub(1);
    let before = at.and_then(|at| Lens::ALL.get(at)).map(|one| {
        let name = texts.content.lens(*one).name;
        let text = fill(texts.words.lens.previous, &[("lens", name)]);
        link("button before", Route::Lens(*one, None), &text)
    });
    // What they are called is in the whole program alone.
    let short = |_| texts.words.lens.next_short.to_owned();
    steps(app, texts, Route::Lens(lens, None), before, short)
}
