//! How long the session takes, how much of it is for talking, and where that is too little.

use super::arranging::{Arranging, count};
use super::topic_name::topic_name;
use crate::browser;
use crate::insight::{Item, session_minutes};
use crate::reflection::{MINUTES, Number};
use crate::ui::dom::{Dom, bound_text, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, div, li, p, para, ul};
use crate::ui::parts::{Field, segmented};
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The lengths that are one tap away, in minutes.
const USUAL: [u32; 3] = [45, 90, 150];

/// A session of another length takes at least and at most so many minutes.
const OTHER: (u32, u32) = (15, 600);

/// The id of the field for another length.
const FIELD: &str = "agenda-length";

/// The choice, and what follows from it.
pub fn length(arranging: Arranging) -> Dom {
    let (table, texts) = (arranging.table, arranging.table.texts);
    let words = &table_texts(texts).agenda;
    let minutes = Memo::new(move |_| table.with(session_minutes));
    let is_other = RwSignal::new(!USUAL.contains(&minutes.get_untracked()));
    let usual = move || USUAL.iter().position(|one| *one == minutes.get());
    let chosen = Memo::new(move |_| match is_other.get() {
        true => USUAL.len(),
        false => usual().unwrap_or(USUAL.len()),
    });
    let choose = Callback::new(move |at: usize| {
        let usual = USUAL.get(at);
        is_other.set(usual.is_none());
        match usual {
            Some(minutes) => table.set(MINUTES, Number::new((*minutes).into())),
            None => request_animation_frame(|| browser::focus(FIELD)),
        }
    });
    let lengths = USUAL.map(|minutes| minutes.to_string());
    let mut choices: Vec<&str> = lengths.iter().map(String::as_str).collect();
    choices.push(words.length_own);
    let choice = segmented(
        "agenda-length-choice",
        words.length,
        &choices,
        chosen.into(),
        choose,
    );
    let other = div("", vec![other(arranging, minutes.get_untracked())])
        .bind_flag("hidden", move || chosen.get() != USUAL.len());
    let talk = bound_text(move || {
        let talk = arranging.agenda.with(|agenda| agenda.talk);
        [&words.talk.of(count(talk)), " ", words.talk_rest].concat()
    });
    fragment(vec![
        choice,
        other,
        para("", vec![talk]),
        redraw(move || doing(arranging)),
    ])
}

/// The field for another length.
fn other(arranging: Arranging, minutes: u32) -> Dom {
    let table = arranging.table;
    let texts = table.texts;
    let words = &table_texts(texts).agenda;
    let (least, most) = OTHER;
    let error = RwSignal::new(String::new());
    let field = Field {
        id: FIELD,
        label: words.length_field,
        value: &minutes.to_string(),
        error: Some(error),
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    field.show(move |typed| {
        let minutes = typed.trim().parse::<u32>().ok();
        match minutes.filter(|minutes| (least..=most).contains(minutes)) {
            Some(minutes) => {
                error.set(String::new());
                table.set(MINUTES, Number::new(minutes.into()));
            }
            None => {
                let (least, most) = (least.to_string(), most.to_string());
                let bounds = [("least", least.as_str()), ("most", &most)];
                error.set(fill(words.length_wrong, &bounds));
            }
        }
    })
}

/// What the group already does together; a minute for it goes before the talk.
fn doing(arranging: Arranging) -> Dom {
    let texts = arranging.table.texts;
    let questions = arranging.list(|agenda| &agenda.doing);
    let asked = questions.iter().filter_map(|id| texts.content.question(id));
    let asked: Vec<Dom> = asked.map(|it| li("", vec![text_node(it.text)])).collect();
    match asked.is_empty() {
        true => text_node(""),
        false => fragment(vec![
            p("", table_texts(texts).agenda.doing),
            ul("agenda-doing", asked),
        ]),
    }
}

/// Where there is too little time: said, and what could go below the line.
pub fn too_much(arranging: Arranging) -> Dom {
    let texts = arranging.table.texts;
    let words = &table_texts(texts).agenda;
    let said = bound_text(move || {
        let (over, is_crowded) = arranging
            .agenda
            .with(|agenda| (agenda.over, agenda.crowded.is_some()));
        let over = (over > 0).then(|| words.over.of(count(over)));
        let crowded = is_crowded.then(|| words.crowded.to_owned());
        let said: Vec<String> = over.into_iter().chain(crowded).collect();
        said.join(" ")
    });
    let last = move || -> Option<Item> {
        arranging.agenda.with(|agenda| {
            let crowded = agenda.crowded.as_ref()?;
            let mut listed = agenda.listed.iter();
            listed.find(|item| item.topic == *crowded).cloned()
        })
    };
    let text = bound_text(move || {
        let topic = last().map(|item| topic_name(&item, texts));
        fill(
            words.crowded_below,
            &[("topic", &topic.unwrap_or_default())],
        )
    });
    let below = button("button", "", move || {
        if let Some(item) = untrack(last) {
            arranging.put_below(&item);
        }
    })
    .child(text)
    .bind_flag("hidden", move || last().is_none());
    let is_fine = move || {
        arranging
            .agenda
            .with(|agenda| agenda.over == 0 && agenda.crowded.is_none())
    };
    div("notice", vec![para("", vec![said]), actions(vec![below])]).bind_flag("hidden", is_fine)
}
