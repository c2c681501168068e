//! «Geef de tablet door»: where the next one begins, or goes on. Nothing of anybody is on it but names.

use super::names;
use super::pass_on::pass_on;
use super::{heading, link};
use crate::reflection::ParticipantId;
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, button_of, h2, li, p, para, section, typed_name, ul};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The page.
pub fn hand_over(app: App, texts: Texts) -> Dom {
    let somebody = Memo::new(move |_| app.state.with(|state| names::me(state, texts)));
    redraw(move || match somebody.get() {
        Some(name) => with_somebody(app, texts, &name),
        None => with_nobody(app, texts),
    })
}

/// While somebody has the tablet.
fn with_somebody(app: App, texts: Texts, name: &str) -> Dom {
    let words = &whole_texts(texts).hand_over;
    let go_on = fill(words.go_on, &[("name", name)]);
    fragment(vec![
        heading(words.heading, &fill(words.now, &[("name", name)])),
        actions(vec![link("button primary", Route::Overview, &go_on)]),
        section("section", vec![h2(words.other), pass_on(app, texts)]),
    ])
}

/// Between two participants.
fn with_nobody(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).hand_over;
    let asked = RwSignal::new(None::<Person>);
    let list = ul("people", Vec::new()).each(
        move || app.state.with(|state| people(state, texts)),
        |person| person.id.to_string(),
        move |person| row(person, asked),
    );
    fragment(vec![
        heading(words.heading, words.lead),
        actions(vec![link(
            "button primary",
            Route::Start,
            texts.words.welcome.start,
        )]),
        list,
        is_it_you(app, texts, asked),
    ])
}

/// Somebody who filled in here.
#[derive(Clone, PartialEq)]
struct Person {
    id: ParticipantId,
    name: String,
    organisation: String,
}

fn people(state: &State, texts: Texts) -> Vec<Person> {
    let document = &state.contents.document;
    let people = state.contents.local.own.iter().map(|id| Person {
        id: id.clone(),
        name: names::person(document, id, texts),
        organisation: names::organisation(
            &document.participant(id).cloned().unwrap_or_default(),
            texts,
        ),
    });
    people.collect()
}

fn row(person: Item<Person>, asked: RwSignal<Option<Person>>) -> Dom {
    let text =
        |read: fn(&Person) -> &String| bound_text(move || person.with(|it| read(it).clone()));
    let about = vec![
        typed_name("person-name", text(|it| &it.name)),
        typed_name("person-about", text(|it| &it.organisation)),
    ];
    li(
        "",
        vec![button_of("button person", about, move || {
            asked.set(Some(person.once()))
        })],
    )
}

/// «Ben jij dit?»
fn is_it_you(app: App, texts: Texts, asked: RwSignal<Option<Person>>) -> Dom {
    let words = &whole_texts(texts).hand_over;
    let about = bound_text(move || {
        asked.with(|person| {
            let (name, organisation) = match person {
                Some(person) => (person.name.as_str(), person.organisation.as_str()),
                None => ("", ""),
            };
            fill(
                words.person,
                &[("name", name), ("organisation", organisation)],
            )
        })
    });
    let go_on = move || {
        if let Some(person) = asked.get_untracked() {
            asked.set(None);
            app.act(Action::HandTo(Some(person.id)));
            app.go(Route::Overview);
        }
    };
    let close = move || asked.set(None);
    let body = fragment(vec![
        para("", vec![typed_name("", about)]),
        p("", words.private),
        actions(vec![
            button("button", words.not_me, close),
            button("button primary", words.me, go_on),
        ]),
    ]);
    let open = Signal::derive(move || asked.with(Option::is_some));
    dialog("is-it-you", open, text_node(words.question), close, body)
}
