//! What the answers point at, at the subject to which it belongs: what triggered it, and a question.

use super::Table;
use crate::insight::Signal;
use crate::reflection::Subject;
use crate::ui::dom::{Dom, fragment, redraw, text_node};
use crate::ui::elements::{div, li, p, ul};
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::signal_sentence;
use leptos::prelude::*;

/// The signals of a subject; nothing where there are none.
pub fn signals_of(table: Table, subject: Subject) -> Dom {
    let found = Memo::new(move |_| {
        let all = table.signals.get().into_iter();
        all.filter(|signal| signal.subject() == subject)
            .collect::<Vec<Signal>>()
    });
    redraw(move || {
        let signals = found.with(|found| found.iter().map(|one| signal(table, *one)).collect());
        fragment(signals)
    })
}

fn signal(table: Table, signal: Signal) -> Dom {
    let texts = table.texts;
    let said = table_texts(texts).signals.get(signal.key());
    let sentence = table.shown.with_untracked(|shown| {
        let asked = signal.question();
        let view = shown.questions.iter().find(|it| Some(it.question) == asked);
        signal_sentence(signal, view, texts.language)
    });
    let mut inside = vec![
        p("", &sentence),
        p("signal-asks", said.map_or("", |said| said.asked)),
    ];
    if signal == Signal::Trust {
        let subject = subject_texts(signal.subject(), texts);
        inside.extend(subject.map(|subject| {
            let ideas = subject.ideas().map(|idea| li("", vec![text_node(idea)]));
            ul("", ideas.into()).attr("data-seed-id", subject.idea_ids())
        }));
    }
    div("signal", inside).attr("data-seed-id", said.map_or("", |said| said.carries))
}
