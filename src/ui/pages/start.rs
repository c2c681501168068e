//! Who you are: the form before the questions, and the same form for correcting it later.

use super::heading;
use crate::browser;
use crate::insight::organisations;
use crate::reflection::{Draft, Label, ParticipantId, Trait};
use crate::session::{Action, Route, State};
use crate::ui::app::{App, Texts};
use crate::ui::dom::{Dom, all, el, of, word_of};
use crate::ui::parts::Field;
use crate::ui::plain::actions;
use leptos::prelude::*;
use leptos::web_sys::Event;

/// «Wie ben je?»
pub fn start(app: App, texts: Texts) -> Dom {
    let words = &texts.words.start;
    let editing = app.state.with_untracked(|state| state.me().is_some());
    let draft = app.state.with_untracked(typed);
    let (title, submit) = match editing {
        true => (&words.heading_edit, &words.submit_edit),
        false => (&words.heading, &words.submit),
    };
    // What is missing is said only after somebody tried to go on.
    let partnership_error = RwSignal::new(String::new());
    let organisation_error = RwSignal::new(String::new());
    let (partnership_missing, organisation_missing) = (
        words.partnership_missing.clone(),
        words.organisation_missing.clone(),
    );
    let on_submit = move |event: Event| {
        event.prevent_default();
        let draft = app.state.with_untracked(typed);
        let said = |empty: bool, sentence: &String| {
            if empty {
                sentence.clone()
            } else {
                String::new()
            }
        };
        let no_partnership = Label::new(&draft.partnership).is_none();
        let no_organisation = Label::new(&draft.organisation).is_none();
        partnership_error.set(said(no_partnership, &partnership_missing));
        organisation_error.set(said(no_organisation, &organisation_missing));
        if no_partnership {
            browser::focus("partnership");
        } else if no_organisation {
            browser::focus("organisation");
        } else {
            hand_in(app, &draft);
        }
    };
    let change = move |write: fn(&mut Draft) -> &mut String| {
        move |text: String| {
            let mut draft = app.state.with_untracked(typed);
            *write(&mut draft) = text;
            app.act(Action::Draft(Some(draft)));
        }
    };
    let known = app.state.with_untracked(known_organisations);
    let known = known
        .iter()
        .map(|name| el("option", "").attr("value", name));
    let partnership = Field {
        id: "partnership",
        label: &words.partnership,
        hint: &words.partnership_hint,
        error: Some(partnership_error),
        value: &draft.partnership,
        ..Field::default()
    };
    let organisation = Field {
        id: "organisation",
        label: &words.organisation,
        hint: &words.organisation_hint,
        error: Some(organisation_error),
        value: &draft.organisation,
        list: "organisations",
        ..Field::default()
    };
    let name = Field {
        id: "name",
        label: &words.name,
        optional: &words.optional,
        hint: &words.name_hint,
        value: &draft.name,
        ..Field::default()
    };
    let role = Field {
        id: "role",
        label: &words.role,
        optional: &words.optional,
        hint: &words.role_hint,
        value: &draft.role,
        ..Field::default()
    };
    let submit = word_of("button", "button primary", submit).attr("type", "submit");
    let fields = vec![
        partnership.show(change(|draft| &mut draft.partnership)),
        organisation.show(change(|draft| &mut draft.organisation)),
        of("datalist", "", known.collect()).attr("id", "organisations"),
        name.show(change(|draft| &mut draft.name)),
        role.show(change(|draft| &mut draft.role)),
        actions(vec![submit]),
    ];
    let form = of("form", "form", fields)
        .attr("novalidate", "")
        .on("submit", on_submit);
    all(vec![heading(title, &words.lead), form])
}

/// What stands in the fields: what was typed, kept letter by letter, or else what is known already.
fn typed(state: &State) -> Draft {
    let draft = state.tablet.draft.clone();
    draft.unwrap_or_else(|| known(state))
}

/// What is known already: the partnership, and the current participant or the organisation before.
fn known(state: &State) -> Draft {
    let people = &state.document.participants;
    let before = state.tablet.own.last().and_then(|id| people.get(id));
    let text = |label: Option<&Label>| {
        label
            .map(|label| label.as_str().to_owned())
            .unwrap_or_default()
    };
    let mine = |which| text(state.me().and_then(|me| me.label(which)));
    let organisation = state
        .me()
        .or(before)
        .and_then(|who| who.label(Trait::Organisation));
    Draft {
        partnership: text(state.document.name()),
        organisation: text(organisation),
        name: mine(Trait::Name),
        role: mine(Trait::Role),
    }
}

/// The organisations that were named on this device, as suggestions.
fn known_organisations(state: &State) -> Vec<String> {
    let found = organisations(&state.document, |_| true);
    found
        .iter()
        .filter_map(|it| Some(it.label?.as_str().to_owned()))
        .collect()
}

fn hand_in(app: App, draft: &Draft) {
    let current = app
        .state
        .with_untracked(|state| state.me().and(state.tablet.current.clone()));
    let is_new = current.is_none();
    let Some(id) = current.or_else(browser::participant_id) else {
        return;
    };
    let mut actions = Vec::new();
    if is_new {
        actions.push(Action::Begin(id.clone()));
    }
    actions.push(Action::NamePartnership(Label::new(&draft.partnership)));
    actions.extend(described(&id, draft));
    actions.push(Action::Draft(None));
    app.act_all(actions);
    app.go(Route::Overview);
}

fn described(id: &ParticipantId, draft: &Draft) -> [Action; 3] {
    [
        (Trait::Organisation, &draft.organisation),
        (Trait::Name, &draft.name),
        (Trait::Role, &draft.role),
    ]
    .map(|(which, text)| Action::Describe(id.clone(), which, Label::new(text)))
}
