//! Names that may be one organisation: asked, never decided.

use super::Table;
use crate::browser;
use crate::insight::{Spelling, spellings};
use crate::session::{join_spellings, tell_spellings_apart};
use crate::ui::dom::{Dom, Item, text_node};
use crate::ui::elements::{actions, button, div, para};
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// A question for each pair.
pub fn spelled(table: Table) -> Dom {
    let pairs = Memo::new(move |_| {
        table
            .app
            .state
            .with(|state| spellings(&state.contents.document, &table.id(), |id| state.is_in(id)))
    });
    let key = |pair: &Spelling| [pair.goes.as_str(), pair.stays.as_str()].join("\n");
    div("live", Vec::new()).each(move || pairs.get(), key, move |pair| question(table, pair))
}

fn question(table: Table, pair: Item<Spelling>) -> Dom {
    let words = &table_texts(table.texts).gather;
    let asked = pair.once();
    let names = [
        ("one", asked.goes.as_str()),
        ("other", asked.stays.as_str()),
    ];
    let text = para("", vec![text_node(&fill(words.same, &names))]).attr("dir", "auto");
    let joined = fill(words.joined, &names);
    let yes = move || {
        table.app.act(join_spellings(&pair.once()));
        table.app.announcement.set(joined.clone());
    };
    let no = move || {
        let actions = table.app.state.with_untracked(|state| {
            tell_spellings_apart(state, &table.id(), &browser::owner_id, &pair.once())
        });
        table.app.act_all(actions);
    };
    let ways = vec![
        button("button", words.yes, yes),
        button("button", words.no, no),
    ];
    div("notice", vec![text, actions(ways)])
}
