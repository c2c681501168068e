//! Organisation by organisation: a mark for each person who is in, half done or missing.

use super::Table;
use crate::insight::{Attendance, attendance};
use crate::reflection::{Entries, Lens};
use crate::ui::dom::{Dom, Item, bound_text, redraw};
use crate::ui::elements::{div, li, p, span, status, typed_name, ul};
use crate::ui::pages::names;
use crate::ui::pages::names::counted;
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// From so many organisations on the rows are smaller.
const MANY: usize = 13;

/// Who is in and who is expected, organisation by organisation; both of what stands below follow it.
pub fn present(table: Table) -> Memo<Vec<Attendance>> {
    Memo::new(move |_| {
        table
            .app
            .state
            .with(|state| attendance(&state.contents.document, &table.id(), |id| state.is_in(id)))
    })
}

/// How many are in, and that nothing of their answers is shown.
pub fn count(table: Table, all: Memo<Vec<Attendance>>) -> Dom {
    let words = &table_texts(table.texts).gather;
    let count = bound_text(move || {
        let (here, missing) = all.with(|all| {
            let here: usize = all.iter().map(|one| one.answered.len()).sum();
            (here, all.iter().map(|one| one.missing).sum::<usize>())
        });
        let number = |count: usize| count.to_string();
        match (here, missing) {
            (0, 0) => words.nobody.to_owned(),
            (_, 0) => words.here.of(here),
            _ => fill(
                words.here_of,
                &[("count", &number(here)), ("all", &number(here + missing))],
            ),
        }
    });
    let hidden =
        p("hint", words.hidden).bind_flag("hidden", move || table.with(Entries::is_revealed));
    div("", vec![status("gathered-count", count), hidden])
}

/// A row for each organisation.
pub fn seats(table: Table, all: Memo<Vec<Attendance>>) -> Dom {
    let class = move || {
        let is_many = all.with(Vec::len) >= MANY;
        Some(if is_many { "seats is-many" } else { "seats" }.to_owned())
    };
    ul("seats", Vec::new()).bind_attr("class", class).each(
        move || all.get(),
        |one| one.key.clone(),
        move |one| row(table, one),
    )
}

fn row(table: Table, one: Item<Attendance>) -> Dom {
    let texts = table.texts;
    let name = bound_text(move || one.with(|one| names::partner(one.label.as_ref(), texts)));
    let marks = redraw(move || one.with(marks));
    let told = bound_text(move || one.with(|one| told(table, one)));
    li(
        "",
        vec![
            typed_name("seats-name", name),
            marks
                .attr("aria-hidden", "true")
                .attr("class", "seats-marks"),
            span("hint", vec![told]),
        ],
    )
}

/// How many questions there are.
fn asked() -> usize {
    Lens::ALL.iter().map(|lens| lens.questions().len()).sum()
}

/// A mark for each person, whole ones first, missing ones last.
fn marks(one: &Attendance) -> Dom {
    let here = one
        .answered
        .iter()
        .map(|answered| match *answered >= asked() {
            true => "seat is-whole",
            false => "seat is-half",
        });
    let missing = std::iter::repeat_n("seat", one.missing);
    let marks = here.chain(missing).map(|class| span(class, Vec::new()));
    span("seats-marks", marks.collect())
}

/// The same in words: «3 binnen · 10 van 25 · nog 1».
fn told(table: Table, one: &Attendance) -> String {
    let words = &table_texts(table.texts).gather;
    let half: Vec<usize> = one
        .answered
        .iter()
        .copied()
        .filter(|count| *count < asked())
        .collect();
    let mut told = vec![words.in_short.of(one.answered.len())];
    match half.len() > 1 {
        true => told.push(words.half.of(half.len())),
        false => told.extend(
            half.into_iter()
                .map(|count| counted(words.half_of, count, asked())),
        ),
    }
    told.extend((one.missing > 0).then(|| words.missing.of(one.missing)));
    told.join(" · ")
}
