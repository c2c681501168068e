//! Two tabs on one device: what one writes the other takes in, and neither covers the other.

use super::{A, B, Tab, found};
use crate::common::id;
use crate::shelf::Shelf;
use gezamenlijke_blik::exchange::{Scope, seal, write};
use gezamenlijke_blik::reflection::Draft;
use gezamenlijke_blik::session::Action;

#[test]
fn two_tabs_lose_nothing_of_each_other_whoever_saves_last() {
    let shelf = Shelf::default();
    let mut first = Tab::at("a", &shelf);
    first.begins();
    let mut second = Tab::at("b", &shelf);
    first.answers("AM-Q1=1").unwrap();
    second.answers("BE-Q1=2").unwrap();
    first.answers("AM-Q2=3").unwrap();
    second.looks_again();
    let all = "AM-Q1=1 AM-Q2=3 BE-Q1=2";
    assert_eq!(first.visit.answers_of("p"), all);
    assert_eq!(second.visit.answers_of("p"), all);
    assert_eq!(found(&shelf, &[]), all);
}

#[test]
fn a_tab_that_was_written_over_unseen_still_has_its_answer_and_saves_it_again() {
    let shelf = Shelf::default();
    let mut first = Tab::at("a", &shelf);
    first.begins();
    let mut second = Tab::at("b", &shelf);
    let before = shelf.all();
    first.answers("AM-Q1=1").unwrap();
    // The browser shows the second tab the storage from before.
    let seen = Shelf::default();
    before.iter().for_each(|(key, text)| seen.put(key, text));
    second.visit.answers("BE-Q1=2");
    let over = write(
        &second.visit.state.document,
        Scope::Device(&second.visit.state.tablet),
    );
    for slot in [A, B] {
        shelf.put(slot, &seal(9, &over));
    }
    first.looks_again();
    second.looks_again();
    assert_eq!(first.visit.answers_of("p"), "AM-Q1=1 BE-Q1=2");
    assert_eq!(second.visit.answers_of("p"), "AM-Q1=1 BE-Q1=2");
    assert_eq!(found(&shelf, &[]), "AM-Q1=1 BE-Q1=2");
}

#[test]
fn what_one_tab_erased_the_other_does_not_bring_back() {
    let shelf = Shelf::default();
    let mut first = Tab::at("a", &shelf);
    first.begins();
    first.answers("AM-Q1=1").unwrap();
    let mut second = Tab::at("b", &shelf);
    first.does(Action::Erase(id("p"))).unwrap();
    first.save().unwrap();
    second.answers("AM-Q2=2").unwrap();
    first.looks_again();
    for tab in [&first, &second] {
        assert!(tab.visit.state.document.participants.is_empty());
    }
    assert!(!shelf.all().values().any(|text| text.contains("AM-Q1")));
}

#[test]
fn whose_turn_it_is_and_what_is_being_typed_belong_to_each_tab() {
    let shelf = Shelf::default();
    let mut first = Tab::at("a", &shelf);
    first.begins();
    let mut second = Tab::at("b", &shelf);
    let draft = Draft {
        name: "Mar".to_owned(),
        ..Draft::default()
    };
    second.does(Action::Draft(Some(draft.clone()))).unwrap();
    first.does(Action::HandTo(None)).unwrap();
    second.looks_again();
    first.looks_again();
    assert_eq!(second.visit.state.tablet.current, Some(id("p")));
    assert_eq!(second.visit.state.tablet.draft, Some(draft));
    assert_eq!(first.visit.state.tablet.current, None);
    assert_eq!(first.visit.state.tablet.draft, None);
}

#[test]
fn an_erasure_after_a_reload_counts_as_later_than_the_one_before() {
    let shelf = Shelf::default();
    let mut first = Tab::at("a", &shelf);
    first.begins();
    for points in 1..=5 {
        first.answers(&format!("AM-Q1={points}")).unwrap();
    }
    first.does(Action::Erase(id("p"))).unwrap();
    let before = first.sealed.clone();
    // The next day, with nobody here, the count begins low again.
    let mut second = Tab::at("b", &shelf);
    second.begins();
    second.does(Action::Erase(id("p"))).unwrap();
    second.visit.begins("q", "Wonen Noord");
    second.save().unwrap();
    assert!(second.visit.state.tablet.epoch > first.visit.state.tablet.epoch);
    let journal = [("a".to_owned(), before)];
    let (third, _) = Tab::open("c", &shelf, Some(&journal));
    assert!(
        third
            .visit
            .state
            .document
            .participants
            .contains_key(&id("q"))
    );
}
