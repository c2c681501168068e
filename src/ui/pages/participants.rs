//! Everyone who filled in on this tablet: hand over, return, correct, erase.

use super::{heading, names};
use crate::reflection::{ParticipantId, answered};
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::parts::{Dialog, all, redraw, tap, text};
use crate::words::fill;
use leptos::prelude::*;

/// «Deelnemers op dit apparaat».
pub fn participants(app: App, texts: Texts) -> AnyView {
    let words = texts.words.participants.clone();
    // Whose answers are about to be erased.
    let erasing = RwSignal::new(None::<ParticipantId>);
    let list_texts = texts.clone();
    let list = redraw(move || {
        let own = app.state.with(|state| state.tablet.own.clone());
        if own.is_empty() {
            let nobody = list_texts.words.participants.nobody.clone();
            return view! { <li>{nobody}</li> }.into_any();
        }
        all(own.into_iter().map(|id| card(app, &list_texts, id, erasing)))
    });
    let next = move || {
        app.act(Action::HandTo(None));
        app.go(Route::Start);
    };
    view! {
        {heading(words.heading, words.lead)}
        <p class="actions">
            <button type="button" class="button primary" on:click=tap(next)>{words.next}</button>
        </p>
        <ul class="people">{list}</ul>
        {erase_dialog(app, texts, erasing)}
    }
    .into_any()
}

fn card(
    app: App,
    texts: &Texts,
    id: ParticipantId,
    erasing: RwSignal<Option<ParticipantId>>,
) -> AnyView {
    let words = &texts.words.participants;
    let (name, about, is_current) = app.state.with_untracked(|state| {
        let who = state.document.participants.get(&id).cloned().unwrap_or_default();
        let (answered, asked) = answered(&who);
        let counts = [("answered", &*answered.to_string()), ("total", &*asked.to_string())];
        let count = fill(&texts.words.people.answered, &counts);
        let about = format!("{} · {count}", names::organisation(&who, texts));
        let is_current = state.tablet.current.as_ref() == Some(&id);
        (names::person(&state.document, &id, texts), about, is_current)
    });
    let named = |text: &str| fill(text, &[("name", &name)]);
    let go_on = {
        let (id, text) = (id.clone(), named(&words.go_on));
        let go_on = move || {
            app.act(Action::HandTo(Some(id.clone())));
            app.go(Route::Overview);
        };
        view! { <button type="button" class="button small" on:click=tap(go_on)>{text}</button> }.into_any()
    };
    let main = match is_current {
        true => super::link("button small", Route::Start, words.edit.clone()),
        false => go_on,
    };
    let badge = is_current
        .then(|| view! { <span class="badge">{words.current.clone()}</span> }.into_any());
    let erase = if is_current { words.erase.clone() } else { named(&words.erase_of) };
    view! {
        <li class=if is_current { "person is-current" } else { "person" }>
            <div class="person-text">
                <span class="person-name" dir="auto">{name.clone()}</span>
                <span class="person-about" dir="auto">{about}</span>
                {badge}
            </div>
            <p class="actions">
                {main}
                <button
                    type="button"
                    class="button quiet small"
                    on:click=tap(move || erasing.set(Some(id.clone())))
                >
                    {erase}
                </button>
            </p>
        </li>
    }
    .into_any()
}

/// Asks before anything is gone.
fn erase_dialog(app: App, texts: Texts, erasing: RwSignal<Option<ParticipantId>>) -> AnyView {
    let words = texts.words.participants.clone();
    let cancel = texts.words.app.cancel.clone();
    let name = Signal::derive(move || {
        let person = |id| app.state.with_untracked(|state| names::person(&state.document, &id, &texts));
        erasing.get().map(person).unwrap_or_default()
    });
    let named = move |words: String| text(move || fill(&words, &[("name", &name.get())]));
    let (title, confirm) = (named(words.erase_heading), named(words.erase_confirm));
    let erase = move || {
        if let Some(id) = erasing.get_untracked() {
            let said = fill(&words.erased, &[("name", &name.get_untracked())]);
            erasing.set(None);
            app.act(Action::Erase(id));
            app.told.set(said);
        }
    };
    let body = view! {
        <p>{words.erase_text}</p>
        <p class="actions">
            <button type="button" class="button" on:click=tap(move || erasing.set(None))>{cancel}</button>
            <button type="button" class="button primary" on:click=tap(erase)>{confirm}</button>
        </p>
    };
    view! {
        <Dialog
            id="erase-person"
            open=Signal::derive(move || erasing.with(Option::is_some))
            title
            on_close=Callback::new(move |()| erasing.set(None))
            body=body.into_any()
        />
    }
    .into_any()
}
