//! What a group agreed: in which order it stands, what of it travels, and what becomes of it where two wrote it apart.

mod days;
mod travel;

use crate::common::{Visit, id, label};
use gezamenlijke_blik::reflection::{
    AGREEMENTS, BY, Date, Document, ORGANISATION, Owner, OwnerId, SESSION, SESSIONS, STATUS,
    Status, Text, WHAT, WHO, Word,
};
use gezamenlijke_blik::session::Action;

fn agreement(name: &str) -> Owner {
    Owner::One(AGREEMENTS.name, id(name))
}

/// In this session the group agrees on something.
fn agrees(visit: &mut Visit, session: &str, name: &str, what: &str) {
    visit.does(Action::Add(AGREEMENTS, id(name)));
    visit.does(Action::set(agreement(name), SESSION, Word::new(session)));
    visit.does(Action::set(agreement(name), WHAT, Text::new(what)));
}

fn due(visit: &mut Visit, name: &str, day: &str) {
    visit.does(Action::set(agreement(name), BY, Date::parse(day)));
}

/// A table at which the session `s` is run.
fn table(replica: &str) -> Visit {
    let mut visit = Visit::on(replica);
    visit.does(Action::name_partnership(Some(label("De Linde"))));
    visit.does(Action::Add(SESSIONS, id("s")));
    visit.does(Action::Run(id("s")));
    visit
}

fn names<'d>(found: Vec<(&'d OwnerId, &gezamenlijke_blik::reflection::Entries)>) -> Vec<&'d str> {
    found.into_iter().map(|(id, _)| id.as_str()).collect()
}

fn open_before(document: &Document) -> Vec<&str> {
    names(document.open_before(&id("s")))
}

#[test]
fn they_stand_in_the_order_in_which_they_were_made_whatever_their_ids_are() {
    let mut visit = table("a");
    for name in ["m", "z", "b"] {
        agrees(&mut visit, "s", name, "Iets.");
    }
    agrees(&mut visit, "other", "x", "Iets anders.");
    due(&mut visit, "m", "2026-12-01");
    assert_eq!(
        names(visit.document().agreements_of(&id("s"))),
        ["m", "z", "b"]
    );
}

#[test]
fn open_ones_of_earlier_sessions_come_first_by_their_day_also_where_their_session_is_gone() {
    let mut visit = table("a");
    visit.does(Action::Add(SESSIONS, id("before")));
    for name in ["undated", "late", "soon", "done", "dropped"] {
        agrees(&mut visit, "before", name, "Iets.");
    }
    agrees(&mut visit, "s", "now", "Vandaag.");
    due(&mut visit, "late", "2027-03-01");
    due(&mut visit, "soon", "2026-12-01");
    let stands = |name, status| Action::choose(agreement(name), STATUS, Some(status));
    visit.does(stands("done", Status::Done));
    visit.does(stands("dropped", Status::Dropped));
    visit.does(stands("soon", Status::Open));
    assert_eq!(open_before(visit.document()), ["soon", "late", "undated"]);

    visit.does(Action::Remove(SESSIONS, id("before")));
    assert_eq!(open_before(visit.document()), ["soon", "late", "undated"]);
    // Somebody took back to which session it belongs.
    visit.does(Action::set(agreement("now"), SESSION, None));
    assert_eq!(
        open_before(visit.document()),
        ["soon", "late", "undated", "now"]
    );
}

#[test]
fn who_does_it_is_said_as_far_as_it_is_known() {
    let mut visit = table("a");
    agrees(&mut visit, "s", "x", "Iets.");
    let doer = |visit: &Visit| visit.document().owner(&agreement("x")).unwrap().doer();
    assert_eq!(doer(&visit), "");
    visit.does(Action::set(agreement("x"), WHO, Some(label("Anna"))));
    assert_eq!(doer(&visit), "Anna");
    let organisation = Some(label("Zorggroep Oever"));
    visit.does(Action::set(agreement("x"), ORGANISATION, organisation));
    assert_eq!(doer(&visit), "Zorggroep Oever, Anna");
}
