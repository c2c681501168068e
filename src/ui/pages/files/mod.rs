//! Files: taking data out, bringing files in, and emptying this device.

mod bring;
mod preview;
mod take;

pub use take::export_me;

use super::{heading, link};
use crate::browser;
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::import::{Import, PREVIEW};
use crate::ui::parts::{Dialog, live, redraw, tap, text};
use leptos::prelude::*;

/// The page «Bestanden».
pub fn files(app: App, texts: Texts) -> AnyView {
    let words = texts.words.files.clone();
    let merge = texts.words.merge.clone();
    let outcome_texts = texts.clone();
    view! {
        {heading(words.heading, words.lead)}
        <section class="section">
            <h2>{merge.heading}</h2>
            <p>{merge.lead}</p>
            {bring::bring(app, &texts)}
            <div id=PREVIEW tabindex="-1" class="outcome">
                {redraw(move || preview::outcome(app, &outcome_texts))}
            </div>
        </section>
        <section class="section">
            <h2>{words.export_heading}</h2>
            {take::take(app, &texts)}
            <p class="hint">{words.private}</p>
        </section>
        {empty(app, &texts)}
    }
    .into_any()
}

/// «Dit apparaat leegmaken».
fn empty(app: App, texts: &Texts) -> AnyView {
    let words = texts.words.files.clone();
    let asking = RwSignal::new(false);
    let people = move || app.state.with(|state| state.document.participants.len());
    let question = text(move || words.erase_question_text.of(people()));
    let erased = words.erased.clone();
    let erase = move || {
        asking.set(false);
        app.act(Action::EraseAll);
        app.draft.set_value(None);
        app.import.set(Import::Idle);
        app.told.set(erased.clone());
        browser::focus_heading();
    };
    let now_empty = words.erased;
    let state = text(move || if people() == 0 { now_empty.clone() } else { String::new() });
    let title = words.erase_question.into_any();
    let body = view! {
        <p>{question}</p>
        <p class="actions">
            <button type="button" class="button" on:click=tap(move || asking.set(false))>
                {texts.words.app.cancel.clone()}
            </button>
            <button type="button" class="button primary" on:click=tap(erase)>{words.erase_confirm}</button>
            {link("button quiet", Route::Participants, texts.words.pages.participants.clone())}
        </p>
    };
    view! {
        <section class="section danger-zone">
            <h2>{words.erase_heading}</h2>
            <p class="prose">{words.erase_text}</p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    disabled=live(move || people() == 0)
                    on:click=tap(move || asking.set(true))
                >
                    {words.erase}
                </button>
                <span class="hint">{state}</span>
            </p>
            <Dialog
                id="erase-all"
                open=asking.into()
                title
                on_close=Callback::new(move |()| asking.set(false))
                body=body.into_any()
            />
        </section>
    }
    .into_any()
}
