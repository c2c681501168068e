//! Everyone who filled in on this tablet: hand over, return, correct, erase.

use super::files::export_one;
use super::names::{self, counted};
use super::{heading, link};
use crate::insight::count_answered;
use crate::reflection::ParticipantId;
use crate::session::{Action, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment, redraw, text_node};
use crate::ui::elements::{
    actions, button, button_of, div, li, p, status, text_span, typed_name, ul,
};
use crate::ui::further::further;
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use crate::words::fill;
use leptos::prelude::*;

/// «Deelnemers op dit apparaat».
pub fn participants(app: App, texts: Texts) -> Dom {
    let words = &further(texts).participants;
    // Whose answers are about to be erased.
    let erasing = RwSignal::new(None::<ParticipantId>);
    let list = redraw(move || {
        let own = app.state.with(|state| state.contents.local.own.clone());
        if own.is_empty() {
            return p("", further(texts).participants.nobody);
        }
        ul(
            "people",
            own.into_iter()
                .map(|id| card(app, texts, id, erasing))
                .collect(),
        )
    });
    let next = move || {
        app.act(Action::HandTo(None));
        app.go(Route::Start);
    };
    fragment(vec![
        heading(words.heading, words.lead),
        actions(vec![button("button primary", words.next, next)]),
        list,
        erase_dialog(app, texts, erasing),
    ])
}

fn card(
    app: App,
    texts: Texts,
    id: ParticipantId,
    erasing: RwSignal<Option<ParticipantId>>,
) -> Dom {
    let words = &further(texts).participants;
    let (who, about, is_current) = app.state.with_untracked(|state| {
        let who = state
            .contents
            .document
            .participant(&id)
            .cloned()
            .unwrap_or_default();
        let (answered, asked) = count_answered(&who);
        let count = counted(further(texts).participants.answered, answered, asked);
        let about = format!("{} · {count}", names::organisation(&who, texts));
        let is_current = state.contents.local.current.as_ref() == Some(&id);
        (
            names::person(&state.contents.document, &id, texts),
            about,
            is_current,
        )
    });
    let named = |text: &str| fill(text, &[("name", &who)]);
    let mut person = vec![
        typed_name("person-name", text_node(&who.clone())),
        typed_name("person-about", text_node(&about)),
    ];
    let go_on = {
        let id = id.clone();
        move || {
            app.act(Action::HandTo(Some(id.clone())));
            app.go(Route::Overview);
        }
    };
    let mut ways = vec![button("button small", &named(words.go_on), go_on)];
    if is_current {
        person.push(text_span("badge", words.current));
        ways.push(link("button small", Route::Start, words.edit));
    }
    let erase = move || erasing.set(Some(id.clone()));
    ways.push(button("button quiet small", &named(words.erase_of), erase));
    let class = if is_current {
        "person is-current"
    } else {
        "person"
    };
    li(class, vec![div("person-text", person), actions(ways)])
}

/// Asks before anything is gone, and offers a file of it first.
fn erase_dialog(app: App, texts: Texts, erasing: RwSignal<Option<ParticipantId>>) -> Dom {
    let words = &further(texts).participants;
    let cancel = texts.words.app.cancel;
    let name = Signal::derive(move || {
        let person = |id| {
            app.state
                .with_untracked(|state| names::person(&state.contents.document, &id, texts))
        };
        erasing.get().map(person).unwrap_or_default()
    });
    let named =
        move |words: &'static str| bound_text(move || fill(words, &[("name", &name.get())]));
    let (title, confirm) = (named(words.erase_heading), named(words.erase_confirm));
    let erase = move || {
        if let Some(id) = erasing.get_untracked() {
            let name = name.get_untracked();
            erasing.set(None);
            app.erase(id, move |wholly| {
                let said = if wholly {
                    words.erased
                } else {
                    words.erased_partly
                };
                app.announcement.set(fill(said, &[("name", &name)]));
            });
        }
    };
    let files = &texts.words.files;
    let saved = RwSignal::new(String::new());
    let save = move || {
        saved.set(match export_one(app, texts, erasing.get_untracked()) {
            Some(name) => fill(files.downloaded, &[("file", &name)]),
            None => files.download_failed.to_owned(),
        });
    };
    let body = fragment(vec![
        p("", words.erase_text),
        actions(vec![button("button", words.erase_first, save)]),
        p("hint", files.private),
        status("hint", bound_text(move || saved.get())),
        actions(vec![
            button("button", cancel, move || erasing.set(None)),
            button_of("button primary", vec![confirm], erase),
        ]),
    ]);
    let open = Signal::derive(move || erasing.with(Option::is_some));
    let close = move || {
        erasing.set(None);
        // What was said of this file is not said of the next one's.
        saved.set(String::new());
    };
    dialog("erase-person", open, title, close, body)
}
