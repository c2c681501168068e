//! «Sessies»: when and where the group looks at the picture together, and who leads that.

use super::heading;
use crate::browser;
use crate::reflection::{
    DATE, Date, Entries, Field as FieldOf, FieldSpec, LEADER, Label, Owner, OwnerId, Owners, PLACE,
    SESSIONS, TITLE, ValueType,
};
use crate::session::{Action, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment, text_node};
use crate::ui::elements::{self, actions, button, div, p, section};
use crate::ui::parts::{Field, dialog};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, whole_texts};
use leptos::prelude::*;

/// The page.
pub fn sessions(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).sessions;
    let erasing = RwSignal::new(None::<OwnerId>);
    let ids = Memo::new(move |before: Option<&Vec<OwnerId>>| {
        app.state
            .with(|state| in_order(state.contents.document.owners(SESSIONS), before))
    });
    let none = p("hint", words.none).bind_flag("hidden", move || !ids.with(Vec::is_empty));
    let view = move |id: Item<OwnerId>| card(app, texts, &id.once(), erasing);
    let list = div("live", Vec::new()).each(move || ids.get(), OwnerId::to_string, view);
    let add = move || {
        if let Some(id) = browser::owner_id() {
            app.act(Action::Add(SESSIONS, id.clone()));
            request_animation_frame(move || browser::focus(&place(&id, TITLE.spec.name)));
        }
    };
    fragment(vec![
        heading(&texts.page(Route::Sessions), words.lead),
        actions(vec![button("button primary", words.add, add)]),
        none,
        list,
        erase_dialog(app, texts, erasing),
    ])
}

/// By their dates when the page opens, the earliest first; from then on they stay where they are, so that none moves away
/// from under somebody's hands, and a new one comes first.
fn in_order(sessions: &Owners, before: Option<&Vec<OwnerId>>) -> Vec<OwnerId> {
    let Some(before) = before else {
        let mut dated: Vec<(Option<Date>, &OwnerId)> = Vec::new();
        for (id, session) in sessions {
            let date = session.get(DATE).copied();
            // Without a date it comes last.
            let at = dated.partition_point(|(other, _)| {
                other.is_some() && (date.is_none() || *other <= date)
            });
            dated.insert(at, (date, id));
        }
        return dated.into_iter().map(|(_, id)| id.clone()).collect();
    };
    let new = sessions.keys().filter(|id| !before.contains(id));
    let known = before.iter().filter(|id| sessions.contains_key(*id));
    new.chain(known).cloned().collect()
}

/// The id of a field of a session.
fn place(id: &OwnerId, field: &str) -> String {
    format!("session-{id}-{field}")
}

fn card(app: App, texts: Texts, id: &OwnerId, erasing: RwSignal<Option<OwnerId>>) -> Dom {
    let words = &whole_texts(texts).sessions;
    let named = title(app, texts, id.clone());
    let erase_id = id.clone();
    let erase = button("button quiet small", words.erase, move || {
        erasing.set(Some(erase_id.clone()));
    });
    let to = [&Route::Invite.to_hash(), "/", id.as_str()].concat();
    let invite = elements::link("button", &to, vec![text_node(words.invite)]);
    let inside = vec![
        elements::heading2("", vec![elements::typed_name("", bound_text(named))]),
        div(
            "form",
            vec![
                line(app, texts, id, TITLE),
                day(app, texts, id),
                line(app, texts, id, PLACE),
                line(app, texts, id, LEADER),
            ],
        ),
        actions(vec![invite, erase]),
    ];
    section("card session", inside)
}

/// What a session is called: by its title, or simply a session.
fn title(app: App, texts: Texts, id: OwnerId) -> impl Fn() -> String + 'static {
    let owner = Owner::One(SESSIONS.name, id);
    move || {
        app.state.with(|state| {
            let session = state.contents.document.owner(&owner);
            let title = session.and_then(|session| session.get(TITLE));
            title.map_or_else(
                || called(texts, SESSIONS.name).to_owned(),
                |it| it.as_str().to_owned(),
            )
        })
    }
}

/// A field of one line.
fn line(app: App, texts: Texts, id: &OwnerId, field: FieldOf<Label>) -> Dom {
    let said = move |session: &Entries| session.get(field).map(|it| it.as_str().to_owned());
    input(app, texts, id, field.spec, said, move |owner, typed| {
        Action::set(owner, field, Label::new(typed))
    })
}

/// The day.
fn day(app: App, texts: Texts, id: &OwnerId) -> Dom {
    let said = |session: &Entries| session.get(DATE).map(Date::to_string);
    input(app, texts, id, DATE.spec, said, |owner, typed| {
        Action::set(owner, DATE, Date::parse(typed))
    })
}

/// A field with what stands in it; what is typed is kept at each input.
fn input(
    app: App,
    texts: Texts,
    id: &OwnerId,
    spec: FieldSpec,
    said: impl Fn(&Entries) -> Option<String>,
    typed: impl Fn(Owner, &str) -> Action + 'static,
) -> Dom {
    let owner = Owner::One(SESSIONS.name, id.clone());
    let value = app
        .state
        .with_untracked(|state| state.contents.document.owner(&owner).and_then(said));
    let field = Field {
        id: &place(id, spec.name),
        label: called(texts, spec.name),
        value: &value.unwrap_or_default(),
        kind: match spec.value_type {
            ValueType::Date => "date",
            _ => "",
        },
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    field.show(move |text| app.act(typed(owner.clone(), &text)))
}

/// Asks before a session is gone from this device.
fn erase_dialog(app: App, texts: Texts, erasing: RwSignal<Option<OwnerId>>) -> Dom {
    let words = &whole_texts(texts).sessions;
    let close = move || erasing.set(None);
    let erase = move || {
        if let Some(id) = erasing.get_untracked() {
            erasing.set(None);
            app.act(Action::Remove(SESSIONS, id));
            app.announcement.set(words.erased.to_owned());
            browser::focus_heading();
        }
    };
    let body = fragment(vec![
        p("", words.erase_text),
        actions(vec![
            button("button", texts.words.app.cancel, close),
            button("button primary", words.erase_confirm, erase),
        ]),
    ]);
    let open = Signal::derive(move || erasing.with(Option::is_some));
    let title = elements::text_span("", words.erase_heading);
    dialog("erase-session", open, title, close, body)
}
