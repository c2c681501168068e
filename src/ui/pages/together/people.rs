//! Who is in: participants by organisation, leaving out and bringing back, and names of organisations.

use super::view_model::{Person, ViewModel};
use crate::browser;
use crate::radar::LineRole;
use crate::reflection::Label;
use crate::session::Action;
use crate::ui::app::App;
use crate::ui::dom::{Dom, element, fragment, redraw, text_element, text_node};
use crate::ui::elements::{
    self, button, button_of, div, h2, heading3, li, p, section, text_span, ul,
};
use crate::ui::further::further;
use crate::ui::pages::names::counted;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{Field, mark_symbol};
use crate::ui::texts::Texts;
use leptos::prelude::*;
use leptos::web_sys::Event;

/// The section.
pub fn people(app: App, texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &further(texts).people;
    // The key of the organisation whose name is being changed.
    let renaming = RwSignal::new(None::<String>);
    let crews = redraw(move || {
        shown.with(|shown| {
            let crews = shown
                .crews
                .iter()
                .zip(&shown.names)
                .zip(&shown.together.partners)
                .enumerate();
            let crews = crews.map(|(index, ((people, name), partner))| {
                let key = partner.label.as_ref().map(|_| partner.key.clone());
                let rename = key.map(|key| rename(app, texts, name, key, renaming));
                crew(app, texts, index, people, name, rename)
            });
            let left_out =
                (!shown.left_out.is_empty()).then(|| removed(app, texts, &shown.left_out));
            let crews = div("crews", crews.collect());
            fragment([Some(crews), left_out].into_iter().flatten().collect())
        })
    });
    let heading = h2(words.heading).attr("id", PEOPLE).attr("tabindex", "-1");
    section(
        "section",
        vec![heading, p("hint", words.organisations_text), crews],
    )
}

/// The id of the heading, where focus goes when the list under it changes.
const PEOPLE: &str = "people";

fn crew(
    app: App,
    texts: Texts,
    index: usize,
    people: &[Person],
    name: &str,
    rename: Option<Dom>,
) -> Dom {
    let words = &further(texts).people;
    let rows = people.iter().map(|person| {
        let id = person.id.clone();
        let leave_out = move || app.act(Action::LeaveOut(id.clone()));
        person_row(texts, person, person.name.clone(), words.remove, leave_out)
    });
    let mark = mark_symbol(&legend_line(LineRole::Organisation(index)));
    let mut inside = vec![heading3(
        "crew-name",
        vec![mark, elements::typed_name("", text_node(name))],
    )];
    inside.extend(rename);
    inside.push(ul("crew-list", rows.collect()));
    div("crew", inside)
}

/// A person, how far they are, and what can be done; focus returns to the heading when it was done.
fn person_row(
    texts: Texts,
    person: &Person,
    name: String,
    action: &str,
    act: impl Fn() + 'static,
) -> Dom {
    let answered = counted(
        further(texts).participants.answered,
        person.answered,
        person.asked,
    );
    let act = move || {
        act();
        browser::focus(PEOPLE);
    };
    let about = text_span("visually-hidden", &format!(": {}", person.name));
    let act = button_of("button quiet small", vec![text_node(action), about], act);
    li(
        "crew-row",
        vec![
            elements::typed_name("who", text_node(&name)),
            text_span("hint", &answered),
            act,
        ],
    )
}

/// A new name for an organisation; the name of another one joins the two.
fn rename(
    app: App,
    texts: Texts,
    name: &str,
    key: String,
    renaming: RwSignal<Option<String>>,
) -> Dom {
    let words = &further(texts).people;
    let cancel = texts.words.app.cancel;
    let name = name.to_owned();
    redraw(move || {
        let key = key.clone();
        if renaming.with(|open| open.as_ref() != Some(&key)) {
            let open = move || renaming.set(Some(key.clone()));
            let about = text_span("visually-hidden", &format!(": {name}"));
            let inside = vec![text_node(words.rename), about];
            return button_of("button quiet small", inside, open);
        }
        let typed = StoredValue::new(name.clone());
        let save = move |event: Event| {
            event.prevent_default();
            renaming.set(None);
            if let Some(label) = Label::new(&typed.get_value()) {
                app.act(Action::RenameOrganisation(key.clone(), label));
                browser::focus(PEOPLE);
            }
        };
        let field = Field {
            id: "organisation-name",
            label: words.new_name,
            value: &name,
            ..Field::default()
        };
        let submit =
            text_element("button", "button small primary", words.save).attr("type", "submit");
        let inside = vec![
            field.show(move |text| typed.set_value(text)),
            submit,
            button("button small", cancel, move || renaming.set(None)),
        ];
        element("form", "field-row", inside).on("submit", save)
    })
}

fn removed(app: App, texts: Texts, people: &[Person]) -> Dom {
    let words = &further(texts).people;
    let rows = people.iter().map(|person| {
        let id = person.id.clone();
        let bring_back = move || app.act(Action::BringBack(id.clone()));
        let name = format!("{}, {}", person.name, person.organisation);
        person_row(texts, person, name, words.bring_back, bring_back)
    });
    let inside = vec![
        heading3("crew-name", vec![text_node(words.removed_heading)]),
        p("hint", words.removed_text),
        ul("crew-list", rows.collect()),
    ];
    div("crew", inside)
}
