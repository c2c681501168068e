//! What was filled in differently, person by person, each value with a button that lets it count.

use super::said::{about, said_in};
use super::to_choose;
use crate::browser;
use crate::insight::{Conflict, conflicts_of};
use crate::reflection::{Audience, Entry, ItemId, Key, Owner, PARTICIPANTS, PARTNERSHIP};
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment, text_node};
use crate::ui::elements::{
    self, actions, button, div, heading3, li, p, para, section, span, text_span, ul,
};
use crate::ui::pages::{names, page_link};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, whole_texts};
use crate::words::fill;
use leptos::prelude::*;

/// How many are shown at most: a file made to do harm can bring tens of thousands, and a page of them never stands.
const MOST: usize = 100;

/// Everything about one owner that waits for a choice.
#[derive(Clone, PartialEq)]
struct Group {
    key: String,
    /// Whose values these are, and what is said under that.
    title: [String; 2],
    /// Tells that something private of somebody else differs as well.
    hidden: Option<String>,
    cards: Vec<Card>,
}

/// One value that differs.
#[derive(Clone, PartialEq)]
struct Card {
    key: String,
    /// Its place on the page, from 1 on.
    number: usize,
    about: String,
    above: String,
    offers: Vec<Offer>,
}

/// A value that can be chosen.
#[derive(Clone, PartialEq)]
struct Offer {
    /// What it says.
    text: String,
    /// A few words beside it, such as «privé».
    beside: Option<&'static str>,
    /// Whether it is the one that counts now.
    counts: bool,
    /// What choosing it makes of the conflict.
    chosen: (Owner, Key, Entry),
}

/// Everything that waits for a choice.
pub fn conflicts(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).differences;
    let (shown, left) = (RwSignal::new(0), RwSignal::new(0));
    let groups = div("live", Vec::new()).each(
        move || {
            let (groups, more) = app.state.with(|state| waiting(state, texts));
            shown.set(groups.len());
            left.set(more);
            groups
        },
        |group| group.key.clone(),
        move |item| group(app, item, texts),
    );
    let more = para(
        "notice",
        vec![bound_text(move || words.more.of(left.get()))],
    );
    let is_none = move || shown.get() == 0;
    fragment(vec![
        p("prose", words.explained).bind_flag("hidden", is_none),
        groups,
        more.bind_flag("hidden", move || left.get() == 0),
        actions(vec![page_link("button", Route::Together, texts)])
            .bind_flag("hidden", move || !is_none()),
    ])
}

/// What is shown, and how many more there are.
fn waiting(state: &State, texts: Texts) -> (Vec<Group>, usize) {
    let found = to_choose(state);
    let shown = found.get(..MOST).unwrap_or(&found);
    let numbered: Vec<_> = shown.iter().zip(1..).collect();
    let groups = numbered.chunk_by(|(a, _), (b, _)| a.owner == b.owner);
    let groups = groups.filter_map(|group| {
        let owner = &group.first()?.0.owner;
        let cards = group
            .iter()
            .map(|(one, number)| card_of(one, *number, texts));
        Some(Group {
            key: match owner {
                Owner::Partnership => String::new(),
                Owner::One(kind, id) => format!("{kind} {id}"),
            },
            title: title(state, owner, texts),
            hidden: hidden(state, owner, texts),
            cards: cards.collect(),
        })
    });
    (groups.collect(), found.len() - shown.len())
}

fn group(app: App, group: Item<Group>, texts: Texts) -> Dom {
    let title = move |at: usize| {
        let text = move || group.with(|group| group.title.get(at).cloned().unwrap_or_default());
        elements::typed_name("", bound_text(text))
    };
    let under = move || {
        group.with(
            |Group {
                 title: [_, under], ..
             }| under.is_empty(),
        )
    };
    let title = vec![
        elements::heading2("", vec![title(0)]),
        span("hint", vec![title(1)]).bind_flag("hidden", under),
    ];
    let cards = ul("choices", Vec::new()).each(
        move || group.with(|group| group.cards.clone()),
        |card| card.key.clone(),
        move |item| card(app, item, texts),
    );
    let hidden = move || group.with(|group| group.hidden.clone());
    let text = bound_text(move || hidden().unwrap_or_default());
    let hidden = para("hint", vec![text]).bind_flag("hidden", move || hidden().is_none());
    section("section", vec![div("", title), cards, hidden])
}

/// Whose values these are, and for which organisation, or what they are called.
fn title(state: &State, owner: &Owner, texts: Texts) -> [String; 2] {
    let document = &state.contents.document;
    match owner {
        Owner::One(kind, id) if *kind == PARTICIPANTS.name => {
            let who = document.participant(id).cloned().unwrap_or_default();
            let organisation = names::organisation(&who, texts);
            [
                names::beside_organisation(document, id, texts),
                organisation,
            ]
        }
        Owner::One(kind, _) => {
            let entries = document.owner(owner);
            let named = entries.map(|it| names::owner(it, texts));
            [called(texts, kind).to_owned(), named.unwrap_or_default()]
        }
        Owner::Partnership => [called(texts, PARTNERSHIP.name).to_owned(), String::new()],
    }
}

/// Tells that something private of somebody else differs as well.
fn hidden(state: &State, owner: &Owner, texts: Texts) -> Option<String> {
    let Owner::One(_, id) = owner else {
        return None;
    };
    let (document, local) = (&state.contents.document, &state.contents.local);
    let who = document.participant(id)?;
    let all = conflicts_of(PARTICIPANTS, owner.clone(), who);
    let private = all.iter().any(|one| one.register.has_private());
    let name = names::beside_organisation(document, id, texts);
    let text = fill(whole_texts(texts).differences.hidden, &[("name", &name)]);
    (private && local.current.as_ref() != Some(id)).then_some(text)
}

/// The id of the heading of the conflict with this number, where focus goes when the one before was chosen.
fn place(number: usize) -> String {
    format!("conflict-{number}")
}

fn card(app: App, card: Item<Card>, texts: Texts) -> Dom {
    let text =
        |read: fn(&Card) -> &String| bound_text(move || card.with(|card| read(card).clone()));
    let number = move || card.with(|card| card.number);
    let heading = heading3("choice-about", vec![text(|card| &card.about)])
        .bind_attr("id", move || Some(place(number())))
        .attr("tabindex", "-1");
    let rows = ul("choice-rows", Vec::new()).each(
        move || card.with(|card| card.offers.clone()),
        |offer| format!("{} {}", offer.text, offer.beside.unwrap_or_default()),
        move |item| offer(app, item, card, texts),
    );
    let above = span("hint", vec![text(|card| &card.above)]);
    li("card choice-card", vec![above, heading, rows])
}

fn offer(app: App, offer: Item<Offer>, card: Item<Card>, texts: Texts) -> Dom {
    let words = &whole_texts(texts).differences;
    let choose = move || {
        let number = card.once().number;
        let (owner, key, entry) = offer.once().chosen;
        app.act(Action::Settle(owner, key, entry));
        app.announcement.set(words.chosen.to_owned());
        // The next one has taken this one's place; after the last one the page says that nothing is left.
        request_animation_frame(move || match browser::has_element(&place(number)) {
            true => browser::focus(&place(number)),
            false => browser::focus_heading(),
        });
    };
    let (text, beside) = {
        let offer = offer.once();
        (offer.text, offer.beside)
    };
    let label = format!("{}: {text}", words.choose);
    let mut about = vec![elements::typed_name("choice-value", text_node(&text))];
    about.extend(beside.map(|beside| text_span("hint", beside)));
    let badge = text_span("badge", words.counts_now);
    about.push(badge.bind_flag("hidden", move || offer.with(|offer| !offer.counts)));
    let choose = button("button", words.choose, choose).attr("aria-label", &label);
    li("choice-row", vec![div("choice-text", about), choose])
}

/// A conflict in words.
fn card_of(one: &Conflict, number: usize, texts: Texts) -> Card {
    let (about, above) = about(one, texts);
    let offers = one.register.distinct_entries().into_iter().enumerate();
    let offers = offers.map(|(at, entry)| Offer {
        text: said_in(one, entry, texts),
        beside: (entry.audience == Audience::Private)
            .then_some(whole_texts(texts).differences.private),
        counts: at == 0,
        chosen: (one.owner.clone(), one.key.clone(), entry.clone()),
    });
    Card {
        key: format!(
            "{} {}",
            one.spec.name,
            one.key.item.as_ref().map_or("", ItemId::as_str)
        ),
        number,
        about,
        above,
        offers: offers.collect(),
    }
}
