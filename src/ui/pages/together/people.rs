//! Who is in: participants by organisation, leaving out and bringing back, and names of organisations.

use super::view_model::{Crew, Person, ViewModel};
use crate::browser;
use crate::radar::LineRole;
use crate::reflection::{Label, ParticipantId};
use crate::session::Action;
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, element, redraw, text_element, text_node};
use crate::ui::elements::{self, button, button_of, div, h2, heading3, li, p, section, span, ul};
use crate::ui::pages::answered::Naming;
use crate::ui::pages::names::counted;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{Field, mark_symbol};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;
use leptos::web_sys::Event;

/// An organisation with its place in the list, which gives its mark.
#[derive(Clone, PartialEq)]
struct Group {
    index: usize,
    crew: Crew,
}

/// The section.
pub fn people(app: App, texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).people;
    // The key of the organisation whose name is being changed.
    let renaming = RwSignal::new(None::<String>);
    let groups = div("crews", Vec::new()).each(
        move || shown.with(groups),
        |group| group.crew.key.clone(),
        move |item| group(app, texts, item, renaming),
    );
    let heading = h2(words.heading).attr("id", PEOPLE).attr("tabindex", "-1");
    let inside = vec![
        heading,
        p("hint", words.organisations_text).bind_flag("hidden", move || {
            shown.with(|shown| shown.naming == Naming::GroupOnly)
        }),
        groups,
        left_out(app, texts, shown),
    ];
    section("section", inside)
}

/// The id of the heading, where focus goes when the list under it changes.
const PEOPLE: &str = "people";

fn groups(shown: &ViewModel) -> Vec<Group> {
    let crews = shown.crews.iter().cloned().enumerate();
    crews.map(|(index, crew)| Group { index, crew }).collect()
}

fn group(app: App, texts: Texts, group: Item<Group>, renaming: RwSignal<Option<String>>) -> Dom {
    let words = &whole_texts(texts).people;
    let mark = redraw(move || {
        let index = group.with(|group| group.index);
        mark_symbol(&legend_line(LineRole::Organisation(index)))
    });
    let name = bound_text(move || group.with(|group| group.crew.name.clone().unwrap_or_default()));
    let heading = heading3("crew-name", vec![mark, elements::typed_name("", name)])
        .bind_flag("hidden", move || {
            group.with(|group| group.crew.name.is_none())
        });
    let rename = div("live", vec![rename(app, texts, group, renaming)])
        .bind_flag("hidden", move || group.with(|group| !group.crew.is_named));
    let leave_out = move |id| app.act(Action::LeaveOut(id));
    let rows = ul("crew-list", Vec::new()).each(
        move || group.with(|group| group.crew.people.clone()),
        |person| person.id.to_string(),
        move |person| person_row(texts, person, |it| it.name.clone(), words.remove, leave_out),
    );
    div("crew", vec![heading, rename, rows])
}

/// A person, how far they are, and what can be done; focus returns to the heading when it was done.
fn person_row(
    texts: Texts,
    person: Item<Person>,
    name: fn(&Person) -> String,
    action: &str,
    act: impl Fn(ParticipantId) + 'static,
) -> Dom {
    let answered = move || {
        let (answered, asked) = person.with(|it| (it.answered, it.asked));
        counted(whole_texts(texts).participants.answered, answered, asked)
    };
    let act = move || {
        act(person.once().id);
        browser::focus(PEOPLE);
    };
    let about = bound_text(move || person.with(|person| format!(": {}", person.name)));
    let about = span("visually-hidden", vec![about]);
    let inside = vec![
        elements::typed_name("who", bound_text(move || person.with(name))),
        span("hint", vec![bound_text(answered)]),
        button_of("button quiet small", vec![text_node(action), about], act),
    ];
    li("crew-row", inside)
}

/// A new name for an organisation; the name of another one joins the two. The button and the form take turns, and the
/// focus goes along.
fn rename(app: App, texts: Texts, group: Item<Group>, renaming: RwSignal<Option<String>>) -> Dom {
    let words = &whole_texts(texts).people;
    let key = group.once().crew.key;
    redraw(move || {
        let key = key.clone();
        let button_id = format!("rename-{key}");
        if renaming.with(|open| open.as_ref() != Some(&key)) {
            let open = move || {
                renaming.set(Some(key.clone()));
                request_animation_frame(|| browser::focus(NEW_NAME));
            };
            let about = move || group.with(|group| group.crew.name.clone().unwrap_or_default());
            let about = bound_text(move || format!(": {}", about()));
            let about = span("visually-hidden", vec![about]);
            let inside = vec![text_node(words.rename), about];
            return button_of("button quiet small", inside, open).attr("id", &button_id);
        }
        let name = group.once().crew.name.unwrap_or_default();
        let typed = StoredValue::new(name.clone());
        let close = move || {
            let button_id = button_id.clone();
            renaming.set(None);
            request_animation_frame(move || browser::focus(&button_id));
        };
        let cancel = button("button small", texts.words.app.cancel, close.clone());
        let save = move |event: Event| {
            event.prevent_default();
            match Label::new(&typed.get_value()) {
                Some(label) => {
                    renaming.set(None);
                    app.act(Action::RenameOrganisation(key.clone(), label));
                    browser::focus(PEOPLE);
                }
                None => close(),
            }
        };
        let field = Field {
            id: NEW_NAME,
            label: words.new_name,
            value: &name,
            too_long: texts.words.app.too_long,
            ..Field::default()
        };
        let submit = text_element("button", "button small primary", words.save);
        let inside = vec![
            field.show(move |text| typed.set_value(text)),
            // Enter presses it too; the form itself is never sent, which a page in a frame may not do.
            submit.attr("type", "submit").on("click", save),
            cancel,
        ];
        element("form", "field-row", inside)
    })
}

/// The id of the field for a new name.
const NEW_NAME: &str = "organisation-name";

/// Who was left out, and the way back in.
fn left_out(app: App, texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).people;
    let bring_back = move |id| app.act(Action::BringBack(id));
    let name = |person: &Person| match &person.organisation {
        Some(organisation) => format!("{}, {organisation}", person.name),
        None => person.name.clone(),
    };
    let rows = ul("crew-list", Vec::new()).each(
        move || shown.with(|shown| shown.left_out.clone()),
        |person| person.id.to_string(),
        move |person| person_row(texts, person, name, words.bring_back, bring_back),
    );
    let inside = vec![
        heading3("crew-name", vec![text_node(words.removed_heading)]),
        p("hint", words.removed_text),
        rows,
    ];
    div("crew", inside).bind_flag("hidden", move || shown.with(|it| it.left_out.is_empty()))
}
