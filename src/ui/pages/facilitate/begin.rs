//! Before a session is run: begin a new one, or go on with one that is known.

use crate::browser;
use crate::reflection::{DATE, OwnerId, SESSIONS, TITLE};
use crate::session::{Route, State, begin_session, run_session};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{actions, button};
use crate::ui::pages::heading;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::request_animation_frame;

/// The choice.
pub fn begin(app: App, texts: Texts) -> Dom {
    let words = &table_texts(texts).frame;
    let known = app.state.with_untracked(|state| {
        let sessions = state.contents.document.owners(SESSIONS).iter();
        let named = sessions.map(|(id, session)| {
            let title = session.get(TITLE).map_or(words.unnamed, |it| it.as_str());
            let date = session
                .get(DATE)
                .map(|date| browser::day(&date.to_string(), texts.language.code()));
            let date = date.map(|date| [" · ", &date].concat()).unwrap_or_default();
            (id.clone(), [words.go_on, ": ", title, &date].concat())
        });
        named.collect::<Vec<(OwnerId, String)>>()
    });
    let known = known.into_iter().map(|(id, text)| {
        button("button", &text, move || {
            run(app, |state| {
                run_session(state, id.clone(), &browser::owner_id)
            })
        })
    });
    let new = button("button primary", words.begin, move || {
        if let Some(id) = browser::owner_id() {
            run(app, |state| begin_session(state, id, &browser::owner_id));
        }
    });
    fragment(vec![
        heading(&texts.page(Route::Facilitate), words.begin_lead),
        actions(std::iter::once(new).chain(known).collect()),
    ])
}

fn run(app: App, actions: impl FnOnce(&State) -> Vec<crate::session::Action>) {
    let actions = app.state.with_untracked(actions);
    app.act_all(actions);
    request_animation_frame(browser::focus_heading);
}
