//! «Wis mijn antwoorden»: what goes and what may still stand elsewhere, a file first, and an end that can be seen.

use super::files::file_of;
use super::{heading, link, names, page_link};
use crate::browser;
use crate::reflection::{Entries, ParticipantId};
use crate::session::{Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment, redraw};
use crate::ui::elements::{actions, button, p, status};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// How erasing somebody's part came to its end.
#[derive(Clone, PartialEq)]
pub struct Ended {
    name: String,
    /// Whether nothing of them is left on this device.
    wholly: bool,
}

/// The page, for the one who has the tablet.
pub fn erase(app: App, texts: Texts) -> Dom {
    until_ended(app, texts, move |ended| {
        let me = app
            .state
            .with_untracked(|state| state.me().and(state.contents.local.current.clone()));
        match me {
            Some(me) => {
                let back = link("button", Route::Done, texts.words.app.cancel);
                let words = &whole_texts(texts).erase;
                fragment(vec![
                    heading(words.heading, &about(app, texts, &me)),
                    question(app, texts, me, back, ended),
                ])
            }
            None => nobody(app, texts),
        }
    })
}

/// A page on which somebody can erase a part, and in its place how that ended.
pub fn until_ended(
    app: App,
    texts: Texts,
    page: impl Fn(RwSignal<Option<Ended>>) -> Dom + 'static,
) -> Dom {
    let ended = RwSignal::new(None::<Ended>);
    redraw(move || match ended.get() {
        Some(how) => end(app, texts, &how, ended),
        None => untrack(|| page(ended)),
    })
}

/// Whose part it is, in a sentence.
pub fn about(app: App, texts: Texts, who: &ParticipantId) -> String {
    app.state.with_untracked(|state| {
        let name = names::person(&state.contents.document, who, texts);
        fill(whole_texts(texts).erase.lead, &[("name", &name)])
    })
}

/// What goes with it, a file first, and the way to do it; beside that the way back.
pub fn question(
    app: App,
    texts: Texts,
    who: ParticipantId,
    back: Dom,
    ended: RwSignal<Option<Ended>>,
) -> Dom {
    let words = &whole_texts(texts).erase;
    let private = app
        .state
        .with_untracked(|state| private_values(state, &who));
    let saved = RwSignal::new(String::new());
    let of = who.clone();
    let save = move || {
        saved.set(app.give(file_of(app, texts, of.clone())));
    };
    let confirm = move || {
        let name = app
            .state
            .with_untracked(|state| names::person(&state.contents.document, &who, texts));
        app.erase(who.clone(), move |wholly| {
            ended.try_set(Some(Ended { name, wholly }));
            // The button that was pressed is gone with the question.
            request_animation_frame(browser::focus_heading);
        });
    };
    let mut inside = Vec::new();
    if private > 0 {
        inside.push(p("prose", &words.private.of(private)));
    }
    inside.extend([
        p("prose", words.downloads),
        actions(vec![button("button", words.first, save)]),
        p("hint", texts.words.files.private),
        status("hint", bound_text(move || saved.get())),
        actions(vec![back, button("button primary", words.confirm, confirm)]),
    ]);
    fragment(inside)
}

/// How much a participant keeps to themselves: notes, and interests of their own.
fn private_values(state: &State, who: &ParticipantId) -> usize {
    let who = state.contents.document.participant(who);
    let values = who.into_iter().flat_map(Entries::iter);
    values.filter(|(_, written)| written.has_private()).count()
}

/// How it ended.
fn end(app: App, texts: Texts, how: &Ended, ended: RwSignal<Option<Ended>>) -> Dom {
    let words = &whole_texts(texts).erase;
    let (title, said) = match how.wholly {
        true => (words.erased, words.erased_text),
        false => (words.erased_partly, words.erased_partly_text),
    };
    fragment(vec![
        heading(title, &fill(said, &[("name", &how.name)])),
        p("prose", words.downloads),
        left(app, texts, move || ended.set(None)),
    ])
}

/// Where nobody has the tablet.
fn nobody(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).erase;
    fragment(vec![
        heading(words.heading, words.nobody),
        left(app, texts, || {}),
    ])
}

/// Whether anybody is left here, and the way on.
fn left(app: App, texts: Texts, leave: impl Fn() + 'static) -> Dom {
    let is_empty = app
        .state
        .with_untracked(|state| state.contents.document.participants().is_empty());
    match is_empty {
        true => p("prose", whole_texts(texts).erase.empty),
        false => {
            let next = page_link("button", Route::HandOver, texts);
            // The end may stand on that very page.
            actions(vec![next.on_tap(leave)])
        }
    }
}
