//! One agreement, as it is written down: first what, who and when; the rest behind a tap.

use super::super::Table;
use super::earlier::status;
use super::{calendar, subject};
use crate::reflection::{
    AGREEMENTS, BY, Entries, IF_THEN, ORGANISATION, Owner, OwnerId, REVIEW, Status, WHAT, WHO,
};
use crate::ui::dom::{Dom, bound_text, fragment};
use crate::ui::elements::{actions, button, disclosure, div, heading2, para, section};
use crate::ui::pages::owner_field::{day, line, line_among, text};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::fill;
use leptos::prelude::*;

/// The id of the list of organisations to choose from.
pub const ORGANISATIONS: &str = "agreement-organisations";

/// The card of the agreement with this number, from 1.
pub fn card(
    table: Table,
    id: OwnerId,
    number: impl Fn() -> usize + 'static,
    erasing: RwSignal<Option<OwnerId>>,
) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let words = &table_texts(texts).agreements;
    let owner = Owner::One(AGREEMENTS.name, id.clone());
    let reads = |read: fn(&Entries, Texts) -> String| {
        let owner = owner.clone();
        move || table.with_owner(&owner, |it| read(it, texts))
    };
    let (about, says) = (reads(about), reads(about));
    let title = bound_text(move || fill(words.title, &[("number", &number().to_string())]));
    let hint = para("hint", vec![bound_text(about)]).bind_flag("hidden", move || says().is_empty());
    let who = vec![
        line_among(app, texts, &owner, ORGANISATION, ORGANISATIONS),
        line(app, texts, &owner, WHO),
        day(app, texts, &owner, BY),
    ];
    let more = vec![
        text(app, texts, &owner, IF_THEN, words.if_then_hint),
        div(
            "field-row",
            vec![
                day(app, texts, &owner, REVIEW),
                subject::choice(table, &owner),
            ],
        ),
        status(table, &owner, &["status-", id.as_str()].concat()),
    ];
    let dated = owner.clone();
    let undated = move || {
        table.with_owner(&dated, |it| {
            let has_day = it.get(BY).is_some() || it.get(REVIEW).is_some();
            it.status() != Status::Open || !has_day
        })
    };
    let of = id.clone();
    let to_calendar = button("button small", words.calendar, move || {
        calendar::give_one(table, &of);
    });
    let erase = button("button quiet small", words.erase, move || {
        erasing.set(Some(id.clone()));
    });
    let inside = vec![
        div("", vec![heading2("", vec![title]), hint]),
        text(app, texts, &owner, WHAT, ""),
        subject::ideas(table, &owner),
        div("field-row", who),
        disclosure("disclosure", words.more, vec![div("form", more)]),
        actions(vec![to_calendar.bind_flag("hidden", undated), erase]),
    ];
    section("card agreement", vec![fragment(inside)])
}

/// From which subject it is, and what is not said yet.
fn about(agreement: &Entries, texts: Texts) -> String {
    let words = &table_texts(texts).agreements;
    let subject = agreement.subject().and_then(|it| subject_texts(it, texts));
    let subject = subject.map(|it| fill(words.from, &[("subject", it.name)]));
    let nobody = agreement.doer().is_empty().then_some(words.nobody);
    let undated = agreement.get(BY).is_none().then_some(words.undated);
    let missing = nobody.into_iter().chain(undated).map(str::to_owned);
    let said = subject.into_iter().chain(missing);
    said.collect::<Vec<_>>().join(" · ")
}
