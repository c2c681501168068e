//! What the session is called, when and where it is, who leads it, and what its group sees.

use super::Table;
use crate::insight::attendance;
use crate::reflection::{Entries, Invitation, VISIBILITY, Visibility};
use crate::session::Route;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{actions, disclosure, div, p};
use crate::ui::pages::link;
use crate::ui::pages::sessions::fields;
use crate::ui::parts::segmented;
use crate::ui::whole_texts::{table_texts, whole_texts};
use leptos::prelude::*;

/// «Over deze sessie».
pub fn about(table: Table) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let words = &table_texts(texts).gather;
    let mut inside = Vec::from(fields(app, texts, &table.owner()));
    inside.push(visibility(table));
    let other = link("button", Route::Sessions, words.other);
    let inside = div("section", vec![div("form", inside), actions(vec![other])]);
    disclosure("disclosure", words.about, vec![inside])
}

/// What the group sees: once answers are in, only more can be hidden. With few organisations everybody knows who is meant by «the
/// group».
fn visibility(table: Table) -> Dom {
    let words = &table_texts(table.texts).gather;
    let invite = &whole_texts(table.texts).invite;
    let counts = Memo::new(move |_| {
        table.app.state.with(|state| {
            let all = attendance(&state.contents.document, &table.id(), |_| true);
            let people: usize = all.iter().map(|one| one.answered.len()).sum();
            (all.len(), people)
        })
    });
    let is_group = Memo::new(move |_| table.with(Entries::visibility) == Visibility::GroupOnly);
    let has_answers = move || counts.get().1 > 0;
    let is_few = move || counts.get().0 < Invitation::FEWEST_FOR_GROUP;
    let choose = Callback::new(move |at: usize| {
        let chosen = [Visibility::PerOrganisation, Visibility::GroupOnly];
        if let Some(chosen) = chosen.get(at) {
            table.choose(VISIBILITY, *chosen);
        }
    });
    let choice = segmented(
        "visibility",
        invite.visibility,
        &[invite.per_organisation, invite.group_only],
        Signal::derive(move || usize::from(is_group.get())),
        choose,
    );
    let is_fixed = move || is_group.get() && has_answers();
    let warned = p("hint", words.stricter).bind_flag("hidden", move || !has_answers());
    let choice = div("field", vec![choice, warned])
        .bind_flag("hidden", move || is_fixed() || is_few() && !is_group.get());
    let fixed = p("notice", words.group_fixed).bind_flag("hidden", move || !is_fixed());
    fragment(vec![choice, fixed])
}
