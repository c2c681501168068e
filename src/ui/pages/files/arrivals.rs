//! Who the participants in the files are: asked where somebody looks like somebody else, and where the
//! person with the tablet may be among them.

use crate::merge::Merge;
use crate::reflection::{Field, Label, NAME, ORGANISATION, ParticipantId};
use crate::session::{Arrival, Identity, LetIn, Plan};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, effect, empty, fragment, text_element};
use crate::ui::elements::{disclosure, div, p};
use crate::ui::pages::names;
use crate::ui::parts::segmented;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// How many of them are asked about at most: a file with a hundred look-alikes is not asked about one by one.
const MOST: usize = 20;

/// The questions; nothing where there are none.
pub fn arrivals(app: App, texts: Texts, chosen: Chosen, let_in: LetIn) -> Dom {
    let asked = app.plan(|plan| {
        let alike = plan.arrivals.iter().filter(|one| one.looks_like.is_some());
        let alike = alike.take(MOST).cloned();
        alike.collect::<Vec<Arrival>>()
    });
    let questions = asked.unwrap_or_default().into_iter();
    let mut views: Vec<Dom> = questions
        .filter_map(|one| likely(app, texts, chosen, one))
        .collect();
    // Who runs a session is none of those who bring their files to it.
    views.extend((let_in == LetIn::Asked).then(|| me(app, texts, chosen)));
    fragment(views)
}

/// Counts what was said of who somebody is: what the import would change is another thing each time.
pub type Chosen = RwSignal<u32>;

/// Says who somebody is.
fn choose(app: App, chosen: Chosen, who: &ParticipantId, identity: Identity) {
    app.identify(who, identity);
    chosen.update(|count| *count += 1);
}

/// «Is dat dezelfde persoon?»
fn likely(app: App, texts: Texts, chosen: Chosen, arrival: Arrival) -> Option<Dom> {
    let words = &whole_texts(texts).arrivals;
    let other = arrival.looks_like?;
    let is_here = app
        .state
        .with_untracked(|state| state.contents.document.participants().contains_key(&other));
    let who = arrival.id;
    let (name, organisation) = app.plan(|plan| {
        let known = plan.incoming().participant(&who);
        let text = |field: Field<Label>| Some(known?.get(field)?.as_str().to_owned());
        (text(NAME), text(ORGANISATION))
    })?;
    let about = [("name", &*name?), ("organisation", &*organisation?)];
    let question = if is_here {
        words.likely
    } else {
        words.likely_files
    };
    let title = fill(question, &about);
    let same = Identity::SameAs(other);
    let (id, wanted) = (who.clone(), same.clone());
    let shown = Signal::derive(move || {
        chosen.track();
        let is_wanted = app.plan(|plan| {
            let mut all = plan.arrivals.iter();
            all.any(|one| one.id == id && one.identity == wanted)
        });
        usize::from(is_wanted == Some(true))
    });
    let name = format!("same-{who}");
    let on_choose = Callback::new(move |at: usize| {
        let identity = if at == 1 {
            same.clone()
        } else {
            Identity::Themselves
        };
        choose(app, chosen, &who, identity);
    });
    let choices = [words.two, words.same];
    let question = segmented(&name, &title, &choices, shown, on_choose);
    Some(div("notice", vec![question]))
}

/// «Dit ben ik, van een ander apparaat».
fn me(app: App, texts: Texts, chosen: Chosen) -> Dom {
    let words = &whole_texts(texts).arrivals;
    // Who has no name is called as they will be, among everybody.
    let known = app.plan(|plan| {
        let mut people = plan.incoming().clone();
        people.merge_in(plan.merged.clone());
        (plan.arrivals.clone(), people)
    });
    let Some((arrivals, people)) = known.filter(|(arrivals, _)| !arrivals.is_empty()) else {
        return empty();
    };
    let (here, is_fresh) = app.state.with_untracked(|state| {
        let here = names::me(state, texts);
        (here, state.contents.local.own.is_empty())
    });
    let nobody = text_element("option", "", words.me_nobody).attr("value", "");
    let mut options = vec![nobody];
    options.extend(arrivals.iter().map(|one| {
        let name = names::beside_organisation(&people, &one.id, texts);
        let who = people.participant(&one.id).cloned();
        let organisation = names::organisation(&who.unwrap_or_default(), texts);
        let option = text_element("option", "", &format!("{name}, {organisation}"));
        option.attr("value", one.id.as_str())
    }));
    let select = create_element("select", "field-input")
        .attr("id", "me")
        .children(options);
    let field = select.clone();
    effect(Box::new(move || {
        chosen.track();
        let me = app.plan(marked).flatten();
        field.set_value(&me.map(|id| id.to_string()).unwrap_or_default());
    }));
    let typed = select.clone();
    let select = select.on("change", move |_| {
        if let Some(before) = app.plan(marked).flatten() {
            choose(app, chosen, &before, Identity::Themselves);
        }
        if let Some(me) = ParticipantId::new(&typed.value()) {
            choose(app, chosen, &me, Identity::Me);
        }
    });
    let label = text_element("label", "field-label", words.me).attr("for", "me");
    let mut inside = vec![p("prose", words.me_text)];
    inside.extend(here.map(|name| p("hint", &fill(words.me_joined, &[("name", &name)]))));
    inside.push(div("field", vec![label, select]));
    let inside = div("arrival", inside);
    let question = disclosure("disclosure", words.me_heading, vec![inside]);
    // A fresh tablet with one person's file is mostly that person's.
    match is_fresh && arrivals.len() == 1 {
        true => question.attr("open", ""),
        false => question,
    }
}

/// Who was said to be the person with the tablet.
fn marked(plan: &Plan) -> Option<ParticipantId> {
    let mut all = plan.arrivals.iter();
    let me = all.find(|one| one.identity == Identity::Me)?;
    Some(me.id.clone())
}
