//! «Toon als code»: the answers of one after the other stand on the screen, for the camera of another device.

mod codes;

use super::curtain::while_nobody_fills_in;
use super::{heading, link, names, page_link};
use crate::browser;
use crate::reflection::ParticipantId;
use crate::session::{Route, State, code_payload, people_to_show};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, empty, fragment, redraw};
use crate::ui::elements::{actions, button, button_of, div, h2, p, section, text_span, typed_name};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// Somebody whose code is shown.
#[derive(Clone, PartialEq)]
pub struct Person {
    id: ParticipantId,
    name: String,
    organisation: String,
    /// What the code says.
    payload: Vec<u8>,
}

/// Whose turn it is, counted from 0, of how many; everybody had theirs where the two are the same.
type Turn = Memo<(usize, usize)>;

/// The page.
pub fn show_code(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).show_code;
    // Kept for as long as the page is open.
    StoredValue::new_local(browser::stay_awake());
    let at = RwSignal::new(0);
    let turn = Memo::new(move |_| {
        let all = app.state.with(|state| people_to_show(state).len());
        (at.get().min(all), all)
    });
    let person = Memo::new(move |_| {
        let (at, _) = turn.get();
        app.state.with(|state| person(state, at, texts))
    });
    let shown = redraw(move || match (person.get(), turn.get().1) {
        (Some(person), _) => codes::shown(app, texts, person),
        (None, 0) => nobody(app, texts),
        (None, all) => everybody(texts, all),
    });
    let lead = fill(words.lead, &[("scan", &texts.page(Route::Scan))]);
    let inside = vec![
        heading(&texts.page(Route::ShowCode), &lead),
        who(texts, person, turn),
        shown,
        steps(texts, at, turn),
    ];
    fragment(vec![
        div("showing", inside),
        while_nobody_fills_in(app, texts, empty),
    ])
}

fn person(state: &State, at: usize, texts: Texts) -> Option<Person> {
    let document = &state.contents.document;
    let id = people_to_show(state).into_iter().nth(at)?;
    let who = document.participant(&id)?;
    Some(Person {
        name: names::beside_organisation(document, &id, texts),
        organisation: names::organisation(who, texts),
        payload: code_payload(state, &id),
        id,
    })
}

/// Whose code it is, also for the ear when the next one is shown.
fn who(texts: Texts, person: Memo<Option<Person>>, turn: Turn) -> Dom {
    let words = &whole_texts(texts).show_code;
    let part = move |read: fn(&Person) -> &String| {
        let text = move || person.with(|it| it.as_ref().map(|it| read(it).clone()));
        bound_text(move || text().unwrap_or_default())
    };
    let count = bound_text(move || match turn.get() {
        (at, all) if at < all && all > 1 => of(words.count, at + 1, all),
        _ => String::new(),
    });
    let inside = vec![
        typed_name("person-name", part(|it| &it.name)),
        typed_name("person-about", part(|it| &it.organisation)),
        text_span("person-about", "").child(count),
    ];
    div("", inside)
        .attr("role", "status")
        .bind_flag("hidden", move || person.with(Option::is_none))
}

/// On to the next one, and back. They stay where they are, so that whoever taps them needs not look.
fn steps(texts: Texts, at: RwSignal<usize>, turn: Turn) -> Dom {
    let words = &whole_texts(texts).show_code;
    let next_words = bound_text(move || match turn.get() {
        (at, all) if at + 1 < all => of(words.next, at + 2, all),
        _ => words.finish.to_owned(),
    });
    let next = move || at.set(turn.get_untracked().0 + 1);
    let back = move || at.set(turn.get_untracked().0.saturating_sub(1));
    let next = button_of("button primary", vec![next_words], next)
        .bind_flag("hidden", move || turn.with(|(at, all)| at >= all));
    let back = button("button", words.back, back)
        .bind_flag("disabled", move || turn.with(|(at, _)| *at == 0));
    actions(vec![next, back]).bind_flag("hidden", move || turn.with(|(_, all)| *all < 2))
}

fn of(text: &str, number: usize, total: usize) -> String {
    let (number, total) = (number.to_string(), total.to_string());
    fill(text, &[("number", &number), ("total", &total)])
}

/// All had their turn. What a camera made of it, only the other device knows.
fn everybody(texts: Texts, all: usize) -> Dom {
    let words = &whole_texts(texts).show_code;
    let inside = vec![
        h2(&words.all_shown.of(all)),
        p("", words.all_check),
        actions(vec![page_link("button", Route::Files, texts)]),
    ];
    section("card", inside)
}

/// There is nothing to show; where others are behind the curtain, that says why.
fn nobody(app: App, texts: Texts) -> Dom {
    if app.state.with_untracked(State::is_curtained) {
        return empty();
    }
    fragment(vec![
        p("", whole_texts(texts).files.nothing),
        actions(vec![link(
            "button primary",
            Route::Start,
            texts.words.welcome.start,
        )]),
    ])
}
