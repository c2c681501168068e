//! «Agenda»: what is talked about, in which order and for how long.

mod arranging;
mod follow;
mod length;
mod others;
mod row;
mod topic_name;
mod why;

use super::Table;
use crate::insight::subject_views;
use crate::ui::dom::{Dom, bound_text, element, fragment};
use crate::ui::elements::{actions, button, div, para, section};
use crate::ui::whole_texts::table_texts;
use arranging::Arranging;
use leptos::prelude::*;
pub use topic_name::topic_name;
use topic_name::{OWN, key};

/// The step.
pub fn agenda(table: Table) -> Dom {
    let words = &table_texts(table.texts).agenda;
    let arranging = Arranging::new(table);
    let is_asking = RwSignal::new(false);
    let lead = Memo::new(move |_| lead(arranging));
    let said = bound_text(move || lead.get().to_owned());
    let add = button("button", words.own_add, move || arranging.add_own()).attr("id", OWN);
    let back = button("button quiet", words.follow, move || is_asking.set(true))
        .bind_flag("hidden", move || !arranging.agenda.with(|it| it.is_begun));
    let list = element("ol", "agenda-list", Vec::new())
        .attr("aria-label", words.list)
        .each(
            move || row::rows(arranging),
            |row| key(&row.item.topic),
            move |row| row::row(arranging, row),
        );
    let main = vec![
        para("agenda-lead", vec![said]).bind_flag("hidden", move || lead.get().is_empty()),
        others::suggested(arranging),
        list,
        length::too_much(arranging),
        actions(vec![add, back]),
    ];
    let inside = vec![
        section("agenda-main", main),
        section("agenda-time", vec![length::length(arranging)]),
        section(
            "agenda-others",
            vec![others::below(arranging), others::aside(arranging)],
        ),
    ];
    fragment(vec![
        div("agenda", inside),
        follow::dialog(arranging, is_asking),
    ])
}

/// Where there is too little time: said, and what could go below the line.
pub fn too_much(table: Table) -> Dom {
    length::too_much(Arranging::new(table))
}

/// What the agenda follows from, or why it is empty.
fn lead(arranging: Arranging) -> &'static str {
    let words = &table_texts(arranging.table.texts).agenda;
    let (is_begun, is_empty) = arranging
        .agenda
        .with(|agenda| (agenda.is_begun, agenda.listed.is_empty()));
    arranging.table.shown.with(|shown| {
        let has = |is_so: fn(usize, usize) -> bool| {
            let views = subject_views(&shown.questions);
            views.iter().any(|it| is_so(it.diverging(), it.not_yet()))
        };
        let people = shown
            .questions
            .first()
            .map(|view| view.answers.all.people());
        match (is_begun, is_empty) {
            (true, true) => words.nothing,
            (true, false) => "",
            (false, true) if people.unwrap_or_default() == 0 => words.nobody,
            (false, true) => words.too_few,
            _ if has(|diverging, _| diverging > 0) => words.proposal,
            _ if has(|_, not_yet| not_yet > 0) => words.not_yet,
            _ => words.agreed,
        }
    })
}
