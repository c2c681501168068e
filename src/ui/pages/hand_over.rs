//! «Geef de tablet door»: where the next one begins, or goes on. Nothing of anybody is on it but names.

use super::erase::{self, Ended, until_ended};
use super::pass_on::pass_on;
use super::{heading, link, names};
use crate::reflection::ParticipantId;
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, empty, fragment, redraw, text_node};
use crate::ui::elements::{
    actions, button, button_of, h2, li, p, para, section, text_span, typed_name, ul,
};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The page.
pub fn hand_over(app: App, texts: Texts) -> Dom {
    let somebody = Memo::new(move |_| app.state.with(|state| names::me(state, texts)));
    until_ended(app, texts, move |ended| {
        redraw(move || match somebody.get() {
            Some(name) => with_somebody(app, texts, &name),
            None => with_nobody(app, texts, ended),
        })
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
fn with_nobody(app: App, texts: Texts, ended: RwSignal<Option<Ended>>) -> Dom {
    let words = &whole_texts(texts).hand_over;
    let asked = RwSignal::new(None::<Person>);
    let list = ul("people", Vec::new()).each(
        move || app.state.with(|state| people(state, texts)),
        |person| person.id.to_string(),
        move |person| row(texts, person, asked),
    );
    let begin = link("button primary", Route::Start, texts.words.welcome.start);
    fragment(vec![
        heading(words.heading, words.lead),
        actions(vec![begin]),
        list,
        chosen(app, texts, asked, ended),
    ])
}

/// Somebody who filled in here.
#[derive(Clone, PartialEq)]
struct Person {
    id: ParticipantId,
    name: String,
    organisation: String,
    /// Whether nobody has to go on with their part.
    is_finished: bool,
}

fn people(state: &State, texts: Texts) -> Vec<Person> {
    let (document, local) = (&state.contents.document, &state.contents.local);
    let people = local.own.iter().map(|id| {
        let who = document.participant(id).cloned().unwrap_or_default();
        Person {
            id: id.clone(),
            name: names::beside_organisation(document, id, texts),
            organisation: names::organisation(&who, texts),
            is_finished: local.finished.contains(id),
        }
    });
    people.collect()
}

fn row(texts: Texts, person: Item<Person>, asked: RwSignal<Option<Person>>) -> Dom {
    let text =
        |read: fn(&Person) -> &String| bound_text(move || person.with(|it| read(it).clone()));
    let finished = text_span("badge", whole_texts(texts).hand_over.finished)
        .bind_flag("hidden", move || person.with(|it| !it.is_finished));
    let about = vec![
        typed_name("person-name", text(|it| &it.name)),
        typed_name("person-about", text(|it| &it.organisation)),
        finished,
    ];
    let ask = move || asked.set(Some(person.once()));
    li("", vec![button_of("button", about, ask)])
}

/// What is asked of who chose a name: «Ben jij dit?»; of a part that nobody has to go on with, what can still be done with it.
fn chosen(
    app: App,
    texts: Texts,
    asked: RwSignal<Option<Person>>,
    ended: RwSignal<Option<Ended>>,
) -> Dom {
    let words = &whole_texts(texts).hand_over;
    let close = move || asked.set(None);
    let title = bound_text(move || {
        let is_finished = asked.with(|it| it.as_ref().is_some_and(|it| it.is_finished));
        match is_finished {
            true => words.finished.to_owned(),
            false => words.question.to_owned(),
        }
    });
    // Drawn anew for each person, so that what was said of one is not said of the next.
    let body = redraw(move || match asked.get() {
        None => empty(),
        Some(person) => {
            let named = [
                ("name", person.name.as_str()),
                ("organisation", person.organisation.as_str()),
            ];
            let about = text_node(&fill(words.person, &named));
            let about = para("", vec![typed_name("", about)]);
            let body = match person.is_finished {
                true => {
                    let back = button("button", texts.words.app.cancel, close);
                    erase::question(app, texts, person.id, back, ended)
                }
                false => is_it_you(app, texts, person.id, close),
            };
            fragment(vec![about, body])
        }
    });
    let open = Signal::derive(move || asked.with(Option::is_some));
    dialog("chosen", open, title, close, body)
}

/// «Ben jij dit?»
fn is_it_you(app: App, texts: Texts, who: ParticipantId, close: impl Fn() + 'static) -> Dom {
    let words = &whole_texts(texts).hand_over;
    let go_on = move || {
        app.act(Action::HandTo(Some(who.clone())));
        app.go(Route::Overview);
    };
    fragment(vec![
        p("", words.private),
        actions(vec![
            button("button", words.not_me, close),
            button("button primary", words.me, go_on),
        ]),
    ])
}
