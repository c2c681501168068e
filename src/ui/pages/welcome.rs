//! What this is, what happens to your data, and where to begin.

use super::content::{paragraph, seeds};
use super::names;
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::LensSymbol;
use crate::words::fill;
use leptos::prelude::*;

/// The first page. Heading, sentences and button stand in index.html as well, for the first paint.
#[component]
pub fn Welcome(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.welcome.clone();
    let general = &texts.content.general;
    let title = &general.title;
    let texts_for_start = texts.clone();
    let start = move || {
        let me = app.state.with(|state| names::me(state, &texts_for_start));
        match me {
            Some(name) => (fill(&words.go_on_as, &[("name", &name)]), Route::Overview),
            None => (words.start.clone(), Route::Start),
        }
    };
    let start = Memo::new(move |_| start());
    let words = &texts.words.welcome;
    let data: Vec<_> = general.data.iter().map(|text| {
        view! { <li data-seed-id=seeds(&text.carries)>{text.text.clone()}</li> }
    }).collect();
    view! {
        <div class="welcome">
            <h1 tabindex="-1" data-seed-id=seeds(&title.carries)>{title.text.clone()}</h1>
            <div class="welcome-text">{general.welcome.iter().map(paragraph).collect::<Vec<_>>()}</div>
            <p class="actions">
                <a class="button primary" href=move || start.get().1.to_hash()>{move || start.get().0}</a>
            </p>
            <p class="welcome-symbols" aria-hidden="true">
                {Lens::ALL.map(|lens| view! { <LensSymbol lens=lens.key() /> }).into_iter().collect_view()}
            </p>
        </div>
        <section class="section">
            <h2>{words.data_heading.clone()}</h2>
            <ul class="prose">{data}</ul>
        </section>
        <ul class="tiles">
            {tile(&words.facilitator_heading, &words.facilitator_text, &words.facilitator_link, Route::Files)}
            {tile(&words.example_heading, &words.example_text, &words.example_link, Route::Example)}
            {tile(&words.model_heading, &words.model_text, &words.model_link, Route::About)}
        </ul>
    }
}

fn tile(heading: &str, text: &str, link: &str, to: Route) -> impl IntoView + use<> {
    view! {
        <li class="tile card">
            <h2>{heading.to_owned()}</h2>
            <p>{text.to_owned()}</p>
            <p class="actions"><a class="button" href=to.to_hash()>{link.to_owned()}</a></p>
        </li>
    }
}
