//! What was filled in differently, person by person, each value with a button that lets it count.

use super::to_choose;
use crate::browser;
use crate::insight::{Point, Unsettled};
use crate::reflection::{Answer, Audience, Label, Note, ParticipantId, QuestionId, Trait, Version};
use crate::session::{Action, Route, State};
use crate::ui::app::{App, Texts};
use crate::ui::dom::{Dom, all, redraw, said};
use crate::ui::further::further;
use crate::ui::pages::{names, page_link};
use crate::ui::plain::{
    self, actions, button_of, div, h2, heading3, li, p, section, span, ul, word,
};
use crate::words::fill;
use leptos::prelude::*;

/// How many are shown at most: a file made to do harm can bring tens of thousands, and a page of them never stands.
const MOST: usize = 100;

/// A value that can be chosen.
struct Offer {
    /// What it says.
    text: String,
    /// A few words beside it, such as «privé».
    beside: Option<String>,
    /// What choosing it does.
    action: Action,
}

/// Everything that waits for a choice.
pub fn points(app: App, texts: Texts) -> Dom {
    redraw(move || {
        app.state.with(|state| {
            let found = to_choose(state);
            if found.is_empty() {
                return actions(vec![page_link("button", Route::Together, texts)]);
            }
            let words = &further(texts).differences;
            let mut views = vec![p("prose", &words.explained)];
            let mut number = 0;
            let shown = found.get(..MOST).unwrap_or(&found);
            for group in shown.chunk_by(|a, b| a.who == b.who) {
                let cards = group.iter().map(|one| {
                    number += 1;
                    card(app, one, number, texts)
                });
                let cards = cards.collect();
                let who = group.first().and_then(|one| one.who);
                let mut inside = vec![title(state, who, texts), ul("choices", cards)];
                inside.extend(hidden(state, who, texts));
                views.push(section("section", inside));
            }
            let left = found.len() - shown.len();
            views.extend((left > 0).then(|| p("notice", &words.more.of(left))));
            all(views)
        })
    })
}

/// Whose values these are.
fn title(state: &State, who: Option<&ParticipantId>, texts: Texts) -> Dom {
    let words = &further(texts).differences;
    let known = who.and_then(|id| Some((id, state.document.participants.get(id)?)));
    let Some((id, who)) = known else {
        return h2(&words.partnership);
    };
    let name = plain::name("", said(&names::person(&state.document, id, texts)));
    let organisation = names::organisation(who, texts);
    let organisation = plain::name("hint", said(&organisation));
    div("", vec![plain::heading2("", vec![name]), organisation])
}

/// Tells that somebody else's private note differs as well.
fn hidden(state: &State, who: Option<&ParticipantId>, texts: Texts) -> Option<Dom> {
    let id = who.filter(|who| state.tablet.current.as_ref() != Some(*who))?;
    let who = state.document.participants.get(id)?;
    let private = crate::insight::points(who).iter().any(Point::is_private);
    let name = names::person(&state.document, id, texts);
    let text = fill(&further(texts).differences.hidden, &[("name", &name)]);
    private.then(|| p("hint", &text))
}

/// The id of the heading of the point with this number, where focus goes when the one before was chosen.
fn place(number: usize) -> String {
    format!("point-{number}")
}

fn card(app: App, one: &Unsettled, number: usize, texts: Texts) -> Dom {
    let words = &further(texts).differences;
    let (about, above, offers) = offered(one, texts);
    let heading = heading3("choice-about", vec![said(&about)])
        .attr("id", &place(number))
        .attr("tabindex", "-1");
    let rows = offers.into_iter().enumerate().map(|(at, offer)| {
        let chosen = words.chosen.clone();
        let label = format!("{}: {}", words.choose, offer.text);
        let action = offer.action;
        let choose = move || {
            app.act(action.clone());
            app.told.set(chosen.clone());
            // The next one has taken this one's place; after the last one the page says that nothing is left.
            match browser::is_there(&place(number)) {
                true => browser::focus(&place(number)),
                false => browser::focus_heading(),
            }
        };
        let mut text = vec![plain::name("choice-value", said(&offer.text))];
        text.extend(offer.beside.map(|beside| word("hint", &beside)));
        if at == 0 {
            text.push(word("badge", &words.counts_now));
        }
        let choose = button_of("button", vec![said(&words.choose)], choose);
        let choose = choose.attr("aria-label", &label);
        li("choice-row", vec![div("choice-text", text), choose])
    });
    let rows = ul("choice-rows", rows.collect());
    li(
        "card choice-card",
        vec![span("hint", vec![said(&above)]), heading, rows],
    )
}

/// What a point is about, what stands above that, and its values.
fn offered(one: &Unsettled, texts: Texts) -> (String, String, Vec<Offer>) {
    let words = &further(texts).differences;
    let asked = |id: &str| {
        let lens = crate::reflection::lens_of(id);
        let lens = lens.map(|lens| texts.content.lens(lens).name.clone());
        let question = texts.content.question(id).map(|it| it.text.clone());
        (lens.unwrap_or_default(), question.unwrap_or_default())
    };
    match one.point {
        Point::Partnership(names) => {
            let offers = names.versions().map(|version| {
                let action = Action::NamePartnership(version.value.clone());
                label(version, action, texts)
            });
            (
                words.partnership_name.clone(),
                String::new(),
                offers.collect(),
            )
        }
        Point::Label(which, labels) => {
            let about = match which {
                Trait::Organisation => &words.organisation,
                Trait::Name => &words.name,
                Trait::Role => &words.role,
            };
            let offers = labels.versions().filter_map(|version| {
                let action = Action::Describe(one.who?.clone(), which, version.value.clone());
                Some(label(version, action, texts))
            });
            (about.clone(), String::new(), offers.collect())
        }
        Point::Answer(id, answers) => {
            let (lens, about) = asked(id);
            let offers = answers.versions().filter_map(|version| {
                let question = QuestionId::new(id)?;
                Some(Offer {
                    text: answer(version.value, texts),
                    beside: None,
                    action: Action::SettleAnswer(one.who?.clone(), question, version.value),
                })
            });
            (about, lens, offers.collect())
        }
        Point::Note(id, notes) => {
            let (lens, about) = asked(id);
            let offers = notes.versions().filter_map(|version| {
                let question = QuestionId::new(id)?;
                let private = version.value.as_ref().map(Note::audience);
                let private = private == Some(Audience::Private);
                let text = version.value.as_ref().map(Note::text);
                Some(Offer {
                    text: text.unwrap_or(&words.empty).to_owned(),
                    beside: private.then(|| words.private.clone()),
                    action: Action::SettleNote(one.who?.clone(), question, version.value.clone()),
                })
            });
            (about, format!("{lens} · {}", words.note), offers.collect())
        }
    }
}

fn label(version: &Version<Option<Label>>, action: Action, texts: Texts) -> Offer {
    let text = version.value.as_ref().map(Label::as_str);
    let empty = &further(texts).differences.empty;
    Offer {
        text: text.unwrap_or(empty).to_owned(),
        beside: None,
        action,
    }
}

/// An answer as it stands at the question: its number with what that stands for.
fn answer(answer: Option<Answer>, texts: Texts) -> String {
    let words = &texts.words.question;
    match answer {
        Some(Answer::Scored(score)) => format!("{} · {}", score.points(), words.anchor(score)),
        Some(Answer::Unknown) => words.unknown.clone(),
        Some(Answer::NotApplicable) => words.not_applicable.clone(),
        None => further(texts).differences.no_answer.clone(),
    }
}
