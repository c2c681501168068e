//! The five lenses with what is answered.

use super::content::seeds;
use super::{heading, link};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::{ProgressBar, ProgressRing, all};
use crate::words::fill;
use leptos::prelude::*;

/// «Vijf lenzen».
pub fn overview(app: App, texts: &Texts) -> AnyView {
    let words = &texts.words.overview;
    let (answered, asked) = app.state.with_untracked(|state| state.answered());
    let complete = answered == asked;
    let lead = if complete { &words.lead_done } else { &words.lead };
    let counts = [("answered", &*answered.to_string()), ("total", &*asked.to_string())];
    let total = fill(&words.total, &counts);
    let still_open = (!complete)
        .then(|| link("button", Route::Open, texts.words.pages.still_open.clone()));
    view! {
        {heading(words.heading.clone(), lead.clone())}
        <ul class="lens-list">{all(Lens::ALL.map(|lens| card(app, texts, lens)))}</ul>
        <div class="total">
            <ProgressBar share=Signal::stored((answered, asked)) />
            <p>{total}</p>
        </div>
        <p class="actions">
            {link("button primary", Route::Done, words.finish.clone())}
            {still_open}
        </p>
    }
    .into_any()
}

fn card(app: App, texts: &Texts, lens: Lens) -> AnyView {
    let words = &texts.words.overview;
    let content = texts.content.lens(lens);
    let progress = app.state.with_untracked(|state| state.progress(lens));
    let counts = [("answered", &*progress.answered.to_string()), ("total", &*progress.asked.to_string())];
    let go = match progress.answered {
        0 => &words.begin,
        some if some < progress.asked => &words.go_on,
        _ => &words.complete,
    };
    view! {
        <li>
            <a class="lens-card" data-lens=lens.key() href=Route::Lens(lens, None).to_hash()>
                <ProgressRing
                    lens=lens.key()
                    share=Signal::stored((progress.answered, progress.asked))
                />
                <span class="lens-card-text">
                    <span class="lens-card-name">{content.name.clone()}</span>
                    <span class="lens-card-title" data-seed-id=seeds(&content.title.carries)>
                        {content.title.text.clone()}
                    </span>
                </span>
                <span class="lens-card-state">
                    <span>{fill(&words.progress_long, &counts)}</span>
                    <span class="lens-card-go">{go.clone()}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
