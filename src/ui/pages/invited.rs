//! What an invitation makes of the form «Wie ben je?»: names to tap, so that nobody has to spell them. The whole program has it: on a
//! device that was invited it has been loaded.

use super::start::{self, CHOICES, Prepared};
use crate::browser;
use crate::reflection::{Invitation, Visibility};
use crate::session::{Action, Route, form_draft};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment, text_node};
use crate::ui::elements::{button, button_of, div, p, status, typed_name};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;

/// «Wie ben je?», prepared where this device has an invitation for its partnership.
pub fn start(app: App, texts: Texts) -> Dom {
    let invitation = app.state.with_untracked(|state| state.invitation());
    let draft = app.state.with_untracked(form_draft);
    let prepared = invitation.map(|invitation| Prepared {
        lead: visibility(texts, invitation.visibility),
        partnership: partnership(texts, &draft.partnership),
        organisations: (!invitation.organisations.is_empty())
            .then(|| organisations(texts, invitation, &draft.organisation)),
        way_out: put_away(app, texts),
    });
    start::start(app, texts, prepared)
}

/// What the group will see, in a sentence.
pub fn visibility(texts: Texts, visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::PerOrganisation => whole_texts(texts).invitation.per_organisation,
        Visibility::GroupOnly => whole_texts(texts).invitation.group_only,
    }
}

/// The name of the partnership, which the invitation has fixed.
fn partnership(texts: Texts, name: &str) -> Dom {
    let inside = vec![
        p("field-label", texts.words.start.partnership),
        p("field-fixed", name).attr("dir", "auto"),
    ];
    div("field", inside)
}

/// The organisations to choose from, above the field for another one: that is there only for who asks for it.
fn organisations(texts: Texts, invitation: Invitation, typed: &str) -> Dom {
    let words = &whole_texts(texts).invitation;
    // The last place is that of another one.
    let another = invitation.organisations.len();
    let at = invitation.position(typed);
    let chosen = RwSignal::new(at.or((!typed.is_empty()).then_some(another)));
    let choose = move |at: usize, name: &str| {
        chosen.set(Some(at));
        browser::type_into("organisation", name);
    };
    let pressed = move |button: Dom, at: usize| {
        button.bind_attr("aria-pressed", move || {
            Some((chosen.get() == Some(at)).to_string())
        })
    };
    let names = invitation.organisations.iter().enumerate();
    let buttons: Vec<Dom> = names
        .map(|(at, invited)| {
            let name = invited.name.as_str().to_owned();
            let inside = vec![typed_name("", text_node(&name))];
            pressed(button_of("button", inside, move || choose(at, &name)), at)
        })
        .collect();
    let other = button("button", words.other, move || {
        choose(another, "");
        browser::focus("organisation");
    });
    let alone = bound_text(move || {
        let invited = chosen.get().and_then(|at| invitation.organisations.get(at));
        let is_alone = invited.is_some_and(|invited| invited.people == Some(1));
        match is_alone {
            true => words.alone.to_owned(),
            false => String::new(),
        }
    });
    let class = move || match chosen.get() == Some(another) {
        true => "known",
        false => "known instead",
    };
    let buttons = div("", buttons)
        .bind_attr("class", move || Some(class().to_owned()))
        .child(pressed(other, another))
        .attr("id", CHOICES)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", texts.words.start.organisation);
    fragment(vec![buttons, status("hint", alone)])
}

/// The way out: the ordinary form, here and for who comes next.
fn put_away(app: App, texts: Texts) -> Dom {
    button(
        "button quiet",
        whole_texts(texts).invitation.uninvited,
        move || {
            app.act(Action::Invite(None));
            app.route.set(Route::Start);
        },
    )
}
