//! Fields of something of which there are many: a session, an agreement. What is typed is kept at each input.

use crate::reflection::{
    Date, Entries, Field as FieldOf, FieldSpec, Label, Owner, Text, ValueType,
};
use crate::session::Action;
use crate::ui::app::App;
use crate::ui::dom::Dom;
use crate::ui::parts::{Area, Field};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::called;
use leptos::prelude::*;

/// The id of the field on the page, where focus can go.
pub fn place(owner: &Owner, spec: FieldSpec) -> String {
    match owner {
        Owner::Partnership => spec.name.to_owned(),
        Owner::One(kind, id) => format!("{kind}-{id}-{}", spec.name),
    }
}

/// A field of one line.
pub fn line(app: App, texts: Texts, owner: &Owner, field: FieldOf<Label>) -> Dom {
    line_among(app, texts, owner, field, "")
}

/// A field of one line, with the id of a list of names to choose from.
pub fn line_among(app: App, texts: Texts, owner: &Owner, field: FieldOf<Label>, list: &str) -> Dom {
    let said = move |it: &Entries| it.get(field).map(|it| it.as_str().to_owned());
    let about = (owner, field.spec, list);
    input(app, texts, about, said, move |owner, typed| {
        Action::set(owner, field, Label::new(typed))
    })
}

/// A field for a day.
pub fn day(app: App, texts: Texts, owner: &Owner, field: FieldOf<Date>) -> Dom {
    let said = move |it: &Entries| it.get(field).map(Date::to_string);
    let about = (owner, field.spec, "");
    input(app, texts, about, said, move |owner, typed| {
        Action::set(owner, field, Date::parse(typed))
    })
}

/// A field of several lines, with a line of help or none.
pub fn text(app: App, texts: Texts, owner: &Owner, field: FieldOf<Text>, hint: &str) -> Dom {
    let (of, to) = (owner.clone(), owner.clone());
    let said = Signal::derive(move || {
        app.state.with(|state| {
            let owner = state.contents.document.owner(&of);
            let said = owner.and_then(|it| it.get(field));
            said.map_or_else(String::new, |it| it.as_str().to_owned())
        })
    });
    let area = Area {
        id: &place(owner, field.spec),
        label: called(texts, field.spec.name),
        hint,
        most: Text::MAX,
        text: said,
        too_long: texts.words.app.too_long,
    };
    area.show(move |typed| app.act(Action::set(to.clone(), field, Text::new(&typed))))
}

/// A field with what stands in it.
fn input(
    app: App,
    texts: Texts,
    (owner, spec, list): (&Owner, FieldSpec, &str),
    said: impl Fn(&Entries) -> Option<String>,
    typed: impl Fn(Owner, &str) -> Action + 'static,
) -> Dom {
    let value = app
        .state
        .with_untracked(|state| state.contents.document.owner(owner).and_then(said));
    let field = Field {
        id: &place(owner, spec),
        label: called(texts, spec.name),
        value: &value.unwrap_or_default(),
        kind: match spec.value_type {
            ValueType::Date => "date",
            _ => "",
        },
        list,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    let owner = owner.clone();
    field.show(move |text| app.act(typed(owner.clone(), &text)))
}
