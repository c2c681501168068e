//! «Samen»: everyone's answers in one picture, of this device's own partnership or of the example.

mod numbers;
mod people;
mod picture;
mod questions;
mod shown;

use crate::browser;
use crate::exchange::read;
use crate::insight::Weighting;
use crate::reflection::{Label, Lens};
use crate::session::{Action, Route};
use crate::ui::app::{App, Example, Texts};
use crate::ui::parts::{Segment, Segmented};
use crate::words::fill;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shown::Shown;
use std::sync::Arc;

/// Where the example workshop stands, beside the page.
const EXAMPLE: &str = "example/workshop.json";

/// The shared picture of this device's partnership.
#[component]
pub fn Samen(app: App, texts: Texts) -> impl IntoView {
    let own = texts.clone();
    let shown = Memo::new(move |_| app.state.with(|state| Shown::own(state, &own)));
    let empty = move || shown.with(|shown| shown.together.partners.is_empty() && shown.left_out.is_empty());
    move || {
        if empty() {
            nothing_yet(&texts)
        } else {
            view! { <Picture app texts=texts.clone() shown people=true /> }.into_any()
        }
    }
}

fn nothing_yet(texts: &Texts) -> AnyView {
    let words = &texts.words.together;
    view! {
        <h1 tabindex="-1">{words.empty_heading.clone()}</h1>
        <p class="lead">{words.empty.clone()}</p>
        <p class="actions">
            <a class="button primary" href=Route::Files.to_hash()>{texts.words.merge.heading.clone()}</a>
            <a class="button" href=Route::Example.to_hash()>{texts.words.welcome.example_link.clone()}</a>
        </p>
    }
    .into_any()
}

/// The shared picture of the example workshop, fetched when this page is opened.
#[component]
pub fn ExamplePage(app: App, texts: Texts) -> impl IntoView {
    if !matches!(app.example.get_untracked(), Example::Here(_)) {
        fetch_example(app);
    }
    move || match app.example.get() {
        Example::Away | Example::Coming => waiting(&texts, &texts.words.example.loading, None),
        Example::Failed => waiting(&texts, &texts.words.example.failed, Some(app)),
        Example::Here(document) => {
            let own = texts.clone();
            let shown = Memo::new(move |_| {
                let weighting = app.state.with(|state| state.weighting);
                Shown::of(&document, weighting, &own)
            });
            view! { <Picture app texts=texts.clone() shown people=false /> }.into_any()
        }
    }
}

fn waiting(texts: &Texts, text: &str, retry: Option<App>) -> AnyView {
    let again = retry.map(|app| {
        view! {
            <p class="actions">
                <button type="button" class="button primary" on:click=move |_| fetch_example(app)>
                    {texts.words.example.retry.clone()}
                </button>
            </p>
        }
    });
    view! {
        <h1 tabindex="-1">{texts.words.pages.example.clone()}</h1>
        <p class="lead" role="status">{text.to_owned()}</p>
        {again}
    }
    .into_any()
}

fn fetch_example(app: App) {
    app.example.set(Example::Coming);
    spawn_local(async move {
        let text = browser::fetch_text(EXAMPLE).await;
        let document = text.and_then(|text| read(text.as_bytes()).ok());
        app.example.set(match document {
            Some(document) => Example::Here(Arc::new(document)),
            None => Example::Failed,
        });
    });
}

/// The whole page: picture, numbers, questions and people.
#[component]
fn Picture(app: App, texts: Texts, shown: Memo<Shown>, people: bool) -> impl IntoView {
    let words = texts.words.together.clone();
    let lead = {
        let words = words.clone();
        move || {
            let (participants, organisations) = shown.with(|shown| {
                let people = shown.together.partners.iter().map(|partner| partner.people.len());
                (people.sum(), shown.together.partners.len())
            });
            let from = fill(
                &words.from,
                &[
                    ("participants", &words.participants.of(participants)),
                    ("organisations", &words.organisations.of(organisations)),
                ],
            );
            let weighting = match app.state.with(|state| state.weighting) {
                Weighting::Organisations => &words.by_organisation_long,
                Weighting::Participants => &words.by_participant_long,
            };
            format!("{from}. {weighting} {}", words.lead)
        }
    };
    let name = move || shown.with(|shown| shown.name.as_ref().map(Label::as_str).map(str::to_owned));
    let weightings = vec![
        Segment { value: Weighting::Organisations, label: words.by_organisation.clone() },
        Segment { value: Weighting::Participants, label: words.by_participant.clone() },
    ];
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead-name" dir="auto">{name}</p>
            <p class="lead">{lead}</p>
        </div>
        <Segmented
            name="weighting"
            title=words.weighting
            segments=weightings
            value=Signal::derive(move || app.state.with(|state| state.weighting))
            on_choose=Callback::new(move |weighting| app.act(Action::Weigh(weighting)))
        />
        <div class="two">
            <picture::TogetherRadar app texts=texts.clone() shown />
            <numbers::Numbers texts=texts.clone() shown />
        </div>
        <questions::Questions texts=texts.clone() shown />
        {people.then(|| view! { <people::People app texts shown /> })}
    }
}

/// What stands at the place of a lens.
fn at<T: Copy>(values: &[Option<T>; 5], lens: Lens) -> Option<T> {
    values.get(lens.position()).copied().flatten()
}
