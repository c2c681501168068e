//! Everyone who filled in on this tablet: hand over, return, correct, erase.

use super::names;
use crate::reflection::{Lens, ParticipantId, progress};
use crate::session::{Action, Route};
use crate::ui::app::{App, Texts};
use crate::ui::parts::Dialog;
use crate::words::fill;
use leptos::prelude::*;

/// «Deelnemers op dit apparaat».
#[component]
pub fn Participants(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.participants.clone();
    // Whose answers are about to be erased.
    let erasing = RwSignal::new(None::<ParticipantId>);
    let own = Memo::new(move |_| app.state.with(|state| (state.tablet.own.clone(), state.tablet.current.clone())));
    let list_texts = texts.clone();
    let list = move || {
        let (own, current) = own.get();
        let cards = own.into_iter().map(|id| {
            let is_current = current.as_ref() == Some(&id);
            card(app, &list_texts, id, is_current, erasing)
        });
        cards.collect_view()
    };
    let nobody = words.nobody.clone();
    let next = move |_| {
        app.act(Action::HandTo(None));
        app.go(Route::Start);
    };
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{words.heading.clone()}</h1>
            <p class="lead">{words.lead.clone()}</p>
        </div>
        <ul class="people">{list}</ul>
        <Show when=move || own.with(|(own, _)| own.is_empty())>
            <p>{nobody.clone()}</p>
        </Show>
        <p class="actions">
            <button type="button" class="button primary" on:click=next>{words.next.clone()}</button>
        </p>
        <EraseDialog app texts erasing />
    }
}

fn card(
    app: App,
    texts: &Texts,
    id: ParticipantId,
    is_current: bool,
    erasing: RwSignal<Option<ParticipantId>>,
) -> AnyView {
    let words = &texts.words.participants;
    let (name, about) = app.state.with_untracked(|state| {
        let name = names::person(&state.document, &id, texts);
        let who = state.document.participants.get(&id);
        let organisation = who.map(|who| names::organisation(who, texts)).unwrap_or_default();
        let counts = who.map(|who| Lens::ALL.map(|lens| progress(who, lens))).unwrap_or_default();
        let answered: usize = counts.iter().map(|lens| lens.answered).sum();
        let asked: usize = counts.iter().map(|lens| lens.asked).sum();
        let (answered, asked) = (answered.to_string(), asked.to_string());
        let count = fill(&texts.words.people.answered, &[("answered", &answered), ("total", &asked)]);
        (name, format!("{organisation} · {count}"))
    });
    let named = |text: &str| fill(text, &[("name", &name)]);
    let (erase_of, erase_id, go_id) = (named(&words.erase_of), id.clone(), id.clone());
    let main = if is_current {
        view! { <a class="button" href=Route::Start.to_hash()>{words.edit.clone()}</a> }.into_any()
    } else {
        let go_on = move |_| {
            app.act(Action::HandTo(Some(go_id.clone())));
            app.go(Route::Overview);
        };
        view! { <button type="button" class="button" on:click=go_on>{named(&words.go_on)}</button> }.into_any()
    };
    view! {
        <li class="person" class:is-current=is_current>
            <div class="person-text">
                <span class="person-name" dir="auto">{name.clone()}</span>
                <span class="person-about" dir="auto">{about}</span>
                {is_current.then(|| view! { <span class="badge">{words.current.clone()}</span> })}
            </div>
            <p class="actions">
                {main}
                <button
                    type="button"
                    class="button quiet"
                    aria-label=erase_of
                    on:click=move |_| erasing.set(Some(erase_id.clone()))
                >
                    {words.erase.clone()}
                </button>
            </p>
        </li>
    }
    .into_any()
}

/// Asks before anything is gone.
#[component]
fn EraseDialog(app: App, texts: Texts, erasing: RwSignal<Option<ParticipantId>>) -> impl IntoView {
    let words = texts.words.participants.clone();
    let name = {
        let texts = texts.clone();
        Memo::new(move |_| {
            let id = erasing.get();
            let person = |id| app.state.with_untracked(|state| names::person(&state.document, &id, &texts));
            id.map(person).unwrap_or_default()
        })
    };
    let named = move |text: String| Signal::derive(move || fill(&text, &[("name", &name.get())]));
    let (title, confirm) = (named(words.erase_heading.clone()), named(words.erase_confirm.clone()));
    let erased = words.erased.clone();
    let erase = move |_| {
        if let Some(id) = erasing.get_untracked() {
            let said = fill(&erased, &[("name", &name.get_untracked())]);
            app.act(Action::Erase(id));
            app.told.set(said);
            erasing.set(None);
        }
    };
    view! {
        <Dialog
            id="erase-person"
            open=Signal::derive(move || erasing.with(Option::is_some))
            title
            on_close=Callback::new(move |()| erasing.set(None))
        >
            <p>{words.erase_text.clone()}</p>
            <p class="actions">
                <button type="button" class="button primary" on:click=erase>{confirm}</button>
                <button type="button" class="button" on:click=move |_| erasing.set(None)>
                    {texts.words.app.cancel.clone()}
                </button>
            </p>
        </Dialog>
    }
}
