//! The end of one participant's turn: save the file, hand the tablet on.

use super::files::export_me;
use super::{heading, link};
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::parts::{tap, text};
use crate::words::fill;
use leptos::prelude::*;

/// «Klaar, dank je wel».
pub fn done(app: App, texts: Texts) -> AnyView {
    let words = texts.words.done.clone();
    if app.state.with_untracked(|state| state.me().is_none()) {
        return view! {
            {heading(texts.words.pages.done.clone(), texts.words.picture.empty.clone())}
            <p class="actions">
                {link("button primary", Route::Start, texts.words.welcome.start.clone())}
            </p>
        }
        .into_any();
    }
    let (answered, asked) = app.state.with_untracked(|state| state.answered());
    let (title, lead) = match asked - answered {
        0 => (words.heading, words.lead),
        open => (words.heading_partly, words.lead_partly.of(open)),
    };
    let open = (answered < asked).then(|| link("button", Route::Open, words.open_link));
    let saved = RwSignal::new(String::new());
    let files = texts.words.files.clone();
    let erase = texts.words.participants.erase.clone();
    let save = move || {
        saved.set(match export_me(app, &texts) {
            Some(name) => fill(&words.saved_as, &[("file", &name)]),
            None => files.download_failed.clone(),
        });
    };
    let hand_over = move || {
        app.act(Action::HandTo(None));
        app.go(Route::Start);
    };
    view! {
        {heading(title, lead)}
        <p class="actions">
            {open}
            {link("button", Route::Mine, words.picture_link)}
        </p>
        <ol class="todo">
            <li>
                <h2>{words.save_heading}</h2>
                <p>{words.save_text}</p>
                <p class="hint">{files.private}</p>
                <p class="actions">
                    <button type="button" class="button primary" on:click=tap(save)>{words.save_button}</button>
                </p>
                <p class="hint" role="status">{text(move || saved.get())}</p>
            </li>
            <li>
                <h2>{words.pass_heading}</h2>
                <p>{words.pass_text}</p>
                <p class="actions">
                    <button type="button" class="button" on:click=tap(hand_over)>{words.pass_button}</button>
                </p>
            </li>
        </ol>
        <section class="notice">
            <h2>{words.erase_heading}</h2>
            <p>{words.erase_text}</p>
            <p class="actions">{link("button", Route::Participants, erase)}</p>
        </section>
    }
    .into_any()
}
