//! Who the participants in the files are: asked where somebody looks like somebody else, and where the
//! person with the tablet may be among them.

use crate::reflection::{ParticipantId, Trait};
use crate::session::{Arrival, Identity, Plan};
use crate::ui::app::{App, Texts};
use crate::ui::dom::{Dom, all, el, follow, nothing, word_of};
use crate::ui::further::further;
use crate::ui::import::Import;
use crate::ui::pages::names;
use crate::ui::parts::segmented;
use crate::ui::plain::{disclosure, div, p};
use crate::words::fill;
use leptos::prelude::*;

/// How many of them are asked about at most: a file with a hundred look-alikes is not asked about one by one.
const MOST: usize = 20;

/// The questions; nothing where there are none.
pub fn arrivals(app: App, texts: Texts, shown: RwSignal<Plan>) -> Dom {
    let asked = shown.with_untracked(|plan| {
        let alike = plan.arrivals.iter().filter(|one| one.looks_like.is_some());
        let alike = alike.take(MOST).cloned();
        alike.collect::<Vec<Arrival>>()
    });
    let questions = asked.into_iter();
    let mut views: Vec<Dom> = questions
        .filter_map(|one| likely(app, texts, shown, one))
        .collect();
    views.push(me(app, texts, shown));
    all(views)
}

/// Says who somebody is, and works out anew what the import would change.
fn choose(app: App, shown: RwSignal<Plan>, who: &ParticipantId, identity: Identity) {
    let planned = app
        .state
        .with_untracked(|state| shown.with_untracked(|plan| plan.choose(state, who, identity)));
    let chosen = planned.map(Box::new);
    match &chosen {
        Ok(plan) => shown.set((**plan).clone()),
        Err(_) => app.import.notify(),
    }
    // Written there as well, so that the choice outlives a switch of language.
    app.import.update_untracked(|import| {
        if let Import::Ready(_, planned) = import {
            *planned = Some(chosen);
        }
    });
}

/// «Is dat dezelfde persoon?»
fn likely(app: App, texts: Texts, shown: RwSignal<Plan>, arrival: Arrival) -> Option<Dom> {
    let words = &further(texts).arrivals;
    let other = arrival.looks_like?;
    let is_here = app
        .state
        .with_untracked(|state| state.document.participants.contains_key(&other));
    let who = arrival.id;
    let (name, organisation) = shown.with_untracked(|plan| {
        let known = plan.incoming().participants.get(&who);
        let text = |which| Some(known?.label(which)?.as_str().to_owned());
        (text(Trait::Name), text(Trait::Organisation))
    });
    let about = [("name", &*name?), ("organisation", &*organisation?)];
    let question = if is_here {
        &words.likely
    } else {
        &words.likely_files
    };
    let title = fill(question, &about);
    let same = Identity::SameAs(other);
    let (id, wanted) = (who.clone(), same.clone());
    let chosen = Signal::derive(move || {
        shown.with(|plan| {
            let mut all = plan.arrivals.iter();
            usize::from(all.any(|one| one.id == id && one.identity == wanted))
        })
    });
    let name = format!("same-{who}");
    let on_choose = Callback::new(move |at: usize| {
        let identity = if at == 1 {
            same.clone()
        } else {
            Identity::Themselves
        };
        choose(app, shown, &who, identity);
    });
    let choices = [words.two.as_str(), &words.same];
    let question = segmented(&name, &title, &choices, chosen, on_choose);
    Some(div("notice", vec![question]))
}

/// «Dit ben ik, van een ander apparaat».
fn me(app: App, texts: Texts, shown: RwSignal<Plan>) -> Dom {
    let words = &further(texts).arrivals;
    let arrivals = shown.with_untracked(|plan| plan.arrivals.clone());
    if arrivals.is_empty() {
        return nothing();
    }
    let (here, is_fresh) = app.state.with_untracked(|state| {
        let here = names::me(state, texts);
        (here, state.tablet.own.is_empty())
    });
    let nobody = word_of("option", "", &words.me_nobody).attr("value", "");
    let mut options = vec![nobody];
    shown.with_untracked(|plan| {
        let people = plan.incoming();
        options.extend(arrivals.iter().map(|one| {
            let name = names::person(people, &one.id, texts);
            let who = people.participants.get(&one.id).cloned();
            let organisation = names::organisation(&who.unwrap_or_default(), texts);
            let option = word_of("option", "", &format!("{name}, {organisation}"));
            option.attr("value", one.id.as_str())
        }));
    });
    let select = el("select", "field-input").attr("id", "me").with(options);
    let field = select.clone();
    follow(Box::new(move || {
        let chosen = shown.with(|plan| marked(plan).map(|id| id.to_string()));
        field.set_value(&chosen.unwrap_or_default());
    }));
    let typed = select.clone();
    let select = select.on("change", move |_| {
        let chosen = typed.value();
        if let Some(before) = shown.with_untracked(|plan| marked(plan).cloned()) {
            choose(app, shown, &before, Identity::Themselves);
        }
        if let Some(me) = ParticipantId::new(&chosen) {
            choose(app, shown, &me, Identity::Me);
        }
    });
    let label = word_of("label", "field-label", &words.me).attr("for", "me");
    let mut inside = vec![p("prose", &words.me_text)];
    inside.extend(here.map(|name| p("hint", &fill(&words.me_joined, &[("name", &name)]))));
    inside.push(div("field", vec![label, select]));
    let inside = div("arrival", inside);
    let question = disclosure("disclosure", &words.me_heading, vec![inside]);
    // A fresh tablet with one person's file is mostly that person's.
    match is_fresh && arrivals.len() == 1 {
        true => question.attr("open", ""),
        false => question,
    }
}

/// Who was said to be the person with the tablet.
fn marked(plan: &Plan) -> Option<&ParticipantId> {
    let mut all = plan.arrivals.iter();
    let me = all.find(|one| one.identity == Identity::Me)?;
    Some(&me.id)
}
