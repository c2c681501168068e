//! «Onthullen»: of each subject on the agenda a question, in three beats. What a beat shows is nowhere before it.

use super::Table;
use super::question::{self, explained, in_words};
use crate::insight::{QuestionView, subject_views};
use crate::reflection::{Beat, Choice};
use crate::session::{Revealing, Way, revealing};
use crate::ui::dom::{Dom, bound_text, fragment, redraw, text_node};
use crate::ui::elements::{button, div, heading2, li, ol, p, para, section, status, text_span};
use crate::ui::pages::answered::{Naming, counted, people, uncounted};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{subject_texts, table_texts};
use crate::words::fill;
use leptos::prelude::*;

/// What is revealed now.
#[derive(Clone, PartialEq)]
struct Revealed {
    now: Revealing,
    view: QuestionView,
    naming: Naming,
}

/// The step.
pub fn reveal(table: Table) -> Dom {
    let words = &table_texts(table.texts).reveal;
    let now = Memo::new(move |_| table.on_agenda(revealing));
    let subject = Memo::new(move |_| now.with(|now| now.map(|now| now.subject)));
    redraw(move || match subject.get() {
        Some(_) => untrack(|| asked(table, now)),
        None => p("notice", words.nobody),
    })
}

/// The subject that is revealed, as long as it is this one.
fn asked(table: Table, now: Memo<Option<Revealing>>) -> Dom {
    let texts = table.texts;
    let words = &table_texts(texts).reveal;
    let Some(Revealing { subject, .. }) = now.get_untracked() else {
        return text_node("");
    };
    let shown = Memo::new(move |_| {
        let now = now.get().filter(|now| now.subject == subject)?;
        table.shown.with(|shown| {
            let views = subject_views(&shown.questions);
            let found = views.iter().find(|view| view.subject == subject);
            found
                .and_then(|found| found.foremost())
                .map(|view| Revealed {
                    now,
                    view: view.clone(),
                    naming: shown.naming.clone(),
                })
        })
    });
    let question = bound_text(move || {
        let id = shown.with(|shown| shown.as_ref().map(|shown| shown.view.question));
        id.map_or("", |id| question::asked(id, texts)).to_owned()
    });
    let place = bound_text(move || {
        let place = |now: Revealing| {
            let (number, total) = ((now.at + 1).to_string(), now.of.to_string());
            fill(words.place, &[("number", &number), ("total", &total)])
        };
        now.get().map(place).unwrap_or_default()
    });
    let name = subject_texts(subject, texts).map_or("", |subject| subject.name);
    let heading = vec![
        text_span("", name),
        text_node(" "),
        text_span("room-aside", "").child(place),
    ];
    let drawn = redraw(move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .map_or_else(|| text_node(""), |it| stood(it, texts))
        })
    });
    let said = |beat: Beat, say: fn(&Revealed, Texts) -> Dom| {
        redraw(move || {
            shown.with(|shown| {
                let shown = shown.as_ref().filter(|shown| shown.now.beat >= beat);
                shown.map_or_else(|| text_node(""), |shown| say(shown, texts))
            })
        })
    };
    let skip = button("button quiet", words.skip, move || {
        table.take(&Way::Revealed)
    });
    let is_first =
        move || now.with(|now| now.is_some_and(|now| now.at == 0 && now.beat == Beat::Look));
    section(
        "room",
        vec![
            heading2("", heading),
            para("room-question", vec![question]),
            drawn,
            beats(now, texts),
            status(
                "room-counted",
                said(Beat::Count, |it, texts| {
                    text_node(&counted(&it.view, texts))
                }),
            ),
            div(
                "room-words",
                vec![said(Beat::Words, |it, texts| {
                    in_words(&it.view, &it.naming, texts)
                })],
            )
            .attr("role", "status"),
            div("room-aside", vec![p("", words.why), skip])
                .bind_flag("hidden", move || !is_first()),
        ],
    )
}

/// Everybody on their answer, and which mark is whose.
fn stood(shown: &Revealed, texts: Texts) -> Dom {
    let stack = match shown.now.beat {
        Beat::Look => uncounted,
        Beat::Count | Beat::Words => people,
    };
    fragment(vec![
        stack(&shown.view, &shown.naming, texts),
        explained(&shown.view, &shown.naming, texts),
    ])
}

/// ① stil kijken (1:00) ② tellen ③ woorden.
fn beats(now: Memo<Option<Revealing>>, texts: Texts) -> Dom {
    let words = &table_texts(texts).reveal;
    let beats = Beat::ALL.iter().map(|beat| {
        let current = move || {
            let is_it = now.with(|now| now.is_some_and(|now| now.beat == *beat));
            is_it.then(|| "step".to_owned())
        };
        let inside = match beat {
            Beat::Look => vec![text_node(words.look), text_span("beat-quiet", words.quiet)],
            Beat::Count => vec![text_node(words.count)],
            Beat::Words => vec![text_node(words.words)],
        };
        li("", inside).bind_attr("aria-current", current)
    });
    ol("beats", beats.collect()).attr("aria-label", words.beats)
}
