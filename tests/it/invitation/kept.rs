//! The invitation of a device: it prepares the form for everybody who sits down, and goes nowhere else.

use super::invitation;
use crate::common::{Visit, id, kept, label};
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::read_record;
use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::reflection::{Invitation, PARTICIPANTS};
use gezamenlijke_blik::session::{Action, plan};

fn invite(invitation: &Invitation) -> Action {
    Action::Invite(Some(Box::new(invitation.clone())))
}

fn named(name: &str) -> Action {
    Action::name_partnership(Some(label(name)))
}

/// A tablet whose form was prepared.
fn invited() -> Visit {
    let mut visit = Visit::on("tablet");
    visit
        .does(named("Samen voor de Kust"))
        .does(invite(&invitation()));
    visit
}

/// That the form there is prepared.
fn check(visit: &Visit) {
    assert_eq!(visit.state.invitation(), Some(invitation()));
}

#[test]
fn everybody_who_sits_down_here_gets_it() {
    let mut visit = invited();
    for who in ["anna", "bram"] {
        visit.begins(who, "Gemeente Duinrand").answers("AM-Q1=4");
        visit.does(Action::HandTo(None));
        check(&visit);
    }
    visit.does(Action::Remove(PARTICIPANTS, id("anna")));
    check(&visit);
}

#[test]
fn it_is_kept_with_the_device_and_stands_in_no_file() {
    let mut visit = invited();
    visit.begins("anna", "Gemeente Duinrand");
    let record = kept(&visit.state);
    let contents = read_record(&record).unwrap();
    assert_eq!(contents, visit.state.contents);
    assert_eq!(contents.local.invitation(), Some(invitation()));
    for scope in [Scope::Shared, Scope::Own, Scope::For(&id("anna"))] {
        assert!(!write(visit.document(), scope).contains("Zorggroep"));
    }
    // Brought as a file, the record of a tablet prepares no other one.
    assert_eq!(&read(record.as_bytes()).unwrap(), visit.document());
}

#[test]
fn it_counts_for_its_own_partnership_alone() {
    let mut visit = invited();
    visit.does(named("SAMEN  voor de kust"));
    check(&visit);
    visit.does(named("Iets anders"));
    assert_eq!(visit.state.invitation(), None);
    visit.does(Action::name_partnership(None));
    assert_eq!(visit.state.invitation(), None);
    visit.does(named("Samen voor de Kust"));
    check(&visit);
}

#[test]
fn taking_something_else_back_neither_loses_it_nor_brings_it_back() {
    let mut other = Visit::on("other");
    other.begins("bram", "Waterschap");
    let file = other.document().clone();
    let before = Visit::on("before").state.contents;
    let mut visit = Visit::on("tablet");
    visit.does(named("Samen voor de Kust"));
    let import = |visit: &Visit| {
        let plan = plan(&visit.state, vec![file.clone()]).unwrap();
        Action::Import(Box::new(plan), None)
    };
    let brought = import(&visit);
    visit
        .does(brought)
        .does(invite(&invitation()))
        .does(Action::UndoImport);
    check(&visit);
    assert!(visit.document().participant(&id("bram")).is_none());
    let with_it = visit.state.contents.clone();
    visit.does(Action::Restore(Box::new(before)));
    assert_eq!(visit.state.contents.local.invitation(), Some(invitation()));
    visit
        .does(Action::Invite(None))
        .does(Action::Restore(Box::new(with_it)));
    assert_eq!(visit.state.invitation(), None);
}

#[test]
fn whoever_erases_everything_erases_it() {
    let mut visit = invited();
    visit.does(Action::EraseAll);
    assert!(!visit.state.contents.local.was_invited());
    assert!(!kept(&visit.state).contains("Zorggroep"));
}

#[test]
fn of_two_tabs_the_later_word_counts_also_after_a_reload() {
    let (storage, journal) = (FakeStorage::default(), FakeJournal::default());
    let mut one = Tab::open("one", &storage, &journal);
    one.does_all(vec![named("Samen voor de Kust"), invite(&invitation())])
        .unwrap();
    let mut two = Tab::open("two", &storage, &journal);
    assert_eq!(two.visit.state.invitation(), Some(invitation()));
    let mut shorter = invitation();
    shorter.organisations.truncate(1);
    two.does(invite(&shorter)).unwrap();
    one.looks_again();
    assert_eq!(one.visit.state.invitation(), Some(shorter));
    one.does(Action::Invite(None)).unwrap();
    two.looks_again();
    let again = Tab::open("three", &storage, &journal);
    for tab in [&one, &two, &again] {
        assert_eq!(tab.visit.state.invitation(), None);
        assert!(tab.visit.state.contents.local.was_invited());
    }
    let mut again = again;
    again.does(invite(&invitation())).unwrap();
    one.looks_again();
    assert_eq!(one.visit.state.invitation(), Some(invitation()));
}
