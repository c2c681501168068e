//! «Waarom?»: why a subject stands where it stands, in sentences with counts.

use super::arranging::Arranging;
use crate::insight::{QuestionView, subject_views};
use crate::reflection::Subject;
use crate::ui::dom::{Dom, create_element, fragment, redraw};
use crate::ui::elements::{li, p, ul};
use crate::ui::pages::answered::{Naming, counted, finding_of, pattern_sentence};
use crate::ui::pages::facilitate::signals::signals_of;
use crate::ui::parts::finding;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::{fill, reason};
use leptos::prelude::With;

/// The fold.
pub fn why(arranging: Arranging, subject: Subject) -> Dom {
    let table = arranging.table;
    let texts = table.texts;
    let words = &table_texts(texts).agenda;
    let name = subject_texts(subject, texts).map_or("", |said| said.name);
    let summary = create_element("summary", "")
        .attr("aria-label", &fill(words.why_of, &[("topic", name)]))
        .push_text(words.why);
    let inside = redraw(move || {
        table.shown.with(|shown| {
            let views = subject_views(&shown.questions);
            let view = views.iter().find(|view| view.subject == subject);
            let view = view.filter(|view| !view.is_unanswered());
            let Some(view) = view else {
                return p("", words.unanswered);
            };
            let questions = view.questions.iter();
            let questions = questions.filter(|it| it.pattern.diverges());
            let rows = questions.map(|view| question(view, &shown.naming, texts));
            let first = view.foremost();
            let steps = match first.is_some_and(|first| first.answers.present() == 1) {
                true => words.steps_apart_one,
                false => words.steps_apart,
            };
            fragment(vec![
                p("", &reason(view, texts.language)),
                ul("agenda-why", rows.collect()),
                p("hint", steps),
            ])
        })
    });
    create_element("details", "disclosure")
        .child(summary)
        .children(vec![inside, signals_of(table, subject)])
}

/// A question that diverges: what it asks, how, and the counts.
fn question(view: &QuestionView, naming: &Naming, texts: Texts) -> Dom {
    let asked = texts.content.question(view.question);
    let sentence = pattern_sentence(view, naming, texts);
    li(
        "",
        vec![
            p("asked", asked.map_or("", |it| it.text)),
            finding(finding_of(view.pattern), &sentence),
            p("", &counted(view, texts)),
        ],
    )
}
