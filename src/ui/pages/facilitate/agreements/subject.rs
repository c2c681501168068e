//! From which subject an agreement is, and what the model has to offer there.

use super::super::Table;
use crate::browser;
use crate::reflection::{Choice, Entries, Owner, SUBJECT, Subject, Text, WHAT};
use crate::session::Action;
use crate::ui::dom::{Dom, effect, element, empty, redraw, text_element};
use crate::ui::elements::{button, disclosure, div, p};
use crate::ui::pages::owner_field::place;
use crate::ui::whole_texts::{called, subject_texts, table_texts};
use crate::words::fill;
use leptos::prelude::*;

/// The subjects, of which one can be chosen or none.
pub fn choice(table: Table, owner: &Owner) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let words = &table_texts(texts).agreements;
    let id = place(owner, SUBJECT.spec);
    let named = Subject::ALL.iter().filter_map(|subject| {
        let name = subject_texts(*subject, texts)?.name;
        Some(text_element("option", "", name).attr("value", subject.key()))
    });
    let none = text_element("option", "", words.no_subject).attr("value", "");
    let options = std::iter::once(none).chain(named).collect();
    let select = element("select", "field-input", options).attr("id", &id);
    let (of, to) = (owner.clone(), owner.clone());
    let (shown, chosen) = (select.clone(), select.clone());
    effect(Box::new(move || {
        let subject = table.with_owner(&of, Entries::subject);
        shown.set_value(subject.map_or("", Subject::key));
    }));
    let select = select.on("change", move |_| {
        let subject = Subject::from_key(&chosen.value());
        app.act(Action::choose(to.clone(), SUBJECT, subject));
    });
    let label = called(texts, SUBJECT.spec.name);
    let label = text_element("label", "field-label", label).attr("for", &id);
    div("field", vec![label, select])
}

/// Ideas to tap while nothing is written yet: those of the agreement's own subject, and the others behind a tap.
pub fn ideas(table: Table, owner: &Owner) -> Dom {
    let (of, to) = (owner.clone(), owner.clone());
    let unsaid = Memo::new(move |_| {
        table.with_owner(&of, |it| it.get(WHAT).is_none().then(|| it.subject()))
    });
    redraw(move || match unsaid.get() {
        Some(subject) => untrack(|| offered(table, &to, subject)),
        None => empty(),
    })
}

fn offered(table: Table, owner: &Owner, own: Option<Subject>) -> Dom {
    let words = &table_texts(table.texts).agreements;
    let others = Subject::ALL.into_iter().filter(|it| Some(*it) != own);
    let others = others.map(|subject| ideas_of(table, owner, subject));
    let others = disclosure("disclosure", words.more_ideas, others.collect());
    let own = own.map(|subject| ideas_of(table, owner, subject));
    div("ideas", own.into_iter().chain([others]).collect())
}

/// What the model has to offer at a subject; a tap writes it down, to be made one's own.
fn ideas_of(table: Table, owner: &Owner, subject: Subject) -> Dom {
    let Some(said) = subject_texts(subject, table.texts) else {
        return empty();
    };
    let taken = said.ideas().into_iter().map(|idea| {
        let owner = owner.clone();
        button("button small", idea, move || {
            let set = Action::set(owner.clone(), WHAT, Text::new(idea));
            table.app.act(set);
            browser::focus(&place(&owner, WHAT.spec));
        })
    });
    let words = &table_texts(table.texts).agreements;
    let label = fill(words.ideas, &[("subject", said.name)]);
    div(
        "",
        vec![
            p("hint", &label),
            div("known", taken.collect()).attr("data-seed-id", said.idea_ids()),
        ],
    )
    .attr("role", "group")
    .attr("aria-label", &label)
}
