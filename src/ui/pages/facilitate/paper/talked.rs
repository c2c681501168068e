//! On paper: what was on the agenda, how it was answered, and what was heard.

use super::super::Table;
use super::super::agenda::topic_name;
use crate::insight::{Item, QuestionView, Topic, subject_views};
use crate::reflection::{HEARD, Owner};
use crate::ui::dom::{Dom, empty, fragment};
use crate::ui::elements::{h2, p, section, text_span};
use crate::ui::pages::answered::{Naming, added, counted, pattern_sentence, people};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::called;
use leptos::prelude::With;

/// The subjects; nothing before the reveal.
pub fn talked(table: Table) -> Dom {
    if !table.is_open() {
        return empty();
    }
    let agenda = table.agenda();
    let listed = agenda.listed.iter().map(|item| topic(table, item));
    let below = agenda
        .below
        .iter()
        .filter(|it| it.is_discussed || it.spent > 0);
    fragment(listed.chain(below.map(|item| topic(table, item))).collect())
}

fn topic(table: Table, item: &Item) -> Dom {
    let mut inside = vec![h2(&topic_name(item, table.texts))];
    if let Topic::Model(subject) = item.topic {
        inside.extend(table.shown.with(|shown| {
            let views = subject_views(&shown.questions);
            let view = views.iter().find(|view| view.subject == subject)?;
            let foremost = view.foremost()?;
            let question = table.texts.content.question(foremost.question)?;
            Some(fragment(vec![
                p("paper-question", question.text),
                people(foremost, &shown.naming, table.texts),
                p("", &counted(foremost, table.texts)),
                p("", &found(foremost, &shown.naming, table.texts)),
            ]))
        }));
    }
    inside.extend(table.topic(&item.topic).and_then(|it| heard(table, &it)));
    section("paper-topic", inside)
}

/// What the answers look like, in words.
fn found(view: &QuestionView, naming: &Naming, texts: Texts) -> String {
    let said = [pattern_sentence(view, naming, texts), added(view, texts)];
    let said = said.into_iter().filter(|it| !it.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

fn heard(table: Table, topic: &Owner) -> Option<Dom> {
    let heard = table.with_owner(topic, |it| it.get(HEARD).map(|it| it.as_str().to_owned()))?;
    let label = text_span("field-label", called(table.texts, HEARD.spec.name));
    Some(fragment(vec![
        label,
        p("paper-heard", &heard).attr("dir", "auto"),
    ]))
}
