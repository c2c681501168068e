//! «Verschillen»: the subjects, the hardest first, open to their questions and to what was written there.

use super::Table;
use super::instruments::instruments_of;
use super::question::{explained, whole};
use super::signals::signals_of;
use crate::insight::{SubjectView, Topic, subject_views};
use crate::reflection::Subject;
use crate::session::put_on_agenda;
use crate::ui::dom::{Dom, Item, bound_text, empty, fragment, redraw, text_node};
use crate::ui::elements::{button, div, h2, li, ol, para, text_span};
use crate::ui::parts::{Opening, folded};
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::fill;
use leptos::prelude::*;

/// What is said of a subject in the list.
#[derive(Clone, PartialEq)]
struct Row {
    subject: Subject,
    /// Its questions, the most distant first.
    questions: Vec<&'static str>,
    diverging: usize,
    not_yet: usize,
    is_unanswered: bool,
}

impl Row {
    fn of(view: &SubjectView) -> Self {
        Self {
            subject: view.subject,
            questions: view.questions.iter().map(|it| it.question).collect(),
            diverging: view.diverging(),
            not_yet: view.not_yet(),
            is_unanswered: view.is_unanswered(),
        }
    }
}

/// The step.
pub fn differences(table: Table) -> Dom {
    let words = &table_texts(table.texts).differences;
    let rows = Memo::new(move |_| {
        table.shown.with(|shown| {
            let views = subject_views(&shown.questions);
            views.iter().map(Row::of).collect::<Vec<Row>>()
        })
    });
    let lead = bound_text(move || {
        let (answered, diverge) = rows.with(|rows| {
            let answered = rows.iter().any(|row| !row.is_unanswered);
            (answered, rows.iter().any(|row| row.diverging > 0))
        });
        let text = match (answered, diverge) {
            (false, _) => words.nobody,
            (true, true) => words.lead,
            (true, false) => words.none,
        };
        text.to_owned()
    });
    let first = rows.with_untracked(|rows| rows.first().map(|row| row.subject));
    let list = ol("subjects", Vec::new()).each(
        move || rows.get(),
        |row| format!("{:?}", row.subject),
        move |row| one(table, row, first),
    );
    let marks = Memo::new(move |_| {
        table.shown.with(|shown| {
            let most = shown
                .questions
                .iter()
                .max_by_key(|view| view.answers.all.scored());
            most.map(|view| (view.clone(), shown.naming.clone()))
        })
    });
    let marks = redraw(move || {
        marks.with(|marks| {
            let marks = marks.as_ref();
            marks.map_or_else(empty, |(view, naming)| explained(view, naming, table.texts))
        })
    });
    fragment(vec![para("", vec![lead]), marks, list])
}

fn one(table: Table, row: Item<Row>, first: Option<Subject>) -> Dom {
    let texts = table.texts;
    let words = &table_texts(texts).differences;
    let subject = row.once().subject;
    let topic = Topic::Model(subject);
    let is_listed = Memo::new(move |_| {
        let agenda = table.agenda();
        agenda
            .listed
            .iter()
            .any(|item| item.topic == Topic::Model(subject))
    });
    let put = move || {
        let actions = put_on_agenda(&table.id(), &table.agenda(), &topic);
        table.app.act_all(actions);
    };
    let opening = match first == Some(subject) {
        true => Opening::Open,
        false => Opening::Shut,
    };
    let inside = folded(text_node(words.open), opening, move || {
        let questions = row.with(|row| row.questions.clone());
        div(
            "subject-questions",
            questions.into_iter().map(|id| whole(table, id)).collect(),
        )
    });
    let name = subject_texts(subject, texts).map_or("", |said| said.name);
    let finding = bound_text(move || row.with(|row| finding(row, table)));
    li(
        "card",
        vec![
            div(
                "subject-head",
                vec![
                    h2(name),
                    para("room-said", vec![finding]),
                    button("button", words.put, put).bind_flag("hidden", move || is_listed.get()),
                    text_span("", words.stands).bind_flag("hidden", move || !is_listed.get()),
                ],
            ),
            signals_of(table, subject),
            instruments_of(table, subject, inside),
        ],
    )
}

/// How many questions of a subject diverge, or what else is to be said of it.
fn finding(row: &Row, table: Table) -> String {
    let words = &table_texts(table.texts).differences;
    let total = row.questions.len();
    match (row.diverging, row.not_yet) {
        _ if row.is_unanswered => words.too_few.to_owned(),
        (0, 0) => words.close.to_owned(),
        (0, not_yet) => words.not_yet.of(not_yet),
        (1, _) if total == 1 => words.diverging_one.to_owned(),
        (count, _) => {
            let (count, total) = (count.to_string(), total.to_string());
            fill(words.diverging, &[("count", &count), ("total", &total)])
        }
    }
}
