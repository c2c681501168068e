//! Who you are: the form before the questions, and the same form for correcting it later.

use super::heading;
use crate::browser;
use crate::device::Draft;
use crate::insight::organisations;
use crate::session::{Action, Route, State, form_draft, next_open, submit_form};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, element, empty, fragment, text_element, text_node};
use crate::ui::elements::{actions, button_of, div, typed_name};
use crate::ui::parts::Field;
use crate::ui::texts::Texts;
use leptos::prelude::*;
use leptos::web_sys::Event;

/// How many organisations can be tapped; more are found by typing.
const MOST: usize = 8;

/// The id of the organisations of an invitation, which get the focus where none was chosen.
pub const CHOICES: &str = "choices";

/// What an invitation puts into the form.
pub struct Prepared {
    /// The sentence above it.
    pub lead: &'static str,
    /// In the place of the field for the partnership.
    pub partnership: Dom,
    /// Organisations to choose from, where any are named.
    pub organisations: Option<Dom>,
    /// The way to the ordinary form.
    pub way_out: Dom,
}

/// «Wie ben je?»
pub fn start(app: App, texts: Texts, prepared: Option<Prepared>) -> Dom {
    let words = &texts.words.start;
    let editing = app.state.with_untracked(|state| state.me().is_some());
    let draft = app.state.with_untracked(form_draft);
    let (title, submit) = match editing {
        true => (words.heading_edit, words.submit_edit),
        false => (words.heading, words.submit),
    };
    // What is missing is said only after somebody tried to go on.
    let partnership_error = RwSignal::new(String::new());
    let organisation_error = RwSignal::new(String::new());
    let on_submit = move |event: Event| {
        event.prevent_default();
        let missing = app.state.with_untracked(|state| {
            let draft = form_draft(state);
            submit_form(state, &draft, browser::owner_id())
        });
        let missing = match missing {
            Ok(actions) => {
                app.act_all(actions);
                // Who begins comes to the first question; who corrects something, to where they were.
                let next = app.state.with_untracked(|state| next_open(state, None));
                let next = next.filter(|_| !editing);
                return app.go(next.unwrap_or(Route::Overview));
            }
            Err(missing) => missing,
        };
        let said = |missing: bool, sentence: &str| match missing {
            true => sentence.to_owned(),
            false => String::new(),
        };
        partnership_error.set(said(missing.partnership, words.partnership_missing));
        organisation_error.set(said(missing.organisation, words.organisation_missing));
        // Where an organisation is chosen by a tap, its field is not on the screen and takes no focus.
        browser::focus(CHOICES);
        browser::focus(match missing.partnership {
            true => "partnership",
            false => "organisation",
        });
    };
    let change = move |write: fn(&mut Draft) -> &mut String| {
        move |text: String| {
            let mut draft = app.state.with_untracked(form_draft);
            *write(&mut draft) = text;
            app.act(Action::Draft(Some(draft)));
        }
    };
    let known = app.state.with_untracked(known_organisations);
    let options = known
        .iter()
        .map(|name| create_element("option", "").attr("value", name));
    let partnership = Field {
        id: "partnership",
        label: words.partnership,
        hint: words.partnership_hint,
        error: Some(partnership_error),
        value: &draft.partnership,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    let (lead, partnership, choices, way_out) = match prepared {
        None => {
            let partnership = partnership.show(change(|draft| &mut draft.partnership));
            (words.lead, partnership, None, empty())
        }
        Some(prepared) => (
            prepared.lead,
            prepared.partnership,
            prepared.organisations,
            prepared.way_out,
        ),
    };
    let organisation = Field {
        id: "organisation",
        label: words.organisation,
        hint: match choices {
            None => words.organisation_hint,
            Some(_) => "",
        },
        error: Some(organisation_error),
        value: &draft.organisation,
        list: "organisations",
        above: choices,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    let name = Field {
        id: "name",
        label: words.name,
        optional: words.optional,
        hint: words.name_hint,
        value: &draft.name,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    let role = Field {
        id: "role",
        label: words.role,
        optional: words.optional,
        hint: words.role_hint,
        value: &draft.role,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    // Enter presses this button too. The form itself is never sent: a page in a frame may not be allowed to.
    let submit = text_element("button", "button primary", submit)
        .attr("type", "submit")
        .on("click", on_submit);
    let chips = match editing {
        false if organisation.above.is_none() => known_buttons(words.known, &known),
        _ => empty(),
    };
    let organisation = organisation.show(change(|draft| &mut draft.organisation));
    let fields = vec![
        partnership,
        organisation.child(chips),
        element("datalist", "", options.collect()).attr("id", "organisations"),
        name.show(change(|draft| &mut draft.name)),
        role.show(change(|draft| &mut draft.role)),
        actions(vec![submit, way_out]),
    ];
    let form = element("form", "form", fields).attr("novalidate", "");
    fragment(vec![heading(title, lead), form])
}

/// The first few of them to tap: the name goes into the field, as if somebody had typed it.
fn known_buttons(label: &str, known: &[String]) -> Dom {
    if known.is_empty() {
        return empty();
    }
    let buttons = known.iter().take(MOST).map(|name| {
        let text = name.clone();
        let take = move || browser::type_into("organisation", &text);
        button_of("button small", vec![typed_name("", text_node(name))], take)
    });
    div("known", buttons.collect())
        .attr("role", "group")
        .attr("aria-label", label)
}

/// The organisations that were named on this device.
fn known_organisations(state: &State) -> Vec<String> {
    let found = organisations(&state.contents.document, |_| true);
    found
        .iter()
        .filter_map(|it| Some(it.label?.as_str().to_owned()))
        .collect()
}
