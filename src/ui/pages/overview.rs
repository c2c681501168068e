//! The five lenses with what is answered.

use super::content::seeds;
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::{ProgressBar, ProgressRing};
use crate::words::fill;
use leptos::prelude::*;

/// «Vijf lenzen».
#[component]
pub fn Overview(app: App, texts: Texts) -> impl IntoView {
    let words = &texts.words.overview;
    let (lead, lead_done) = (words.lead.clone(), words.lead_done.clone());
    let finish = words.finish.clone();
    let total = words.total.clone();
    let counts = move || app.state.with(|state| Lens::ALL.map(|lens| state.progress(lens)));
    let answered = move || counts().iter().map(|lens| lens.answered).sum::<usize>();
    let asked = move || counts().iter().map(|lens| lens.asked).sum::<usize>();
    let complete = move || asked() > 0 && answered() == asked();
    let cards = Lens::ALL.map(|lens| view! { <Card app texts=texts.clone() lens /> });
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{words.heading.clone()}</h1>
            <p class="lead">{move || if complete() { lead_done.clone() } else { lead.clone() }}</p>
        </div>
        <ul class="lens-list">{cards.into_iter().collect::<Vec<_>>()}</ul>
        <div class="total">
            <ProgressBar answered=Signal::derive(answered) total=Signal::derive(asked) />
            <p>{move || {
                let (answered, asked) = (answered().to_string(), asked().to_string());
                fill(&total, &[("answered", &answered), ("total", &asked)])
            }}</p>
        </div>
        <p class="actions">
            <a class="button primary" href=Route::Done.to_hash()>{finish}</a>
            <Show when=move || !complete()>
                <a class="button" href=Route::Open.to_hash()>
                    {app.texts.get_untracked().words.pages.still_open.clone()}
                </a>
            </Show>
        </p>
    }
}

#[component]
fn Card(app: App, texts: Texts, lens: Lens) -> impl IntoView {
    let words = texts.words.overview.clone();
    let content = texts.content.lens(lens);
    let progress = Memo::new(move |_| app.state.with(|state| state.progress(lens)));
    let state = {
        let progress_text = words.progress.clone();
        move || {
            let progress = progress.get();
            let (answered, total) = (progress.answered.to_string(), progress.asked.to_string());
            fill(&progress_text, &[("answered", &answered), ("total", &total)])
        }
    };
    let go = move || {
        let progress = progress.get();
        if progress.answered == 0 {
            words.begin.clone()
        } else if progress.answered < progress.asked {
            words.go_on.clone()
        } else {
            words.complete.clone()
        }
    };
    view! {
        <li>
            <a class="lens-card" data-lens=lens.key() href=Route::Lens(lens, None).to_hash()>
                <ProgressRing
                    lens=lens.key()
                    answered=Signal::derive(move || progress.get().answered)
                    total=Signal::derive(move || progress.get().asked)
                />
                <span class="lens-card-text">
                    <span class="lens-card-name">{content.name.clone()}</span>
                    <span class="lens-card-title" data-seed-id=seeds(&content.title.carries)>
                        {content.title.text.clone()}
                    </span>
                </span>
                <span class="lens-card-state">
                    <span>{state}</span>
                    <span class="lens-card-go">{go}</span>
                </span>
            </a>
        </li>
    }
}
