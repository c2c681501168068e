//! «Samen»: everyone's answers in one picture, of this device's own partnership or of the example.

mod numbers;
mod people;
mod picture;
mod questions;
mod view_model;

use super::answered::Naming;
use super::compared::{Source, instruments_section};
use super::curtain::{page_behind_curtain, shut_again};
use super::notices::differing;
use super::{h1, heading, link};
use crate::browser;
use crate::exchange::read;
use crate::insight::Weighting;
use crate::reflection::{Choice, Invitation, Lens};
use crate::session::{Action, Route, State};
use crate::ui::app::{App, Example};
use crate::ui::dom::{Dom, bound_text, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, div, para, status};
use crate::ui::parts::segmented;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::whole::Together as Words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use view_model::ViewModel;

/// Where the example workshop stands, beside the page.
const EXAMPLE: &str = "example/workshop.json";

/// The shared picture of this device's partnership.
pub fn samen(app: App, texts: Texts) -> Dom {
    if app
        .state
        .with_untracked(|state| state.contents.document.participants().is_empty())
    {
        return nothing_yet(texts);
    }
    page_behind_curtain(app, texts, whole_texts(texts).together.heading, move || {
        let shown = Memo::new(move |_| app.state.with(|state| ViewModel::own(state, texts)));
        let people = people::people(app, texts, shown);
        let shut = actions(vec![shut_again(app, texts)]);
        let waiting = Memo::new(move |_| app.state.with(|state| state.conflicts_in_sight().len()));
        let differ = differing(texts, move || waiting.get());
        let weighting = Weighed {
            chosen: Signal::derive(move || app.state.with(State::weighting)),
            choose: Callback::new(move |weighting| app.act(Action::Weigh(weighting))),
        };
        let naming = Memo::new(move |_| shown.with(|shown| shown.naming.clone()));
        let instruments = instruments_section(Source::own(app, texts, naming));
        let more = vec![instruments, people, shut];
        let page = picture_page(app, texts, shown, weighting, more);
        fragment(vec![differ, page])
    })
}

fn nothing_yet(texts: Texts) -> Dom {
    let words = &whole_texts(texts).together;
    let ways = vec![
        link(
            "button primary",
            Route::Files,
            whole_texts(texts).merge.heading,
        ),
        link("button", Route::Example, texts.words.welcome.example_link),
    ];
    fragment(vec![
        heading(words.empty_heading, words.empty),
        actions(ways),
    ])
}

/// The shared picture of the example workshop, fetched when this page is opened.
pub fn example(app: App, texts: Texts) -> Dom {
    if !matches!(app.example.get_untracked(), Example::Loaded(_)) {
        fetch_example(app);
    }
    // Of the example, not of one's own session.
    let chosen = RwSignal::new(Weighting::default());
    redraw(move || match app.example.get() {
        Example::Closed | Example::Loading => {
            waiting(texts, whole_texts(texts).example.loading, None)
        }
        Example::Failed => waiting(texts, whole_texts(texts).example.failed, Some(app)),
        Example::Loaded(document) => {
            let of = document.clone();
            let shown = Memo::new(move |_| ViewModel::of(&of, chosen.get(), texts));
            let naming = Memo::new(move |_| shown.with(|shown| shown.naming.clone()));
            let source = Source::example(app, texts, naming, document, chosen.into());
            let weighting = Weighed {
                chosen: chosen.into(),
                choose: Callback::new(move |weighting| chosen.set(weighting)),
            };
            picture_page(
                app,
                texts,
                shown,
                weighting,
                vec![instruments_section(source)],
            )
        }
    })
}

fn waiting(texts: Texts, text: &str, retry: Option<App>) -> Dom {
    let again = whole_texts(texts).example.retry;
    let again = retry.map(|app| button("button primary", again, move || fetch_example(app)));
    fragment(vec![
        h1(&texts.page(Route::Example)),
        status("lead", text_node(text)),
        actions(again.into_iter().collect()),
    ])
}

fn fetch_example(app: App) {
    show(app, Example::Loading);
    spawn_local(async move {
        let text = browser::fetch_text(EXAMPLE).await;
        let document = text.and_then(|text| read(text.as_bytes()).ok());
        show(
            app,
            match document {
                Some(document) => Example::Loaded(Arc::new(document)),
                None => Example::Failed,
            },
        );
    });
}

/// Shows what became of the example; the heading and the button that were there before are gone.
fn show(app: App, example: Example) {
    app.example.set(example);
    request_animation_frame(|| {
        if !browser::has_focus() {
            browser::focus_heading();
        }
    });
}

/// Whose voice weighs how much, and the way to choose it.
#[derive(Clone, Copy)]
struct Weighed {
    chosen: Signal<Weighting>,
    choose: Callback<Weighting>,
}

impl Weighed {
    fn buttons(self, words: &'static Words) -> Dom {
        let chosen = Signal::derive(move || match self.chosen.get() {
            Weighting::Organisations => 0,
            Weighting::Participants => 1,
        });
        let choose = Callback::new(move |at: usize| {
            let weighting = Weighting::ALL.get(at).copied();
            self.choose.run(weighting.unwrap_or_default());
        });
        let choices = [words.by_organisation, words.by_participant];
        segmented("weighting", words.weighting, &choices, chosen, choose)
    }
}

/// The whole page: picture, numbers, questions, and what only one's own partnership has.
fn picture_page(
    app: App,
    texts: Texts,
    shown: Memo<ViewModel>,
    weighting: Weighed,
    more: Vec<Dom>,
) -> Dom {
    let words = &whole_texts(texts).together;
    let lead = bound_text(move || {
        let weighting = match weighting.chosen.get() {
            Weighting::Organisations => words.by_organisation_long,
            Weighting::Participants => words.by_participant_long,
        };
        let from = shown.with(|shown| shown.from(texts));
        format!("{from}. {weighting} {}", words.lead)
    });
    let only = Memo::new(move |_| {
        shown.with(|shown| match (&shown.naming, shown.organisations) {
            (Naming::PerOrganisation(_), _) => "",
            (_, 0..Invitation::FEWEST_FOR_GROUP) => words.group_of_few,
            _ => words.group_only,
        })
    });
    let name = move || {
        let name = |shown: &ViewModel| Some(shown.name.as_ref()?.as_str().to_owned());
        shown.with(name)
    };
    let name_text = bound_text(move || name().unwrap_or_default());
    let top = vec![
        h1(words.heading),
        para("lead-name", vec![name_text]).bind_flag("hidden", move || name().is_none()),
        para("lead", vec![lead]),
        para("hint", vec![bound_text(move || only.get().to_owned())])
            .bind_flag("hidden", move || only.with(|text| text.is_empty())),
    ];
    let both = vec![
        picture::picture(app, texts, shown),
        numbers::numbers(texts, shown),
    ];
    let mut views = vec![
        div("page-heading", top),
        weighting.buttons(words),
        div("two", both),
        questions::questions(texts, shown),
    ];
    views.extend(more);
    fragment(views)
}

/// What stands at the place of a lens.
fn at<T: Copy>(values: &[Option<T>; 5], lens: Lens) -> Option<T> {
    values.get(lens.position()).copied().flatten()
}
