//! The end of one participant's turn: save the file, hand the tablet on.

use super::files::export_me;
use crate::reflection::Lens;
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::words::fill;
use leptos::prelude::*;

/// «Klaar, dank je wel».
#[component]
pub fn Done(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.done.clone();
    let open: usize = app.state.with_untracked(|state| {
        let lenses = Lens::ALL.map(|lens| state.progress(lens));
        lenses.iter().map(|lens| lens.asked - lens.answered).sum()
    });
    let nobody = app.state.with_untracked(|state| state.me().is_none());
    let (heading, lead) = match open {
        0 => (words.heading.clone(), words.lead.clone()),
        _ => (words.heading_partly.clone(), words.lead_partly.of(open)),
    };
    if nobody {
        let (empty, start) = (texts.words.picture.empty.clone(), texts.words.welcome.start.clone());
        return view! {
            <h1 tabindex="-1">{texts.words.pages.done.clone()}</h1>
            <p class="lead">{empty}</p>
            <p class="actions"><a class="button primary" href=Route::Start.to_hash()>{start}</a></p>
        }
        .into_any();
    }
    let saved = RwSignal::new(None::<String>);
    let export_texts = texts.clone();
    let saved_as = words.saved_as.clone();
    let failed = texts.words.files.download_failed.clone();
    let hand_over = move |_| {
        app.act(Action::HandTo(None));
        app.go(Route::Start);
    };
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{lead}</p>
        </div>
        <p class="actions">
            {(open > 0).then(|| view! { <a class="button" href=Route::Open.to_hash()>{words.open_link}</a> })}
            <a class="button" href=Route::Mine.to_hash()>{words.picture_link}</a>
        </p>
        <ol class="todo">
            <li>
                <h2>{words.save_heading}</h2>
                <p>{words.save_text}</p>
                <p class="hint">{texts.words.files.private.clone()}</p>
                <p class="actions">
                    <button type="button" class="button primary" on:click=move |_| {
                        let name = export_me(app, &export_texts);
                        saved.set(Some(name.map_or_else(|| failed.clone(), |name| fill(&saved_as, &[("file", &name)]))));
                    }>{words.save_button}</button>
                </p>
                <p class="hint" role="status">{move || saved.get()}</p>
            </li>
            <li>
                <h2>{words.pass_heading}</h2>
                <p>{words.pass_text}</p>
                <p class="actions">
                    <button type="button" class="button" on:click=hand_over>{words.pass_button}</button>
                </p>
            </li>
        </ol>
        <section class="section">
            <h2>{words.erase_heading}</h2>
            <p>{words.erase_text}</p>
            <p class="actions">
                <a class="button" href=Route::Participants.to_hash()>{texts.words.participants.erase.clone()}</a>
            </p>
        </section>
    }
    .into_any()
}
