//! The instruments of a subject, one tap away: what partners filled in, in the place of what stood there.

use super::Table;
use super::agreements::new_with;
use crate::browser;
use crate::reflection::{Choice, Instrument, Subject};
use crate::ui::dom::{Dom, Item, element, empty, fragment, redraw};
use crate::ui::elements::{button, div};
use crate::ui::pages::compared::{comparison, name};
use crate::ui::whole_texts::{compared_texts, subject_texts};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::KeyboardEvent;

/// A button for each instrument of the subject in which somebody filled something in, and what stands there until one is
/// tapped. Another tap, or Escape, brings that back.
pub fn instruments_of(table: Table, subject: Subject, otherwise: Dom) -> Dom {
    let agree = Callback::new(move |idea: &'static str| new_with(table, Some(subject), idea));
    let source = table.instruments.agreeing(agree);
    let at_hand = Memo::new(move |_| {
        let filled = source.filled();
        let own = subject_texts(subject, table.texts).into_iter();
        let own = own.flat_map(|said| said.instruments());
        own.filter(|own| filled.iter().any(|(one, _)| one == own))
            .collect::<Vec<Instrument>>()
    });
    let open = RwSignal::new(None::<Instrument>);
    let shown = Memo::new(move |_| {
        let open = open.get()?;
        at_hand.with(|all| all.contains(&open).then_some(open))
    });
    let id = move |one: Instrument| [subject.key(), "-", one.key()].concat();
    let view = move |item: Item<Instrument>| {
        let one = item.once();
        let tap = move || open.update(|open| *open = (*open != Some(one)).then_some(one));
        button("button", name(one, table.texts), tap)
            .attr("id", &id(one))
            .bind_attr("aria-pressed", move || {
                Some((shown.get() == Some(one)).to_string())
            })
    };
    let buttons = div("actions compared-ways", Vec::new())
        .attr("role", "group")
        .attr("aria-label", compared_texts(table.texts).frame.at_subject)
        .each(move || at_hand.get(), |one| one.key().to_owned(), view)
        .bind_flag("hidden", move || at_hand.with(Vec::is_empty));
    let seen = redraw(move || match shown.get() {
        Some(one) => untrack(|| comparison(source, one)),
        None => empty(),
    });
    let otherwise =
        div("room-otherwise", vec![otherwise]).bind_flag("hidden", move || shown.get().is_some());
    let close = move |event: leptos::web_sys::Event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if let Some(one) = shown
            .get_untracked()
            .filter(|_| key.as_deref() == Some("Escape"))
        {
            open.set(None);
            browser::focus(&id(one));
        }
    };
    element(
        "div",
        "room",
        vec![fragment(vec![buttons, seen, otherwise])],
    )
    .on("keydown", close)
}
