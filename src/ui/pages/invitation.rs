//! An invitation that somebody opens: what it says, and the way to the form that it prepares.

use super::asks::told;
use super::invited::visibility;
use super::{heading, link};
use crate::browser;
use crate::device::Draft;
use crate::exchange::code::Compression;
use crate::exchange::{InvitationError, MAX_INVITATION, open_invitation, read_invitation};
use crate::reflection::{Invitation, Label};
use crate::session::{Action, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, empty, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, div, heading2, p, section, typed_name};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::{fill, invitation_sentence};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// An invitation, or why it does not open; nothing while it is being unpacked.
type Found = Option<Result<Invitation, InvitationError>>;

/// The page.
pub fn invitation(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).invitation;
    let found = RwSignal::new(None::<Result<Invitation, InvitationError>>);
    let text = Route::behind(&browser::hash()).to_owned();
    spawn_local(async move {
        let read = unpacked(&text).await;
        // The page may have been left meanwhile.
        found.try_set(Some(read));
    });
    let body = redraw(move || match found.get() as Found {
        None => empty(),
        Some(Ok(invitation)) => opened(app, texts, invitation),
        Some(Err(error)) => refused(texts, error),
    });
    fragment(vec![
        heading(&texts.page(Route::Invitation), words.lead),
        body,
    ])
}

async fn unpacked(text: &str) -> Result<Invitation, InvitationError> {
    let (bytes, compression) = open_invitation(text)?;
    match compression {
        Compression::Plain => read_invitation(&bytes),
        Compression::Deflated => {
            let unpacked = browser::inflate(&bytes, MAX_INVITATION).await;
            read_invitation(&unpacked.ok_or(InvitationError::Damaged)?)
        }
    }
}

/// Why it does not open; the ordinary form is there all the same.
fn refused(texts: Texts, error: InvitationError) -> Dom {
    let words = &whole_texts(texts).invitation;
    fragment(vec![
        p("notice warn", invitation_sentence(error, words)),
        p("", words.without),
        actions(vec![link(
            "button primary",
            Route::Start,
            texts.words.welcome.start,
        )]),
    ])
}

/// What it says, and the way on.
fn opened(app: App, texts: Texts, invitation: Invitation) -> Dom {
    let words = &whole_texts(texts).invitation;
    let name = invitation.partnership.as_str();
    let title = vec![typed_name("", text_node(name))];
    let card = vec![
        heading2("", title),
        facts(texts, &invitation),
        p("", visibility(texts, invitation.visibility)),
        p("", &told(texts, &invitation.instruments())),
    ];
    let other = app.state.with_untracked(|state| {
        let here = state.contents.document.name();
        here.filter(|here| here.key() != invitation.partnership.key())
            .cloned()
    });
    let way = match other {
        Some(here) => other_partnership(app, texts, &here, invitation.clone()),
        None => {
            let begin = move || take(app, invitation.clone());
            let begin = button("button primary", texts.words.welcome.start, begin);
            fragment(vec![p("hint", words.stays), actions(vec![begin])])
        }
    };
    fragment(vec![section("card", card), way])
}

/// Another partnership stands on this device: what happens to it is said before anything does.
fn other_partnership(app: App, texts: Texts, here: &Label, invitation: Invitation) -> Dom {
    let words = &whole_texts(texts).invitation;
    let names = [
        ("here", here.as_str()),
        ("name", invitation.partnership.as_str()),
    ];
    let said = [words.another, words.another_stays, words.another_erase];
    let said = said.map(|text| p("", &fill(text, &names)).attr("dir", "auto"));
    let taken = invitation.clone();
    let rename = move || take(app, taken.clone());
    fragment(vec![
        div("notice warn", said.into()),
        actions(vec![
            link("button primary", Route::Welcome, words.leave),
            button("button", &fill(words.rename, &names), rename),
            link("button quiet", Route::Data, &texts.page(Route::Data)),
        ]),
    ])
}

/// The form is prepared. Where the partnership gets another name here, somebody was asked.
fn take(app: App, invitation: Invitation) {
    let name = invitation.partnership.clone();
    let mut taken = vec![Action::Invite(Some(Box::new(invitation)))];
    let is_other = app.state.with_untracked(|state| {
        let here = state.contents.document.name();
        here.is_none_or(|here| here.key() != name.key())
    });
    if is_other {
        let draft = app
            .state
            .with_untracked(|state| state.contents.local.draft.clone());
        taken.extend(draft.map(|typed| {
            let partnership = name.as_str().to_owned();
            Action::Draft(Some(Draft {
                partnership,
                ..typed
            }))
        }));
        taken.push(Action::name_partnership(Some(name)));
    }
    app.act_all(taken);
    // Whoever loads the page anew, or comes back to it, is not asked again.
    browser::replace(&Route::Start.to_hash());
    app.route.set(Route::Start);
}

/// When, where and how long, as far as it is said.
pub fn facts(texts: Texts, invitation: &Invitation) -> Dom {
    let words = &whole_texts(texts).invitation;
    let date = invitation.date.as_ref();
    let date = date.map(|date| browser::day(&date.to_string(), texts.language.code()));
    let place = invitation.place.as_ref();
    let place = place.map(|place| place.as_str().to_owned());
    let minutes = invitation.minutes.and_then(|it| usize::try_from(it).ok());
    let minutes = minutes.map(|minutes| words.minutes.of(minutes));
    // A day and a time stay on one line.
    let whole = |fact: String| fact.replace(' ', "\u{a0}");
    let facts = [date.map(whole), place, minutes.map(whole)];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    if facts.is_empty() {
        return empty();
    }
    p("invitation-facts", &facts.join("\u{a0}· ")).attr("dir", "auto")
}
