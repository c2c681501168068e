//! Everyone who filled in on this tablet: hand over, return, correct, erase.

use super::files::file_of;
use super::names::{self, counted};
use super::{heading, link};
use crate::browser;
use crate::insight::count_answered;
use crate::reflection::ParticipantId;
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment};
use crate::ui::elements::{
    actions, button, button_of, div, li, p, status, text_span, typed_name, ul,
};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// «Deelnemers op dit apparaat».
pub fn participants(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).participants;
    // Whose answers are about to be erased.
    let erasing = RwSignal::new(None::<ParticipantId>);
    let nobody = p("", words.nobody).bind_flag("hidden", move || {
        app.state.with(|state| !state.contents.local.own.is_empty())
    });
    let list = ul("people", Vec::new()).each(
        move || app.state.with(|state| people(state, texts)),
        |person| person.id.to_string(),
        move |person| card(app, texts, person, erasing),
    );
    let next = move || {
        app.act(Action::HandTo(None));
        app.go(Route::Start);
    };
    fragment(vec![
        heading(words.heading, words.lead),
        actions(vec![button("button primary", words.next, next)]),
        nobody,
        list,
        erase_dialog(app, texts, erasing),
    ])
}

/// Somebody who filled in here, as the list shows them.
#[derive(Clone, PartialEq)]
struct Person {
    id: ParticipantId,
    name: String,
    /// For which organisation, and how far they are.
    about: String,
    is_current: bool,
}

fn people(state: &State, texts: Texts) -> Vec<Person> {
    let (document, local) = (&state.contents.document, &state.contents.local);
    let people = local.own.iter().map(|id| {
        let who = document.participant(id).cloned().unwrap_or_default();
        let (answered, asked) = count_answered(&who);
        let count = counted(whole_texts(texts).participants.answered, answered, asked);
        Person {
            id: id.clone(),
            name: names::beside_organisation(document, id, texts),
            about: format!("{} · {count}", names::organisation(&who, texts)),
            is_current: local.current.as_ref() == Some(id),
        }
    });
    people.collect()
}

fn card(
    app: App,
    texts: Texts,
    person: Item<Person>,
    erasing: RwSignal<Option<ParticipantId>>,
) -> Dom {
    let words = &whole_texts(texts).participants;
    let id = move || person.once().id;
    let named = move |text: &'static str| {
        bound_text(move || person.with(|person| fill(text, &[("name", &person.name)])))
    };
    let is_current = move || person.with(|person| person.is_current);
    let text = vec![
        typed_name("person-name", named("{name}")),
        typed_name(
            "person-about",
            bound_text(move || person.with(|it| it.about.clone())),
        ),
        text_span("badge", words.current).bind_flag("hidden", move || !is_current()),
    ];
    let go_on = move || {
        app.act(Action::HandTo(Some(id())));
        app.go(Route::Overview);
    };
    let erase = move || erasing.set(Some(id()));
    let ways = vec![
        button_of("button small", vec![named(words.go_on)], go_on),
        link("button small", Route::Start, words.edit).bind_flag("hidden", move || !is_current()),
        button_of("button quiet small", vec![named(words.erase_of)], erase),
    ];
    let class = move || match is_current() {
        true => "person is-current",
        false => "person",
    };
    li("", vec![div("person-text", text), actions(ways)])
        .bind_attr("class", move || Some(class().to_owned()))
}

/// Asks before anything is gone, and offers a file of it first.
fn erase_dialog(app: App, texts: Texts, erasing: RwSignal<Option<ParticipantId>>) -> Dom {
    let words = &whole_texts(texts).participants;
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
                // The button that was pressed is gone with the person.
                browser::focus_heading();
            });
        }
    };
    let saved = RwSignal::new(String::new());
    let save = move || {
        if let Some(who) = erasing.get_untracked() {
            saved.set(app.give(file_of(app, texts, who)));
        }
    };
    let body = fragment(vec![
        p("", words.erase_text),
        actions(vec![button("button", words.erase_first, save)]),
        p("hint", texts.words.files.private),
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
