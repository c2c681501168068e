//! Before a session is run: begin a new one, or go on with one that is known.

use crate::browser;
use crate::reflection::{OwnerId, SESSIONS, TITLE};
use crate::session::{Action, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{actions, button};
use crate::ui::pages::heading;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;

/// The choice.
pub fn begin(app: App, texts: Texts) -> Dom {
    let words = &table_texts(texts).frame;
    let known = app.state.with_untracked(|state| {
        let sessions = state.contents.document.owners(SESSIONS).iter();
        let named = sessions.map(|(id, session)| {
            let title = session.get(TITLE).map(|it| it.as_str().to_owned());
            (id.clone(), title)
        });
        named.collect::<Vec<(OwnerId, Option<String>)>>()
    });
    let known = known.into_iter().map(|(id, title)| {
        let title = title.unwrap_or_else(|| words.unnamed.to_owned());
        let text = [words.go_on, ": ", &title].concat();
        button("button", &text, move || app.act(Action::Run(id.clone())))
    });
    let new = button("button primary", words.begin, move || {
        if let Some(id) = browser::owner_id() {
            app.act_all(vec![Action::Add(SESSIONS, id.clone()), Action::Run(id)]);
        }
    });
    fragment(vec![
        heading(&texts.page(Route::Facilitate), words.begin_lead),
        actions(std::iter::once(new).chain(known).collect()),
    ])
}
