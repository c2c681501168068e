//! «Afspraken»: what, who and when.

pub mod calendar;
mod card;
mod earlier;
mod subject;

pub use earlier::{open_before, what, who_and_when};

use super::Table;
use crate::browser;
use crate::insight::organisations;
use crate::reflection::{
    AGREEMENTS, Choice, Owner, OwnerId, SESSION, STEP, SUBJECT, Step, Subject, Text, WHAT, Word,
};
use crate::session::Action;
use crate::ui::dom::{Dom, Item, create_element, element, fragment};
use crate::ui::elements::{actions, button, div, p};
use crate::ui::pages::erase_one::{Asked, erase_dialog};
use crate::ui::pages::owner_field::place;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;

/// The step: the latest agreement first, where the hands are.
pub fn agreements(table: Table) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let words = &table_texts(texts).agreements;
    let erasing = RwSignal::new(None::<OwnerId>);
    let asked = Asked {
        heading: words.erase_heading,
        text: words.erase_text,
        confirm: words.erase,
        erased: words.erased,
    };
    let ids = Memo::new(move |_| {
        app.state.with(|state| {
            let document = &state.contents.document;
            let made = document.agreements_of(&table.id()).into_iter().rev();
            made.map(|(id, _)| id.clone()).collect::<Vec<OwnerId>>()
        })
    });
    let view = move |id: Item<OwnerId>| {
        let id = id.once();
        let of = id.clone();
        let number = move || ids.with(|all| all.iter().rev().take_while(|it| **it != of).count());
        card::card(table, id, move || number() + 1, erasing)
    };
    let add = button("button primary", words.add, move || new_from(table, None));
    let all = button("button", words.calendar_all, move || {
        calendar::give_all(table);
    });
    fragment(vec![
        p("", words.lead),
        actions(vec![
            add,
            all.bind_flag("hidden", move || !calendar::has_days(table)),
        ]),
        p("hint", words.none).bind_flag("hidden", move || !ids.with(Vec::is_empty)),
        div("live", Vec::new()).each(move || ids.get(), OwnerId::to_string, view),
        known_organisations(table),
        erase_dialog(app, texts, AGREEMENTS, asked, erasing),
    ])
}

/// The organisations that are known here, to be chosen while one types.
fn known_organisations(table: Table) -> Dom {
    let options = table.app.state.with_untracked(|state| {
        let all = organisations(&state.contents.document, |_| true).into_iter();
        let names = all.filter_map(|one| one.label);
        names
            .map(|name| create_element("option", "").attr("value", name.as_str()))
            .collect()
    });
    element("datalist", "", options).attr("id", card::ORGANISATIONS)
}

/// Whether nothing was agreed in this session yet.
pub fn is_empty(table: Table) -> bool {
    table.app.state.with(|state| {
        let document = &state.contents.document;
        document.agreements_of(&table.id()).is_empty()
    })
}

/// Begins an agreement, about this subject where there is one, and goes to where it is written down.
pub fn new_from(table: Table, subject: Option<Subject>) {
    new_with(table, subject, "");
}

/// Begins an agreement with an idea that the group takes over, to be made one's own there.
pub fn new_with(table: Table, subject: Option<Subject>, idea: &str) {
    let Some(id) = browser::owner_id() else {
        return;
    };
    let owner = Owner::One(AGREEMENTS.name, id.clone());
    let of = Word::new(table.id().as_str());
    table.app.act_all(vec![
        Action::Add(AGREEMENTS, id),
        Action::set(owner.clone(), SESSION, of),
        Action::set(owner.clone(), SUBJECT, subject.and_then(Choice::word)),
        Action::set(owner.clone(), WHAT, Text::new(idea)),
        Action::choose(table.owner(), STEP, Some(Step::Agreements)),
    ]);
    request_animation_frame(move || browser::focus(&place(&owner, WHAT.spec)));
}
