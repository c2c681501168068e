//! What the answers point at, at the subject to which it belongs: what triggered it, and a question.

use super::Table;
use crate::insight::Signal;
use crate::reflection::Subject;
use crate::ui::dom::{Dom, bound_text, element, empty, fragment, redraw, text_node};
use crate::ui::elements::{div, li, p, ul};
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::{fill, signal_sentence};
use leptos::prelude::*;

/// So many signals of a subject are in sight; the others are a tap away, so that they do not stand before what was answered.
const FEW_SIGNALS: usize = 2;

/// The signals of a subject; nothing where there are none. Those of trust are followed by what the model knows to do about it.
pub fn signals_of(table: Table, subject: Subject) -> Dom {
    let words = &table_texts(table.texts).differences;
    let found = Memo::new(move |_| {
        let all = table.signals.get().into_iter();
        all.filter(|signal| signal.subject() == subject)
            .collect::<Vec<Signal>>()
    });
    let drawn = move |from: usize, most: usize| {
        redraw(move || {
            found.with(|found| {
                let these = found.iter().skip(from).take(most);
                fragment(these.map(|one| signal(table, *one)).collect())
            })
        })
    };
    let count = move || found.with(Vec::len);
    let more = bound_text(move || words.more_signals.of(count().saturating_sub(FEW_SIGNALS)));
    let rest = drawn(FEW_SIGNALS, usize::MAX);
    let more = element(
        "details",
        "disclosure",
        vec![element("summary", "", vec![more]), rest],
    )
    .bind_flag("hidden", move || count() <= FEW_SIGNALS);
    let ideas = match subject {
        Subject::Trust => ideas(table, subject).bind_flag("hidden", move || count() == 0),
        _ => empty(),
    };
    fragment(vec![drawn(0, FEW_SIGNALS), more, ideas])
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
    let inside = subject_texts(subject, texts).map(|subject| {
        let ideas = subject.ideas().map(|idea| li("", vec![text_node(idea)]));
        let ideas = ul("", ideas.into()).attr("data-seed-id", subject.idea_ids());
        let title = fill(words.ideas, &[("subject", subject.name)]);
        [p("", &title), ideas]
    });
    div("signal", inside.into_iter().flatten().collect())
}
