//! Who is in: participants by organisation, leaving out and bringing back, and names of organisations.

use super::shown::{Person, Shown};
use crate::browser;
use crate::radar::Ink;
use crate::reflection::Label;
use crate::session::Action;
use crate::ui::app::{App, Texts};
use crate::ui::pages::radar::legend_line;
use crate::ui::pages::names::counted;
use crate::ui::parts::plain::{
    self, button, button_of, div, heading3, li, p, said, section, ul, word,
};
use crate::ui::parts::{Field, Mark, all, redraw, tap};
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
            let crews = div("crews", crews.collect());
            all([Some(crews), left_out].into_iter().flatten())
        })
    });
    let heading = view! { <h2 id=PEOPLE tabindex="-1">{words.heading}</h2> }.into_any();
    section("section", vec![heading, p("hint", words.organisations_text), crews])
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
    let mark = view! { <Mark line=legend_line(Ink::Organisation(index)) /> }.into_any();
    let mut inside = vec![heading3("crew-name", vec![mark, plain::name("", said(name.to_owned()))])];
    inside.extend(rename);
    inside.push(ul("crew-list", rows.collect()));
    div("crew", inside)
}

/// A person, how far they are, and what can be done; focus returns to the heading when it was done.
fn person_row(
    texts: &Texts,
    person: &Person,
    name: String,
    action: &str,
    act: impl Fn() + 'static,
) -> AnyView {
    let answered = counted(&texts.words.people.answered, person.answered, person.asked);
    let act = tap(move || {
        act();
        browser::focus(PEOPLE);
    });
    let about = word("visually-hidden", format!(": {}", person.name));
    let act = button_of("button quiet small", vec![said(action.to_owned()), about], act);
    li("crew-row", vec![plain::name("who", said(name)), word("hint", answered), act])
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
            let about = word("visually-hidden", format!(": {name}"));
            let inside = vec![said(words.rename.clone()), about];
            return button_of("button quiet small", inside, tap(open));
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
        let cancel = button("button small", cancel.clone(), move || renaming.set(None));
        view! {
            <form class="field-row" on:submit=save>
                <Field
                    id="organisation-name"
                    label=words.new_name.clone()
                    value=name.clone()
                    on_input=Callback::new(move |text| typed.set_value(text))
                />
                <button type="submit" class="button small primary">{words.save.clone()}</button>
                {cancel}
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
    let inside = vec![
        heading3("crew-name", vec![said(words.removed_heading.clone())]),
        p("hint", words.removed_text.clone()),
        ul("crew-list", rows.collect()),
    ];
    div("crew", inside)
}
