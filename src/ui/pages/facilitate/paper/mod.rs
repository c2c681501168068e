//! The session on A4. It is made when the browser prints, from wherever at the table, and is on no screen.
//!
//! Before the reveal it has no answers, like every screen.

mod agreed;
mod talked;

use super::{Extent, Table};
use crate::browser;
use crate::insight::{Weighting, organisations};
use crate::radar::LineRole;
use crate::reflection::{DATE, Entries, Label, PLACE, TITLE};
use crate::session::State;
use crate::ui::dom::{Dom, effect, empty, text_node};
use crate::ui::elements::{div, li, p, ul};
use crate::ui::pages::answered::Naming;
use crate::ui::pages::h1;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::mark_symbol;
use crate::ui::whole_texts::{called, table_texts};
use crate::words::fill;
use leptos::prelude::*;

/// Prints the session, or its agreements alone.
pub fn print(table: Table, extent: Extent) {
    table.paper.set_value(extent);
    browser::print();
}

/// The place of the paper.
pub fn paper(table: Table) -> Dom {
    let place = div("paper", Vec::new());
    let (filled, emptied) = (place.clone(), place.clone());
    let before = window_event_listener_untyped("beforeprint", move |_| {
        filled.replace_children(untrack(|| sheets(table, table.paper.get_value())));
    });
    // Printed from the browser's own menu it is the whole session again. The sheets stay until something changes: some
    // devices draw the page after they said that it was printed.
    let after = window_event_listener_untyped("afterprint", move |_| {
        table.paper.set_value(Extent::default());
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    effect(Box::new(move || {
        table.app.state.with(|_| ());
        emptied.replace_children(empty());
    }));
    place
}

fn sheets(table: Table, extent: Extent) -> Dom {
    let inside = match extent {
        Extent::Agreements => vec![head(table, extent), agreed::agreed(table)],
        Extent::Session => vec![
            head(table, extent),
            people(table),
            talked::talked(table),
            agreed::agreed(table),
            agreed::end(table),
        ],
    };
    div("", inside)
}

/// For which partnership, which session, when and where.
fn head(table: Table, extent: Extent) -> Dom {
    let texts = table.texts;
    let words = &table_texts(texts).paper;
    let partnership = table.app.state.with(|state| {
        let name = state.contents.document.name();
        name.map(|it| it.as_str().to_owned())
    });
    let session = table.with(|session: &Entries| {
        let title = session.get(TITLE).map(Label::as_str);
        let date = session.get(DATE).map(ToString::to_string);
        let date = date.map(|date| browser::day(&date, texts.language.code()));
        let place = session.get(PLACE).map(|it| it.as_str().to_owned());
        let title = title.unwrap_or(called(texts, "sessions")).to_owned();
        let said = std::iter::once(title).chain(date).chain(place);
        said.collect::<Vec<_>>().join(" · ")
    });
    let title = match extent {
        Extent::Session => partnership.unwrap_or_else(|| words.unnamed.to_owned()),
        Extent::Agreements => match partnership {
            Some(name) => fill(words.agreements_of, &[("partnership", &name)]),
            None => words.agreements.to_owned(),
        },
    };
    div("", vec![h1(&title), p("hint", &session)])
}

/// Who is in the picture, with the marks that stand on the answers, and whose voice weighs how much.
fn people(table: Table) -> Dom {
    if !table.is_open() {
        return p("", table_texts(table.texts).paper.sealed);
    }
    let words = &table_texts(table.texts).paper;
    let (weighting, counts) = table.app.state.with(|state: &State| {
        let all = organisations(&state.contents.document, |id| state.is_in(id));
        let counts: Vec<usize> = all.iter().map(|one| one.people.len()).collect();
        (state.weighting(), counts)
    });
    let count = words.people.of(counts.iter().sum());
    let weighs = match weighting {
        Weighting::Organisations => words.weighs_organisations,
        Weighting::Participants => words.weighs_participants,
    };
    let naming = table.shown.with(|shown| shown.naming.clone());
    let named = match naming {
        Naming::GroupOnly => empty(),
        Naming::PerOrganisation(names) => {
            let rows = names.iter().zip(&counts).enumerate();
            let rows = rows.map(|(at, (name, count))| {
                let mark = mark_symbol(&legend_line(LineRole::Organisation(at)));
                li("", vec![mark, text_node(&format!("{name} ({count})"))])
            });
            ul("paper-legend", rows.collect())
        }
    };
    div("", vec![p("", &[&count, " ", weighs].concat()), named])
}
