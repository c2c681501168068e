//! What stands beside the picture of a topic: voices, questions to begin with, what is heard, and where it leads.

use super::super::Table;
use super::super::agenda::too_much;
use super::super::agreements::new_from;
use super::super::question::voices_at;
use super::super::signals::signals_of;
use super::{discussed, voice};
use crate::insight::Topic;
use crate::reflection::{Choice, HEARD, Owner, Subject, Text};
use crate::session::Action;
use crate::ui::dom::{Dom, bound_text, empty};
use crate::ui::elements::{button, div, status};
use crate::ui::parts::Area;
use crate::ui::whole_texts::{subject_texts, table_texts};
use leptos::prelude::*;

/// The column.
pub fn aside(table: Table, topic: &Topic, subject: Option<Subject>) -> Dom {
    let words = &table_texts(table.texts).talk;
    let agree = button("button", words.agree, move || new_from(table, subject));
    let voices = subject.map(|subject| voices_at(table, subject.questions().to_vec()));
    let of_subject = |view: fn(Table, Subject) -> Dom| {
        subject.map_or_else(empty, |subject| view(table, subject))
    };
    div(
        "talk-aside",
        vec![
            voices.map_or_else(empty, |voices| voice::one_at_a_time(table, voices)),
            of_subject(opening),
            heard(table, topic),
            discussed::discussed(table, topic, voices, agree),
            of_subject(signals_of),
            too_much(table),
        ],
    )
}

/// A question to open the talk with, and others at a tap.
fn opening(table: Table, subject: Subject) -> Dom {
    let words = &table_texts(table.texts).talk;
    let said = subject_texts(subject, table.texts);
    let openings: Vec<&'static str> = said.into_iter().flat_map(|said| said.openings()).collect();
    let at = RwSignal::new(0);
    let count = openings.len().max(1);
    let text = bound_text(move || {
        openings
            .get(at.get())
            .copied()
            .unwrap_or_default()
            .to_owned()
    });
    let other = button("button quiet", words.other_opening, move || {
        at.update(|at| *at = at.saturating_add(1) % count);
    });
    div("talk-opening", vec![status("room-said", text), other])
}

/// «Wat horen we?», kept at each letter.
fn heard(table: Table, topic: &Topic) -> Dom {
    let kept = table.topic(topic);
    let text = Signal::derive(move || {
        let text = |owner: &Owner| {
            table.with_owner(owner, |topic| {
                topic.get(HEARD).map(|it| it.as_str().to_owned())
            })
        };
        kept.as_ref().and_then(text).unwrap_or_default()
    });
    let id = match topic {
        Topic::Model(subject) => ["heard-", Choice::key(*subject)].concat(),
        Topic::Own(id) => format!("heard-{id}"),
    };
    let area = Area {
        id: &id,
        label: table_texts(table.texts).talk.what_heard,
        hint: "",
        most: Text::MAX,
        text,
        too_long: table.texts.words.app.too_long,
    };
    let topic = topic.clone();
    area.show(move |typed| {
        table.on_topic(&topic, |owner| Action::set(owner, HEARD, Text::new(&typed)));
    })
}
