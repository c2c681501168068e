//! What was filled in differently, person by person, each value with a button that lets it count.

use super::to_choose;
use crate::browser;
use crate::insight::{Conflict, conflicts_of};
use crate::reflection::{
    Answer, Audience, Entry, Label, Owner, PARTICIPANTS, PARTNERSHIP, TITLE, Value, ValueType,
};
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, redraw, text_node};
use crate::ui::elements::{
    self, actions, button_of, div, h2, heading3, li, p, section, span, text_span, ul,
};
use crate::ui::further::{called, further};
use crate::ui::pages::{names, page_link};
use crate::ui::texts::Texts;
use crate::words::fill;
use leptos::prelude::*;

/// How many are shown at most: a file made to do harm can bring tens of thousands, and a page of them never stands.
const MOST: usize = 100;

/// A value that can be chosen.
struct Offer {
    /// What it says.
    text: String,
    /// A few words beside it, such as «privé».
    beside: Option<&'static str>,
    /// What choosing it does.
    action: Action,
}

/// Everything that waits for a choice.
pub fn conflicts(app: App, texts: Texts) -> Dom {
    redraw(move || {
        app.state.with(|state| {
            let found = to_choose(state);
            if found.is_empty() {
                return actions(vec![page_link("button", Route::Together, texts)]);
            }
            let words = &further(texts).differences;
            let mut views = vec![p("prose", words.explained)];
            let mut number = 0;
            let shown = found.get(..MOST).unwrap_or(&found);
            for group in shown.chunk_by(|a, b| a.owner == b.owner) {
                let cards = group.iter().map(|one| {
                    number += 1;
                    card(app, one, number, texts)
                });
                let cards = cards.collect();
                let Some(owner) = group.first().map(|one| &one.owner) else {
                    continue;
                };
                let mut inside = vec![title(state, owner, texts), ul("choices", cards)];
                inside.extend(hidden(state, owner, texts));
                views.push(section("section", inside));
            }
            let left = found.len() - shown.len();
            views.extend((left > 0).then(|| p("notice", &words.more.of(left))));
            fragment(views)
        })
    })
}

/// Whose values these are.
fn title(state: &State, owner: &Owner, texts: Texts) -> Dom {
    let document = &state.contents.document;
    match owner {
        Owner::One(kind, id) if *kind == PARTICIPANTS.name => {
            let name = elements::typed_name("", text_node(&names::person(document, id, texts)));
            let who = document.participant(id).cloned().unwrap_or_default();
            let organisation = names::organisation(&who, texts);
            let organisation = elements::typed_name("hint", text_node(&organisation));
            div("", vec![elements::heading2("", vec![name]), organisation])
        }
        Owner::One(kind, _) => {
            let entries = document.owner(owner);
            let title = entries.and_then(|it| it.get(TITLE)).map(Label::as_str);
            let kind = elements::heading2("", vec![text_node(called(texts, kind))]);
            let title = elements::typed_name("hint", text_node(title.unwrap_or_default()));
            div("", vec![kind, title])
        }
        Owner::Partnership => h2(called(texts, PARTNERSHIP.name)),
    }
}

/// Tells that something private of somebody else differs as well.
fn hidden(state: &State, owner: &Owner, texts: Texts) -> Option<Dom> {
    let Owner::One(_, id) = owner else {
        return None;
    };
    let (document, local) = (&state.contents.document, &state.contents.local);
    let who = document.participant(id)?;
    let all = conflicts_of(PARTICIPANTS, owner.clone(), who);
    let private = all.iter().any(|one| one.register.has_private());
    let name = names::person(document, id, texts);
    let text = fill(further(texts).differences.hidden, &[("name", &name)]);
    (private && local.current.as_ref() != Some(id)).then(|| p("hint", &text))
}

/// The id of the heading of the point with this number, where focus goes when the one before was chosen.
fn place(number: usize) -> String {
    format!("point-{number}")
}

fn card(app: App, one: &Conflict, number: usize, texts: Texts) -> Dom {
    let words = &further(texts).differences;
    let (about, above, offers) = offered(one, texts);
    let heading = heading3("choice-about", vec![text_node(&about)])
        .attr("id", &place(number))
        .attr("tabindex", "-1");
    let rows = offers.into_iter().enumerate().map(|(at, offer)| {
        let label = format!("{}: {}", words.choose, offer.text);
        let action = offer.action;
        let choose = move || {
            app.act(action.clone());
            app.announcement.set(words.chosen.to_owned());
            // The next one has taken this one's place; after the last one the page says that nothing is left.
            match browser::has_element(&place(number)) {
                true => browser::focus(&place(number)),
                false => browser::focus_heading(),
            }
        };
        let mut text = vec![elements::typed_name("choice-value", text_node(&offer.text))];
        text.extend(offer.beside.map(|beside| text_span("hint", beside)));
        if at == 0 {
            text.push(text_span("badge", words.counts_now));
        }
        let choose = button_of("button", vec![text_node(words.choose)], choose);
        let choose = choose.attr("aria-label", &label);
        li("choice-row", vec![div("choice-text", text), choose])
    });
    let rows = ul("choice-rows", rows.collect());
    li(
        "card choice-card",
        vec![span("hint", vec![text_node(&above)]), heading, rows],
    )
}

/// What a conflict is about, what stands above that, and its values.
fn offered(one: &Conflict, texts: Texts) -> (String, String, Vec<Offer>) {
    let words = &further(texts).differences;
    let field = called(texts, one.spec.name);
    let (about, above) = match &one.key.question {
        None => (field.to_owned(), String::new()),
        Some(id) => {
            let question = texts.content.question(id.as_str());
            let about = question.map_or("", |it| it.text).to_owned();
            let lens = crate::reflection::lens_of(id.as_str());
            let lens = lens.map_or("", |lens| texts.content.lens(lens).name);
            match one.spec.value_type {
                ValueType::Answer => (about, lens.to_owned()),
                _ => (about, format!("{lens} · {field}")),
            }
        }
    };
    let offers = one
        .register
        .distinct_entries()
        .into_iter()
        .map(|entry| Offer {
            text: said_in(one, entry, texts),
            beside: (entry.audience == Audience::Private).then_some(words.private),
            action: Action::Settle(one.owner.clone(), one.key.clone(), entry.clone()),
        });
    (about, above, offers.collect())
}

/// What an entry says, in words.
fn said_in(one: &Conflict, entry: &Entry, texts: Texts) -> String {
    let words = &further(texts).differences;
    match &entry.value {
        Some(Value::Label(label)) => label.as_str().to_owned(),
        Some(Value::Text(text)) => text.as_str().to_owned(),
        Some(Value::Date(date)) => browser::day(&date.to_string(), texts.language.code()),
        Some(Value::Answer(given)) => answer(Some(*given), texts),
        None if one.spec.value_type == ValueType::Answer => answer(None, texts),
        None => words.empty.to_owned(),
    }
}

/// An answer as it stands at the question: its number with what that stands for.
fn answer(answer: Option<Answer>, texts: Texts) -> String {
    let words = &texts.words.question;
    match answer {
        Some(Answer::Scored(score)) => format!("{} · {}", score.points(), words.anchor(score)),
        Some(Answer::Unknown) => words.unknown.to_owned(),
        Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
        None => further(texts).differences.no_answer.to_owned(),
    }
}
