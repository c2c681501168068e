//! What is not on the agenda: what the answers now lead to as well, what does not fit, and what is left aside.

use super::arranging::Arranging;
use super::topic_name::{key, topic_name};
use super::why;
use crate::insight::{Agenda, Item, Topic};
use crate::ui::dom::{self, Dom, bound_text, element};
use crate::ui::elements::{actions, button, div, h2, li, p, para, section, ul};
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::With;

/// «Uit de antwoorden volgt nu ook»: asks of each whether it comes on the agenda.
pub fn suggested(arranging: Arranging) -> Dom {
    let words = &table_texts(arranging.table.texts).agenda;
    let view = move |item: dom::Item<Item>| {
        let said = bound_text(move || told(arranging, item, words.suggested));
        let add = button("button primary", words.put_on, move || {
            arranging.put_on(&item.once());
        });
        let leave = button("button", words.leave, move || {
            arranging.put_below(&item.once());
        });
        let inside = vec![
            para("", vec![said]),
            actions(vec![
                named(arranging, item, add, words.put_on_of),
                named(arranging, item, leave, words.leave_of),
            ]),
        ];
        div("notice", inside)
    };
    div("agenda-suggested", Vec::new()).each(
        move || arranging.list(|agenda| &agenda.suggested),
        |item| key(&item.topic),
        view,
    )
}

/// «Past niet meer»: what can go to next time.
pub fn below(arranging: Arranging) -> Dom {
    let words = &table_texts(arranging.table.texts).agenda;
    let inside = vec![
        h2(words.below),
        p("hint", words.below_lead),
        list(arranging, |agenda| &agenda.below),
    ];
    section("agenda-below", inside).bind_flag("hidden", move || {
        arranging.agenda.with(|agenda| agenda.below.is_empty())
    })
}

/// «Andere onderwerpen», a tap away.
pub fn aside(arranging: Arranging) -> Dom {
    let words = &table_texts(arranging.table.texts).agenda;
    let inside = vec![
        dom::text_element("summary", "", words.aside),
        list(arranging, |agenda| &agenda.aside),
    ];
    element("details", "disclosure", inside).bind_flag("hidden", move || {
        arranging.agenda.with(|agenda| agenda.aside.is_empty())
    })
}

fn list(arranging: Arranging, read: fn(&Agenda) -> &Vec<Item>) -> Dom {
    let words = &table_texts(arranging.table.texts).agenda;
    let view = move |item: dom::Item<Item>| {
        let name = bound_text(move || told(arranging, item, "{topic}"));
        let add = button("button small", words.put_on, move || {
            arranging.put_on(&item.once());
        });
        let mut inside = vec![div(
            "agenda-line",
            vec![
                para("agenda-name", vec![name]),
                named(arranging, item, add, words.put_on_of),
            ],
        )];
        if let Topic::Model(subject) = item.once().topic {
            inside.push(why::why(arranging, subject));
        }
        li("", inside)
    };
    ul("agenda-rest", Vec::new()).each(move || arranging.list(read), |item| key(&item.topic), view)
}

fn told(arranging: Arranging, item: dom::Item<Item>, text: &str) -> String {
    let topic = item.with(|item| topic_name(item, arranging.table.texts));
    fill(text, &[("topic", &topic)])
}

/// A button called by what it does to this topic.
fn named(arranging: Arranging, item: dom::Item<Item>, button: Dom, label: &'static str) -> Dom {
    button.bind_attr("aria-label", move || Some(told(arranging, item, label)))
}
