//! A topic on the agenda, with its time and the buttons that arrange it.

use super::arranging::{Arranging, count};
use super::topic_name::{title_id, topic_name, up_id};
use super::why;
use crate::insight::{Item, Topic};
use crate::session::Direction;
use crate::ui::dom::{self, Dom, bound_text, text_node};
use crate::ui::elements::{button, div, heading2, li, span};
use crate::ui::parts::Field;
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// What a row is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The topic.
    pub item: Item,
    /// Whether it is the first.
    is_first: bool,
    /// Whether it is the last.
    is_last: bool,
}

/// The rows of the agenda.
pub fn rows(arranging: Arranging) -> Vec<Row> {
    let listed = arranging.list(|agenda| &agenda.listed);
    let last = listed.len().saturating_sub(1);
    let rows = listed.into_iter().enumerate().map(|(at, item)| Row {
        item,
        is_first: at == 0,
        is_last: at == last,
    });
    rows.collect()
}

/// The row. It stays the same element wherever it moves.
pub fn row(arranging: Arranging, row: dom::Item<Row>) -> Dom {
    let topic = row.once().item.topic;
    let name = match &topic {
        Topic::Model(_) => heading2(
            "agenda-name",
            vec![text_node(&topic_name(
                &row.once().item,
                arranging.table.texts,
            ))],
        ),
        Topic::Own(_) => own_name(arranging, &row.once().item),
    };
    let mut inside = vec![div(
        "agenda-line",
        vec![name, minutes(arranging, row), moves(arranging, row)],
    )];
    if let Topic::Model(subject) = topic {
        inside.push(why::why(arranging, subject));
    }
    li("agenda-row", inside)
}

fn own_name(arranging: Arranging, item: &Item) -> Dom {
    let texts = arranging.table.texts;
    let Topic::Own(id) = &item.topic else {
        return dom::empty();
    };
    let field = Field {
        id: &title_id(id),
        label: table_texts(texts).agenda.own_field,
        value: item.title.as_ref().map_or("", |title| title.as_str()),
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    let id = id.clone();
    div(
        "agenda-name",
        vec![field.show(move |typed| arranging.name_own(&id, &typed))],
    )
}

/// The time, shorter and longer; what was chosen can be shared out again.
fn minutes(arranging: Arranging, row: dom::Item<Row>) -> Dom {
    let words = &table_texts(arranging.table.texts).agenda;
    let topic = row.once().item.topic;
    let said = bound_text(move || {
        let (minutes, is_discussed) = row.with(|row| (row.item.minutes, row.item.is_discussed));
        let minutes = words.minutes.of(count(minutes));
        match is_discussed {
            true => [minutes.as_str(), ", ", words.discussed].concat(),
            false => minutes,
        }
    });
    let step = |direction: Direction, sign: &str, label: &'static str| {
        let topic = topic.clone();
        let act = move || arranging.change_minutes(&topic, direction);
        signed(arranging, row, sign, label, act)
            .bind_flag("hidden", move || row.with(|row| row.item.is_discussed))
    };
    let shared = topic.clone();
    let share = move || arranging.share(&shared);
    let share = signed(arranging, row, "↺", words.share_of, share).bind_flag("hidden", move || {
        row.with(|row| !row.item.is_fixed || row.item.is_discussed)
    });
    span(
        "agenda-minutes",
        vec![
            step(Direction::Down, "−", words.shorter),
            span("agenda-count", vec![said]),
            step(Direction::Up, "+", words.longer),
            share,
        ],
    )
}

/// Up, down and off.
fn moves(arranging: Arranging, row: dom::Item<Row>) -> Dom {
    let words = &table_texts(arranging.table.texts).agenda;
    let topic = row.once().item.topic;
    let step = |direction: Direction, sign: &str, label: &'static str, is_end: fn(&Row) -> bool| {
        let topic = topic.clone();
        let act = move || arranging.move_topic(&topic, direction);
        // At the end it stays where it is, so that the focus does too.
        signed(arranging, row, sign, label, act).bind_attr("aria-disabled", move || {
            row.with(is_end).then(|| "true".to_owned())
        })
    };
    let up = step(Direction::Up, "↑", words.up, |row| row.is_first);
    let down = step(Direction::Down, "↓", words.down, |row| row.is_last);
    let off = move || arranging.drop_topic(&untrack(|| row.with(|row| row.item.clone())));
    span(
        "agenda-moves",
        vec![
            up.attr("id", &up_id(&topic)),
            down,
            signed(arranging, row, "✕", words.take_off, off),
        ],
    )
}

/// A button with a sign on it, called by what it does to this topic.
fn signed(
    arranging: Arranging,
    row: dom::Item<Row>,
    sign: &str,
    label: &'static str,
    act: impl FnMut() + 'static,
) -> Dom {
    button("button agenda-button", sign, act).bind_attr("aria-label", move || {
        let topic = row.with(|row| topic_name(&row.item, arranging.table.texts));
        Some(fill(label, &[("topic", &topic)]))
    })
}
