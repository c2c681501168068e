//! Who you are: the form before the questions, and the same form for correcting it later.

use crate::browser;
use crate::reflection::{Label, ParticipantId, Trait};
use crate::session::{Action, Route, State};
use crate::ui::app::{App, Draft, Texts};
use crate::ui::parts::Field;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// «Wie ben je?»
#[component]
pub fn Start(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.start.clone();
    let editing = app.state.with_untracked(|state| state.me().is_some());
    if app.draft.with_untracked(Option::is_none) {
        app.draft.set(Some(app.state.with_untracked(known)));
    }
    let (heading, submit) = match editing {
        true => (words.heading_edit.clone(), words.submit_edit.clone()),
        false => (words.heading.clone(), words.submit.clone()),
    };
    // What is missing is said only after somebody tried to go on.
    let tried = RwSignal::new(false);
    let missing = move |read: fn(&Draft) -> &String, sentence: String| {
        Signal::derive(move || {
            let empty = app.draft.with(|draft| draft.as_ref().is_none_or(|draft| read(draft).trim().is_empty()));
            (tried.get() && empty).then(|| sentence.clone())
        })
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let draft = app.draft.get_untracked().unwrap_or_default();
        if draft.partnership.trim().is_empty() {
            browser::focus("partnership");
        } else if draft.organisation.trim().is_empty() {
            browser::focus("organisation");
        } else {
            hand_in(app, &draft);
        }
    };
    let value = move |read: fn(&Draft) -> &String| {
        Signal::derive(move || app.draft.with(|draft| draft.as_ref().map(|draft| read(draft).clone()).unwrap_or_default()))
    };
    let change = move |write: fn(&mut Draft) -> &mut String| {
        Callback::new(move |text: String| app.draft.update(|draft| *write(draft.get_or_insert_default()) = text))
    };
    let known_organisations = app.state.with_untracked(organisations);
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{words.lead}</p>
        </div>
        <form class="form" novalidate on:submit=on_submit>
            <Field
                id="partnership"
                label=words.partnership
                hint=words.partnership_hint
                error=missing(|draft| &draft.partnership, words.partnership_missing)
                value=value(|draft| &draft.partnership)
                on_input=change(|draft| &mut draft.partnership)
            />
            <Field
                id="organisation"
                label=words.organisation
                hint=words.organisation_hint
                error=missing(|draft| &draft.organisation, words.organisation_missing)
                value=value(|draft| &draft.organisation)
                on_input=change(|draft| &mut draft.organisation)
                list="organisations"
            />
            <datalist id="organisations">
                {known_organisations.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
            <Field
                id="name"
                label=words.name
                optional=words.optional.clone()
                hint=words.name_hint
                value=value(|draft| &draft.name)
                on_input=change(|draft| &mut draft.name)
            />
            <Field
                id="role"
                label=words.role
                optional=words.optional
                hint=words.role_hint
                value=value(|draft| &draft.role)
                on_input=change(|draft| &mut draft.role)
            />
            <p class="actions">
                <button type="submit" class="button primary">{submit}</button>
            </p>
        </form>
    }
}

/// What is known already: the partnership, and the current participant or the organisation before.
fn known(state: &State) -> Draft {
    let people = &state.document.participants;
    let before = state.tablet.own.last().and_then(|id| people.get(id));
    let text = |label: Option<&Label>| label.map(|label| label.as_str().to_owned()).unwrap_or_default();
    let mine = |which| text(state.me().and_then(|me| me.label(which)));
    let organisation = state.me().or(before).and_then(|who| who.label(Trait::Organisation));
    Draft {
        partnership: text(state.document.name()),
        organisation: text(organisation),
        name: mine(Trait::Name),
        role: mine(Trait::Role),
    }
}

/// The organisations that were named on this device, as suggestions.
fn organisations(state: &State) -> Vec<String> {
    let found = crate::insight::organisations(&state.document, |_| true);
    found.iter().filter_map(|it| Some(it.label?.as_str().to_owned())).collect()
}

fn hand_in(app: App, draft: &Draft) {
    let current = app.state.with_untracked(|state| state.me().and(state.tablet.current.clone()));
    let known = current.is_some();
    let Some(id) = current.or_else(browser::participant_id) else {
        return;
    };
    let mut actions = Vec::new();
    if !known {
        actions.push(Action::Begin(id.clone()));
    }
    actions.push(Action::NamePartnership(Label::new(&draft.partnership)));
    actions.extend(described(&id, draft));
    app.act_all(actions);
    app.draft.set(None);
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
