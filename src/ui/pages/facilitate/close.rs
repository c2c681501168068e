//! «Sluiten»: the next date, what is clear, and what goes home.

use super::agenda::topic_name;
use super::agreements::calendar;
use super::paper::print;
use super::{Extent, Table, agreements};
use crate::reflection::{
    BELONGS, Choice, Condition, DATE, DECIDES, DOES, Entries, Field, Label, NEXT, TITLE, Word,
};
use crate::session::{ExportExtent, ExportFile, Stems, export_for_others};
use crate::ui::dom::{Dom, Item, bound_text, fragment, text_node};
use crate::ui::elements::{actions, button, div, h2, li, p, section, status, ul};
use crate::ui::pages::files::stems;
use crate::ui::pages::owner_field::day;
use crate::ui::pages::share_file::share_button;
use crate::ui::parts::segmented;
use crate::ui::whole_texts::{called, table_texts, whole_texts};
use leptos::prelude::*;

/// The step.
pub fn close(table: Table) -> Dom {
    let words = &table_texts(table.texts).close;
    let conditions = [DECIDES, DOES, BELONGS].map(|field| condition(table, field));
    fragment(vec![
        div(
            "closing",
            vec![
                section(
                    "card",
                    vec![
                        h2(words.next),
                        day(table.app, table.texts, &table.owner(), NEXT),
                        p("hint", words.next_hint),
                    ],
                ),
                section(
                    "card",
                    std::iter::once(h2(words.conditions))
                        .chain(conditions)
                        .collect(),
                ),
            ],
        ),
        left_over(table),
        taken_along(table),
        section(
            "section",
            vec![h2(words.again), p("prose", words.again_text)],
        ),
    ])
}

/// A minimum condition, of which the group says whether it is met.
fn condition(table: Table, field: Field<Word>) -> Dom {
    let choices = &whole_texts(table.texts).choices;
    let names = Condition::ALL
        .iter()
        .map(|one| choices.get(one.key()).copied().unwrap_or_default());
    let names: Vec<&str> = names.collect();
    let chosen = Signal::derive(move || {
        let chosen = table.with(|session| session.choice::<Condition>(field));
        let mut all = Condition::ALL.iter();
        // None is chosen yet: a place that there is not.
        let at = chosen.and_then(|chosen| all.position(|one| *one == chosen));
        at.unwrap_or(usize::MAX)
    });
    let choose = Callback::new(move |at: usize| {
        if let Some(condition) = Condition::ALL.get(at) {
            table.choose(field, *condition);
        }
    });
    let name = field.spec.name;
    segmented(name, called(table.texts, name), &names, chosen, choose)
}

/// What was not talked about, for the next time. Nothing before the reveal: what is on the agenda follows from the answers.
fn left_over(table: Table) -> Dom {
    let words = &table_texts(table.texts).close;
    let names = Memo::new(move |_| match table.is_open() {
        true => {
            let agenda = table.agenda();
            let undone = agenda.listed.iter().filter(|it| !it.is_discussed);
            let all = undone.chain(&agenda.below);
            all.map(|item| topic_name(item, table.texts)).collect()
        }
        false => Vec::<String>::new(),
    });
    let row = |name: Item<String>| li("", vec![text_node(&name.once())]);
    let list = ul("", Vec::new()).each(move || names.get(), String::clone, row);
    section(
        "section",
        vec![h2(words.left_over), p("hint", words.left_over_hint), list],
    )
    .bind_flag("hidden", move || names.with(Vec::is_empty))
}

/// The ways in which the session goes home.
fn taken_along(table: Table) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let words = &table_texts(texts).close;
    let said = RwSignal::new(String::new());
    let save = button("button primary", words.save, move || {
        said.set(app.give(file(table)));
    });
    let share = share_button(app, texts, "button", words.share, said, move || file(table));
    let whole = button("button", words.print, move || print(table, Extent::Session));
    let alone = button("button", words.print_agreements, move || {
        print(table, Extent::Agreements);
    });
    let dates = button("button", words.calendar, move || calendar::give_all(table));
    let none = Memo::new(move |_| agreements::is_empty(table));
    let ways = [
        Some(save),
        share,
        Some(whole),
        Some(alone.bind_flag("hidden", move || none.get())),
        Some(dates.bind_flag("hidden", move || !calendar::has_days(table))),
    ];
    section(
        "section",
        vec![
            h2(words.along),
            p("prose", words.along_text),
            actions(ways.into_iter().flatten().collect()),
            status("hint", bound_text(move || said.get())),
        ],
    )
}

/// The file of everything, for whoever carries on; its name says of which session it is.
fn file(table: Table) -> ExportFile {
    let title = table.with(|session: &Entries| {
        let title = session.get(TITLE).map(Label::as_str);
        let date = session.get(DATE).map(ToString::to_string);
        let title = title.unwrap_or(table_texts(table.texts).close.stem);
        [title, " ", &date.unwrap_or_default()].concat()
    });
    let stems = Stems {
        merged: &title,
        ..stems(table.texts)
    };
    table
        .app
        .state
        .with_untracked(|state| export_for_others(state, &ExportExtent::Whole, stems))
}
