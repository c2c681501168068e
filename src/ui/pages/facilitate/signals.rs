//! What the answers point at, at the subject to which it belongs: what triggered it, and a question.

use super::Table;
use crate::insight::Signal;
use crate::reflection::Subject;
use crate::ui::dom::{Dom, fragment, redraw, text_node};
use crate::ui::elements::{div, li, p, ul};
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::{fill, signal_sentence};
use leptos::prelude::*;

/// The signals of a subject; nothing where there are none. Those of trust are followed by what the model knows to do about it.
pub fn signals_of(table: Table, subject: Subject) -> Dom {
    let found = Memo::new(move |_| {
        let all = table.signals.get().into_iter();
        all.filter(|signal| signal.subject() == subject)
            .collect::<Vec<Signal>>()
    });
    redraw(move || {
        found.with(|found| {
            let signals = found.iter().map(|one| signal(table, *one));
            let has_ideas = subject == Subject::Trust && !found.is_empty();
            let ideas = has_ideas.then(|| ideas(table, subject));
            fragment(signals.chain(ideas).collect())
        })
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
    let inside = vec![
        p("", &sentence),
        p("signal-asks", said.map_or("", |said| said.asked)),
    ];
    div("signal", inside).attr("data-seed-id", said.map_or("", |said| said.carries))
}

/// The ideas for agreements of a subject.
fn ideas(table: Table, subject: Subject) -> Dom {
    let texts = table.texts;
    let words = &table_texts(texts).agreements;
    let subject = subject_texts(subject, texts).map(|subject| {
        let ideas = subject.ideas().map(|idea| li("", vec![text_node(idea)]));
        let ideas = ul("", ideas.into()).attr("data-seed-id", subject.idea_ids());
        let title = fill(words.ideas, &[("subject", subject.name)]);
        div("signal", vec![p("", &title), ideas])
    });
    fragment(subject.into_iter().collect())
}
