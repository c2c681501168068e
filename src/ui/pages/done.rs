//! The end of one participant's turn: save the file, hand the tablet on.

use super::files::export_one;
use super::pass_on::pass_on;
use super::{heading, link};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment};
use crate::ui::elements::{actions, button, h2, li, ol, p, section, status};
use crate::ui::texts::Texts;
use crate::words::fill;
use leptos::prelude::*;

/// «Klaar, dank je wel».
pub fn done(app: App, texts: Texts) -> Dom {
    let words = &texts.words.done;
    if app.state.with_untracked(|state| state.me().is_none()) {
        let start = texts.words.welcome.start;
        return fragment(vec![
            heading(&texts.page(Route::Done), texts.words.done.nobody),
            actions(vec![link("button primary", Route::Start, start)]),
        ]);
    }
    let (answered, asked) = app.state.with_untracked(|state| state.answered());
    let (title, lead) = match asked - answered {
        0 => (words.heading, words.lead.to_owned()),
        open => (words.heading_partly, words.lead_partly.of(open)),
    };
    let mut ways = vec![link("button", Route::Mine, words.picture_link)];
    if answered < asked {
        ways.insert(0, link("button", Route::Open, words.open_link));
    }
    let erase = texts.words.participants.erase;
    let private = texts.words.files.private;
    let saved = RwSignal::new(String::new());
    let save = move || {
        let me = app
            .state
            .with_untracked(|state| state.contents.local.current.clone());
        saved.set(match export_one(app, texts, me) {
            Some(name) => fill(words.saved_as, &[("file", &name)]),
            None => texts.words.files.download_failed.to_owned(),
        });
    };
    let save_step = vec![
        h2(words.save_heading),
        p("", words.save_text),
        p("hint", private),
        actions(vec![button("button primary", words.save_button, save)]),
        status("hint", bound_text(move || saved.get())),
    ];
    let pass_step = vec![
        h2(words.pass_heading),
        p("", words.pass_text),
        pass_on(app, texts),
    ];
    let borrowed = vec![
        h2(words.erase_heading),
        p("", words.erase_text),
        actions(vec![link("button", Route::Participants, erase)]),
    ];
    fragment(vec![
        heading(title, &lead),
        actions(ways),
        ol("todo", vec![li("", save_step), li("", pass_step)]),
        section("notice", borrowed),
    ])
}
