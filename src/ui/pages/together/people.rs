//! Who is in: participants by organisation, leaving out and bringing back, and names of organisations.

use super::shown::{Person, Shown};
use crate::browser;
use crate::radar::Ink;
use crate::reflection::Label;
use crate::session::Action;
use crate::ui::app::{App, Texts};
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{Field, Mark, all, redraw, tap};
use crate::words::fill;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The section.
pub fn people(app: App, texts: &Texts, shown: Memo<Shown>) -> AnyView {
    let words = texts.words.people.clone();
    // The key of the organisation whose name is being changed.
    let renaming = RwSignal::new(None::<String>);
    let texts = texts.clone();
    let crews = redraw(move || {
        shown.with(|shown| {
            let crews = shown.crews.iter().zip(&shown.names).zip(&shown.together.partners).enumerate();
            let crews = crews.map(|(index, ((people, name), partner))| {
                let key = partner.label.as_ref().map(|_| partner.key.clone());
                let rename = key.map(|key| rename(app, &texts, name, key, renaming));
                crew(app, &texts, index, people, name, rename)
            });
            let left_out = (!shown.left_out.is_empty()).then(|| removed(app, &texts, &shown.left_out));
            view! { <div class="crews">{all(crews)}</div>{left_out} }.into_any()
        })
    });
    view! {
        <section class="section">
            <h2 id=PEOPLE tabindex="-1">{words.heading}</h2>
            <p class="hint">{words.organisations_text}</p>
            {crews}
        </section>
    }
    .into_any()
}

/// The id of the heading, where focus goes when the list under it changes.
const PEOPLE: &str = "people";

fn crew(
    app: App,
    texts: &Texts,
    index: usize,
    people: &[Person],
    name: &str,
    rename: Option<AnyView>,
) -> AnyView {
    let words = &texts.words.people;
    let rows = people.iter().map(|person| {
        let id = person.id.clone();
        let leave_out = move || app.act(Action::LeaveOut(id.clone()));
        person_row(texts, person, person.name.clone(), &words.remove, leave_out)
    });
    view! {
        <div class="crew">
            <h3 class="crew-name">
                <Mark line=legend_line(Ink::Organisation(index)) />
                <span dir="auto">{name.to_owned()}</span>
            </h3>
            {rename}
            <ul class="crew-list">{all(rows)}</ul>
        </div>
    }
    .into_any()
}

/// A person, how far they are, and what can be done; focus returns to the heading when it was done.
fn person_row(
    texts: &Texts,
    person: &Person,
    name: String,
    action: &str,
    act: impl Fn() + 'static,
) -> AnyView {
    let counts = [("answered", &*person.answered.to_string()), ("total", &*person.asked.to_string())];
    let answered = fill(&texts.words.people.answered, &counts);
    let act = move || {
        act();
        browser::focus(PEOPLE);
    };
    view! {
        <li class="crew-row">
            <span class="who" dir="auto">{name}</span>
            <span class="hint">{answered}</span>
            <button type="button" class="button quiet small" on:click=tap(act)>
                {action.to_owned()}
                <span class="visually-hidden">": " {person.name.clone()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// A new name for an organisation; the name of another one joins the two.
fn rename(
    app: App,
    texts: &Texts,
    name: &str,
    key: String,
    renaming: RwSignal<Option<String>>,
) -> AnyView {
    let words = texts.words.people.clone();
    let cancel = texts.words.app.cancel.clone();
    let name = name.to_owned();
    redraw(move || {
        let key = key.clone();
        if renaming.with(|open| open.as_ref() != Some(&key)) {
            let open = move || renaming.set(Some(key.clone()));
            return view! {
                <button type="button" class="button quiet small" on:click=tap(open)>
                    {words.rename.clone()}
                    <span class="visually-hidden">": " {name.clone()}</span>
                </button>
            }
            .into_any();
        }
        let typed = StoredValue::new(name.clone());
        let save = move |event: SubmitEvent| {
            event.prevent_default();
            renaming.set(None);
            if let Some(label) = Label::new(&typed.get_value()) {
                app.act(Action::RenameOrganisation(key.clone(), label));
                browser::focus(PEOPLE);
            }
        };
        view! {
            <form class="field-row" on:submit=save>
                <Field
                    id="organisation-name"
                    label=words.new_name.clone()
                    value=name.clone()
                    on_input=Callback::new(move |text| typed.set_value(text))
                />
                <button type="submit" class="button small primary">{words.save.clone()}</button>
                <button type="button" class="button small" on:click=tap(move || renaming.set(None))>
                    {cancel.clone()}
                </button>
            </form>
        }
        .into_any()
    })
}

fn removed(app: App, texts: &Texts, people: &[Person]) -> AnyView {
    let words = &texts.words.people;
    let rows = people.iter().map(|person| {
        let id = person.id.clone();
        let bring_back = move || app.act(Action::BringBack(id.clone()));
        let name = format!("{}, {}", person.name, person.organisation);
        person_row(texts, person, name, &words.bring_back, bring_back)
    });
    view! {
        <div class="crew">
            <h3 class="crew-name">{words.removed_heading.clone()}</h3>
            <p class="hint">{words.removed_text.clone()}</p>
            <ul class="crew-list">{all(rows)}</ul>
        </div>
    }
    .into_any()
}
