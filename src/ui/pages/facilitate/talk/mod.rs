//! «Gesprek»: one topic of the agenda at a time, for the room.

mod aside;
mod discussed;
mod voice;

use super::Table;
use super::agenda::topic_name;
use super::instruments::instruments_of;
use super::question::{Marks, answered, asked, whole};
use crate::browser;
use crate::insight::{Item as OnAgenda, Topic, subject_views};
use crate::reflection::{Step, Subject};
use crate::session::{Way, talking};
use crate::ui::dom::{Dom, Item, bound_text, element, empty, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, button_of, div, li, ol, p, section, text_span};
use crate::ui::parts::{Opening, folded};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;

/// The step.
pub fn talk(table: Table) -> Dom {
    let words = &table_texts(table.texts).talk;
    let now = spoken(table);
    let none = fragment(vec![
        p("notice", words.none),
        actions(vec![button("button", words.to_agenda, move || {
            table.go(Step::Agenda);
        })]),
    ]);
    let none = div("section", vec![none]).bind_flag("hidden", move || now.with(Option::is_some));
    let shown = redraw(move || match now.get() {
        Some(topic) => untrack(|| one(table, &topic)),
        None => empty(),
    });
    fragment(vec![none, shown])
}

/// The topic that is talked about.
fn spoken(table: Table) -> Memo<Option<Topic>> {
    Memo::new(move |_| {
        let at = table.on_agenda(talking)?;
        let agenda = table.agenda();
        agenda.listed.get(at).map(|item| item.topic.clone())
    })
}

/// All topics with their minutes, to go to any of them; in sight while the session is at this step.
pub fn topics(table: Table) -> Dom {
    let words = &table_texts(table.texts).talk;
    let now = spoken(table);
    let is_here = move || table.with(|it| it.step() == Step::Talk && it.is_revealed());
    let view = move |item: Item<OnAgenda>| {
        let topic = item.once().topic;
        let (to, own) = (topic.clone(), topic);
        let name = bound_text(move || item.with(|item| topic_name(item, table.texts)));
        let about = bound_text(move || item.with(|item| about(item, table.texts)));
        let go = move || {
            table.take(&Way::Topic(to.clone()));
            request_animation_frame(browser::focus_heading);
        };
        let current =
            move || now.with(|now| (now.as_ref() == Some(&own)).then(|| "true".to_owned()));
        let button = button_of("", vec![name, text_span("", " · "), about], go);
        li("", vec![button.bind_attr("aria-current", current)])
    };
    let list = ol("table-steps talk-topics", Vec::new()).each(
        move || table.agenda().listed,
        |item| format!("{:?}", item.topic),
        view,
    );
    element("nav", "", vec![list])
        .attr("aria-label", words.topics)
        .bind_flag("hidden", move || !is_here())
}

/// «12 min», or that it was discussed.
fn about(item: &OnAgenda, texts: Texts) -> String {
    let words = &table_texts(texts).talk;
    match item.is_discussed {
        true => ["✓ ", words.discussed_mark].concat(),
        false => words.minutes.of(item.minutes as usize),
    }
}

/// A topic: on one side what the group answered, on the other what it talks about.
fn one(table: Table, topic: &Topic) -> Dom {
    let subject = match topic {
        Topic::Model(subject) => Some(*subject),
        Topic::Own(_) => None,
    };
    let of = topic.clone();
    let title = bound_text(move || {
        let agenda = table.agenda();
        let mut listed = agenda.listed.iter();
        let item = listed.find(|item| item.topic == of);
        item.map(|item| topic_name(item, table.texts))
            .unwrap_or_default()
    });
    let title = element("h2", "", vec![title]);
    let seen = match subject {
        Some(subject) => {
            let picture = picture(table, subject);
            vec![title, instruments_of(table, subject, picture)]
        }
        None => vec![title],
    };
    section(
        "talk",
        vec![div("room", seen), aside::aside(table, topic, subject)],
    )
}

/// The question that stands for a subject, large; the others a tap away.
fn picture(table: Table, subject: Subject) -> Dom {
    let texts = table.texts;
    let questions = Memo::new(move |_| {
        table.shown.with(|shown| {
            let views = subject_views(&shown.questions);
            let view = views.iter().find(|view| view.subject == subject);
            let foremost = view.and_then(|view| view.foremost()).map(|it| it.question);
            let all = view.map(|view| view.questions.iter().map(|it| it.question).collect());
            (foremost, all.unwrap_or_else(Vec::<&'static str>::new))
        })
    });
    redraw(move || {
        let (foremost, all) = questions.get();
        untrack(|| {
            let Some(foremost) = foremost else {
                return empty();
            };
            let others: Vec<&'static str> = all.into_iter().filter(|it| *it != foremost).collect();
            let more = match others.is_empty() {
                true => empty(),
                false => {
                    let title = text_node(table_texts(texts).talk.others);
                    folded(title, Opening::Shut, move || {
                        let others = others.iter().map(|id| whole(table, id));
                        div("subject-questions", others.collect())
                    })
                }
            };
            fragment(vec![
                p("room-question", asked(foremost, texts)),
                answered(table, foremost, Marks::Explained),
                more,
            ])
        })
    })
}
