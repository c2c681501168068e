//! Files: taking data out, bringing files in, and emptying this device.

mod bring;
mod preview;
mod take;

pub use take::export_me;

use crate::browser;
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::import::{Import, PREVIEW};
use crate::ui::parts::Dialog;
use leptos::prelude::*;

/// The page «Bestanden».
#[component]
pub fn Files(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.files.clone();
    let preview_texts = texts.clone();
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead">{words.lead}</p>
        </div>
        <section class="section">
            <h2>{texts.words.merge.heading.clone()}</h2>
            <p class="hint">{texts.words.merge.lead.clone()}</p>
            <bring::Bring app texts=texts.clone() />
            <div id=PREVIEW tabindex="-1" class="outcome">
                {move || preview::outcome(app, &preview_texts)}
            </div>
        </section>
        <section class="section">
            <h2>{words.export_heading}</h2>
            <p class="hint">{words.private}</p>
            <take::Take app texts=texts.clone() />
        </section>
        <Empty app texts />
    }
}

/// «Dit apparaat leegmaken».
#[component]
fn Empty(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.files.clone();
    let asking = RwSignal::new(false);
    let people = Memo::new(move |_| app.state.with(|state| state.document.participants.len()));
    let question = {
        let words = words.clone();
        move || words.erase_question_text.of(people.get())
    };
    let erased = words.erased.clone();
    let erase = move |_| {
        app.act(Action::EraseAll);
        app.draft.set(None);
        app.import.set(Import::Idle);
        asking.set(false);
        app.told.set(erased.clone());
        browser::focus_heading();
    };
    let erased_text = words.erased.clone();
    view! {
        <section class="section danger-zone">
            <h2>{words.erase_heading}</h2>
            <p class="prose">{words.erase_text}</p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    disabled=move || people.get() == 0
                    on:click=move |_| asking.set(true)
                >
                    {words.erase}
                </button>
                <Show when=move || people.get() == 0>
                    <span class="hint">{erased_text.clone()}</span>
                </Show>
            </p>
            <Dialog
                id="erase-all"
                open=asking
                title=words.erase_question
                on_close=Callback::new(move |()| asking.set(false))
            >
                <p>{question}</p>
                <p class="actions">
                    <button type="button" class="button primary" on:click=erase>{words.erase_confirm}</button>
                    <button type="button" class="button" on:click=move |_| asking.set(false)>
                        {texts.words.app.cancel.clone()}
                    </button>
                    <a class="button quiet" href=Route::Participants.to_hash()>
                        {texts.words.pages.participants.clone()}
                    </a>
                </p>
            </Dialog>
        </section>
    }
}
