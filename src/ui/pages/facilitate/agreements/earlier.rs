//! «Afspraken van vorige keer»: what became of them is the first thing that a session looks at.

use super::super::Table;
use crate::browser;
use crate::reflection::{AGREEMENTS, BY, Choice, Entries, Owner, OwnerId, STATUS, Status, WHAT};
use crate::session::Action;
use crate::ui::dom::{Dom, Item, bound_text};
use crate::ui::elements::{div, h2, heading3, li, p, para, section, ul};
use crate::ui::parts::segmented;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, table_texts};
use crate::words::fill;
use leptos::prelude::*;

/// The agreements of earlier sessions that are still open, each with what became of it; nothing where there are none. One that
/// was said to be done stays as long as the step is looked at, so that a wrong tap can be put right.
pub fn open_before(table: Table) -> Dom {
    let words = &table_texts(table.texts).agreements;
    let ids = Memo::new(move |seen: Option<&Vec<OwnerId>>| {
        table.app.state.with(|state| {
            let document = &state.contents.document;
            let open = document.open_before(&table.id()).into_iter();
            let seen: &[OwnerId] = seen.map_or(&[], Vec::as_slice);
            let new = open.map(|(id, _)| id).filter(|id| !seen.contains(id));
            let still = seen.iter().filter(|id| document.has(AGREEMENTS.name, id));
            still.chain(new).cloned().collect::<Vec<OwnerId>>()
        })
    });
    let view = move |id: Item<OwnerId>| row(table, id.once());
    let list = ul("section", Vec::new()).each(move || ids.get(), OwnerId::to_string, view);
    let inside = vec![h2(words.before), p("hint", words.before_lead), list];
    section("section", inside).bind_flag("hidden", move || ids.with(Vec::is_empty))
}

fn row(table: Table, id: OwnerId) -> Dom {
    let texts = table.texts;
    let name = ["status-", id.as_str()].concat();
    let owner = Owner::One(AGREEMENTS.name, id);
    let (named, about) = (owner.clone(), owner.clone());
    let what = bound_text(move || table.with_owner(&named, |it| what(it, texts)));
    let about = bound_text(move || table.with_owner(&about, |it| who_and_when(it, texts)));
    let said = vec![heading3("", vec![what]), para("hint", vec![about])];
    li(
        "card earlier",
        vec![div("", said), status(table, &owner, &name)],
    )
}

/// How an agreement stands, to be chosen.
pub fn status(table: Table, owner: &Owner, name: &str) -> Dom {
    let words = &table_texts(table.texts).agreements;
    let choices = [words.open, words.done, words.dropped];
    let (of, to) = (owner.clone(), owner.clone());
    let chosen = Signal::derive(move || {
        let status = table.with_owner(&of, Entries::status);
        let mut all = Status::ALL.iter();
        all.position(|one| *one == status).unwrap_or_default()
    });
    let choose = Callback::new(move |at: usize| {
        let status = Status::ALL.get(at).copied();
        table.app.act(Action::choose(to.clone(), STATUS, status));
    });
    segmented(
        name,
        called(table.texts, STATUS.spec.name),
        &choices,
        chosen,
        choose,
    )
}

/// What was agreed.
pub fn what(agreement: &Entries, texts: Texts) -> String {
    let unsaid = || table_texts(texts).agreements.unsaid.to_owned();
    let what = agreement.get(WHAT);
    what.map_or_else(unsaid, |it| it.as_str().to_owned())
}

/// «Zorggroep Oever, Anna · 3 december 2026 · de dag is voorbij», as far as it is known.
pub fn who_and_when(agreement: &Entries, texts: Texts) -> String {
    let words = &table_texts(texts).agreements;
    let who = Some(agreement.doer()).filter(|it| !it.is_empty());
    let by = agreement.get(BY).map(|by| {
        let date = by.to_string();
        let day = browser::day(&date, texts.language.code());
        // Dates of one spelling compare as their texts do.
        let is_open = agreement.status() == Status::Open;
        let form = match is_open && date < browser::today() {
            true => words.overdue,
            false => words.by,
        };
        fill(form, &[("day", &day)])
    });
    let known = [
        who.or(Some(words.nobody.to_owned())),
        by.or(Some(words.undated.to_owned())),
    ];
    known.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
