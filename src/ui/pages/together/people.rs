//! Who is in: participants by organisation, leaving out and bringing back, and names of organisations.

use super::shown::{Person, Shown};
use crate::radar::Ink;
use crate::reflection::Label;
use crate::session::Action;
use crate::ui::app::{App, Texts};
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{Field, Mark};
use crate::words::fill;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The section.
#[component]
pub fn People(app: App, texts: Texts, shown: Memo<Shown>) -> impl IntoView {
    let words = texts.words.people.clone();
    // The key of the organisation whose name is being changed.
    let renaming = RwSignal::new(None::<String>);
    let crew_texts = texts.clone();
    let crews = move || {
        shown.with(|shown| {
            let crews = shown.crews.iter().zip(&shown.names).zip(&shown.together.partners).enumerate();
            let crews = crews.map(|(index, ((people, name), partner))| {
                let key = partner.label.as_ref().map(|_| partner.key.clone());
                crew(app, &crew_texts, index, people, name, key, renaming)
            });
            crews.collect_view()
        })
    };
    let left_out = move || shown.with(|shown| (!shown.left_out.is_empty()).then(|| removed(app, &texts, &shown.left_out)));
    view! {
        <section class="section">
            <h2>{words.heading}</h2>
            <p class="hint">{words.organisations_text}</p>
            <div class="crews">{crews}</div>
            {left_out}
        </section>
    }
}

fn crew(
    app: App,
    texts: &Texts,
    index: usize,
    people: &[Person],
    name: &str,
    key: Option<String>,
    renaming: RwSignal<Option<String>>,
) -> AnyView {
    let words = &texts.words.people;
    let rows = people.iter().map(|person| {
        let (id, label) = (person.id.clone(), fill(&words.remove_of, &[("name", &person.name)]));
        view! {
            <li class="crew-row">
                <span class="who" dir="auto">{person.name.clone()}</span>
                <span class="hint">{answered(person, texts)}</span>
                <button
                    type="button"
                    class="button quiet small"
                    aria-label=label
                    on:click=move |_| app.act(Action::LeaveOut(id.clone()))
                >
                    {words.remove.clone()}
                </button>
            </li>
        }
    });
    let rename = key.map(|key| rename(app, texts, name, key, renaming));
    view! {
        <div class="crew">
            <h3 class="crew-name">
                <Mark line=legend_line(Ink::Organisation(index)) />
                <span dir="auto">{name.to_owned()}</span>
            </h3>
            {rename}
            <ul class="crew-list">{rows.collect_view()}</ul>
        </div>
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
    let label = fill(&words.rename_of, &[("organisation", &name)]);
    let form = move || {
        if renaming.with(|open| open.as_ref() != Some(&key)) {
            let key = key.clone();
            let open = move |_| renaming.set(Some(key.clone()));
            return view! {
                <button type="button" class="button quiet small" aria-label=label.clone() on:click=open>
                    {words.rename.clone()}
                </button>
            }
            .into_any();
        }
        let typed = RwSignal::new(name.clone());
        let key = key.clone();
        let save = move |event: SubmitEvent| {
            event.prevent_default();
            renaming.set(None);
            if let Some(label) = Label::new(&typed.get_untracked()) {
                app.act(Action::RenameOrganisation(key.clone(), label));
            }
        };
        view! {
            <form class="field-row" on:submit=save>
                <Field
                    id="organisation-name"
                    label=words.new_name.clone()
                    value=typed
                    on_input=Callback::new(move |text| typed.set(text))
                />
                <button type="submit" class="button small primary">{words.save.clone()}</button>
                <button type="button" class="button small" on:click=move |_| renaming.set(None)>
                    {cancel.clone()}
                </button>
            </form>
        }
        .into_any()
    };
    form.into_any()
}

fn removed(app: App, texts: &Texts, people: &[Person]) -> AnyView {
    let words = &texts.words.people;
    let rows = people.iter().map(|person| {
        let (id, label) = (person.id.clone(), fill(&words.bring_back_of, &[("name", &person.name)]));
        view! {
            <li class="crew-row">
                <span class="who" dir="auto">{format!("{}, {}", person.name, person.organisation)}</span>
                <span class="hint">{answered(person, texts)}</span>
                <button
                    type="button"
                    class="button small"
                    aria-label=label
                    on:click=move |_| app.act(Action::BringBack(id.clone()))
                >
                    {words.bring_back.clone()}
                </button>
            </li>
        }
    });
    view! {
        <div class="crew">
            <h3 class="crew-name">{words.removed_heading.clone()}</h3>
            <p class="hint">{words.removed_text.clone()}</p>
            <ul class="crew-list">{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn answered(person: &Person, texts: &Texts) -> String {
    let (answered, total) = (person.answered.to_string(), person.asked.to_string());
    fill(&texts.words.people.answered, &[("answered", &answered), ("total", &total)])
}
