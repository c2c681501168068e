//! «Afspraken»: what, who and when.

mod card;
mod earlier;

pub use earlier::open_before;

use super::Table;
use crate::browser;
use crate::reflection::{
    AGREEMENTS, Choice, Owner, OwnerId, SESSION, STEP, SUBJECT, Step, Subject, WHAT, Word,
};
use crate::session::Action;
use crate::ui::dom::{Dom, Item, fragment};
use crate::ui::elements::{actions, button, div, p};
use crate::ui::pages::owner_field::place;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;

/// The step: the latest agreement first, where the hands are.
pub fn agreements(table: Table) -> Dom {
    let words = &table_texts(table.texts).agreements;
    let ids = Memo::new(move |_| {
        table.app.state.with(|state| {
            let document = &state.contents.document;
            let made = document.agreements_of(&table.id()).into_iter().rev();
            made.map(|(id, _)| id.clone()).collect::<Vec<OwnerId>>()
        })
    });
    let none = p("hint", words.none).bind_flag("hidden", move || !ids.with(Vec::is_empty));
    let view = move |id: Item<OwnerId>| card::card(table, id.once());
    let list = div("live", Vec::new()).each(move || ids.get(), OwnerId::to_string, view);
    let add = move || new_from(table, None);
    fragment(vec![
        p("lead", words.lead),
        actions(vec![button("button primary", words.add, add)]),
        none,
        list,
    ])
}

/// Begins an agreement, about this subject where there is one, and goes to where it is written down.
pub fn new_from(table: Table, subject: Option<Subject>) {
    let Some(id) = browser::owner_id() else {
        return;
    };
    let owner = Owner::One(AGREEMENTS.name, id.clone());
    let of = Word::new(table.id().as_str());
    table.app.act_all(vec![
        Action::Add(AGREEMENTS, id),
        Action::set(owner.clone(), SESSION, of),
        Action::set(owner.clone(), SUBJECT, subject.and_then(Choice::word)),
        Action::choose(table.owner(), STEP, Some(Step::Agreements)),
    ]);
    request_animation_frame(move || browser::focus(&place(&owner, WHAT.spec)));
}
