//! «Sessies»: when and where the group looks at the picture together, and who leads that.

use super::asks::asks;
use super::erase_one::{Asked, erase_dialog};
use super::heading;
use super::owner_field::{day, line, place};
use crate::browser;
use crate::reflection::{DATE, Date, LEADER, Owner, OwnerId, Owners, PLACE, SESSIONS, TITLE};
use crate::session::{Action, Route, State, asked_by, change_asked, run_session};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment, text_node};
use crate::ui::elements::{self, actions, button, div, p, section};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, whole_texts};
use leptos::prelude::*;

/// The page.
pub fn sessions(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).sessions;
    let erasing = RwSignal::new(None::<OwnerId>);
    let asked = Asked {
        heading: words.erase_heading,
        text: words.erase_text,
        confirm: words.erase_confirm,
        erased: words.erased,
    };
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
            let title = place(&Owner::One(SESSIONS.name, id), TITLE.spec);
            request_animation_frame(move || browser::focus(&title));
        }
    };
    fragment(vec![
        heading(&texts.page(Route::Sessions), words.lead),
        actions(vec![button("button primary", words.add, add)]),
        none,
        list,
        erase_dialog(app, texts, SESSIONS, asked, erasing),
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

fn card(app: App, texts: Texts, id: &OwnerId, erasing: RwSignal<Option<OwnerId>>) -> Dom {
    let words = &whole_texts(texts).sessions;
    let owner = Owner::One(SESSIONS.name, id.clone());
    let named = title(app, texts, owner.clone());
    let erase_id = id.clone();
    let erase = button("button quiet small", words.erase, move || {
        erasing.set(Some(erase_id.clone()));
    });
    let run_id = id.clone();
    let run = button("button", words.run, move || {
        let run = |state: &State| run_session(state, run_id.clone(), &browser::owner_id);
        app.act_all(app.state.with_untracked(run));
        app.go(Route::Facilitate);
    });
    let to = [&Route::Invite.to_hash(), "/", id.as_str()].concat();
    let invite = elements::link("button", &to, vec![text_node(words.invite)]);
    let inside = vec![
        elements::heading2("", vec![elements::typed_name("", bound_text(named))]),
        div("form", fields(app, texts, &owner).into()),
        extras(app, texts, owner),
        actions(vec![run, invite, erase]),
    ];
    section("card session", inside)
}

/// The fields of a session: what it is called, when and where it is, and who leads it.
pub fn fields(app: App, texts: Texts, owner: &Owner) -> [Dom; 4] {
    [
        line(app, texts, owner, TITLE),
        day(app, texts, owner, DATE),
        line(app, texts, owner, PLACE),
        line(app, texts, owner, LEADER),
    ]
}

/// What the session asks of everybody beside the short instruments.
fn extras(app: App, texts: Texts, owner: Owner) -> Dom {
    let of = owner.clone();
    let asked = Signal::derive(move || {
        app.state.with(|state| {
            let session = state.contents.document.owner(&of);
            session.map(asked_by).unwrap_or_default()
        })
    });
    let owner = StoredValue::new(owner);
    asks(texts, asked, move |one, said| {
        let change = change_asked(owner.get_value(), one, said);
        app.act_all(change.into_iter().collect());
    })
}

/// What a session is called: by its title, or simply a session.
fn title(app: App, texts: Texts, owner: Owner) -> impl Fn() -> String + 'static {
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
