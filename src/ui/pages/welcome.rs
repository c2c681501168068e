//! What this is, what happens to your data, and where to begin.

use super::content::{item, paragraph, seeds};
use super::{link, names};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::{LensSymbol, all};
use crate::words::fill;
use leptos::prelude::*;

/// The first page. Heading, sentences and button stand in index.html as well, for the first paint.
pub fn welcome(app: App, texts: &Texts) -> AnyView {
    let words = &texts.words.welcome;
    let general = &texts.content.general;
    let title = &general.title;
    let me = app.state.with_untracked(|state| names::me(state, texts));
    let (start, to) = match me {
        Some(name) => (fill(&words.go_on_as, &[("name", &name)]), Route::Overview),
        None => (words.start.clone(), Route::Start),
    };
    let symbols = Lens::ALL.map(|lens| view! { <LensSymbol lens=lens.key() /> }.into_any());
    let data = general.data.iter().map(|text| item(&text.carries, &text.text));
    view! {
        <div class="welcome">
            <h1 tabindex="-1" data-seed-id=seeds(&title.carries)>{title.text.clone()}</h1>
            <div class="welcome-text">{all(general.welcome.iter().map(paragraph))}</div>
            <p class="actions">{link("button primary", to, start)}</p>
            <p class="welcome-symbols" aria-hidden="true">{all(symbols)}</p>
        </div>
        <section class="section welcome-data">
            <h2>{words.data_heading.clone()}</h2>
            <ul class="prose">{all(data)}</ul>
        </section>
        <ul class="tiles">
            {tile(&words.facilitator_heading, &words.facilitator_text, &words.facilitator_link, Route::Files)}
            {tile(&words.example_heading, &words.example_text, &words.example_link, Route::Example)}
            {tile(&words.model_heading, &words.model_text, &words.model_link, Route::About)}
        </ul>
    }
    .into_any()
}

fn tile(heading: &str, text: &str, go: &str, to: Route) -> AnyView {
    view! {
        <li class="card tile">
            <h2>{heading.to_owned()}</h2>
            <p>{text.to_owned()}</p>
            <p class="actions">{link("button", to, go.to_owned())}</p>
        </li>
    }
    .into_any()
}
