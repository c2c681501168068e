//! A page that could not read everything when it started, or cannot save: what is done in it meets what it did not know.

use super::{Tab, found};
use crate::common::id;
use crate::shelf::{Fault, Shelf};
use gezamenlijke_blik::keeping::Journal;
use gezamenlijke_blik::session::{Action, lend};

/// What a device keeps on which these things were done, as the journal has it.
fn journal(done: &[&dyn Fn(&mut Tab)]) -> Vec<String> {
    let shelf = Shelf::default();
    let mut tab = Tab::at("before", &shelf);
    tab.begins();
    tab.answers("AM-Q1=4").unwrap();
    for act in done {
        act(&mut tab);
    }
    tab.save().unwrap();
    vec![tab.sealed]
}

fn somebody_else_is_erased(tab: &mut Tab) {
    tab.visit.begins("other", "Wonen Noord");
    tab.does(Action::Erase(id("other"))).unwrap();
}

/// A page that could read nothing when it started, and on which somebody new answers.
fn blind() -> (Shelf, Tab) {
    let shelf = Shelf::default();
    shelf.breaks(Fault::Blocked);
    let (mut tab, opened) = Tab::open("blind", &shelf, None);
    assert!(!opened.found);
    tab.visit.begins("new", "Gemeente Westerdam");
    tab.visit.answers("BE-Q1=2");
    tab.save_with(Journal::Away).unwrap_err();
    (shelf, tab)
}

fn hears(tab: &mut Tab, texts: &[String]) {
    lend(&mut tab.visit.state, |contents| {
        (tab.store.take_in(texts, contents), ())
    });
}

fn people(tab: &Tab) -> String {
    let people = tab.visit.state.document.participants.keys();
    let people: Vec<&str> = people.map(|id| id.as_str()).collect();
    people.join(" ")
}

#[test]
fn what_was_done_before_a_late_record_came_is_added_to_it() {
    for done in [&[][..], &[&somebody_else_is_erased as &dyn Fn(&mut Tab)]] {
        let (shelf, mut tab) = blind();
        hears(&mut tab, &journal(done));
        assert_eq!(people(&tab), "new p");
        shelf.breaks(Fault::None);
        tab.save().unwrap();
        assert_eq!(people(&Tab::at("after", &shelf)), "new p");
        assert_eq!(found(&shelf, &[]), "AM-Q1=4");
    }
}

#[test]
fn who_erases_before_a_late_record_came_covers_nothing_of_it() {
    for done in [&[][..], &[&somebody_else_is_erased as &dyn Fn(&mut Tab)]] {
        let (_, mut tab) = blind();
        tab.visit.does(Action::Erase(id("new")));
        hears(&mut tab, &journal(done));
        assert_eq!(people(&tab), "p");
        // The next one hears it as a tab that knows all.
        hears(&mut tab, &journal(done));
        assert_eq!(people(&tab), "p");
    }
}

#[test]
fn a_slot_that_can_be_read_at_last_is_added_to_what_was_done_meanwhile() {
    let shelf = Shelf::default();
    let mut before = Tab::at("before", &shelf);
    before.begins();
    somebody_else_is_erased(&mut before);
    shelf.breaks(Fault::Blocked);
    let (mut tab, _) = Tab::open("blind", &shelf, Some(&[]));
    tab.visit.begins("new", "Gemeente Westerdam");
    tab.visit.does(Action::Erase(id("new")));
    tab.visit.begins("next", "Gemeente Westerdam");
    tab.save().unwrap_err();
    shelf.breaks(Fault::None);
    tab.save().unwrap();
    assert_eq!(people(&tab), "next p");
    assert_eq!(people(&Tab::at("after", &shelf)), "next p");
}

#[test]
fn who_was_erased_meanwhile_does_not_come_back_with_a_late_record() {
    let shelf = Shelf::default();
    let mut before = Tab::at("before", &shelf);
    before.begins();
    let late = vec![before.sealed.clone()];
    // The journal is late, and has the same as the slots.
    let (mut tab, _) = Tab::open("late", &shelf, None);
    tab.does(Action::Erase(id("p"))).unwrap();
    hears(&mut tab, &late);
    assert_eq!(people(&tab), "");

    // The slots were behind: somebody was erased in what the journal has.
    let shelf = Shelf::default();
    let mut before = Tab::at("before", &shelf);
    before.begins();
    let slots = shelf.all();
    before.does(Action::Erase(id("p"))).unwrap();
    before.visit.begins("q", "Wonen Noord");
    before.save().unwrap();
    let late = vec![before.sealed.clone()];
    let shelf = Shelf::default();
    slots.iter().for_each(|(key, text)| shelf.put(key, text));
    let (mut tab, _) = Tab::open("late", &shelf, None);
    tab.visit.begins("new", "Gemeente Westerdam");
    tab.save().unwrap();
    hears(&mut tab, &late);
    assert_eq!(people(&tab), "new q");
}

#[test]
fn what_could_not_be_saved_outlives_an_erasure_in_another_tab() {
    let shelf = Shelf::default();
    let mut first = Tab::at("a", &shelf);
    first.visit.begins("gone", "Wonen Noord");
    first.begins();
    let mut second = Tab::at("b", &shelf);
    assert_eq!(second.visit.state.tablet.current, Some(id("p")));
    shelf.breaks(Fault::Full(0));
    second.answers("AM-Q1=4").unwrap_err();
    second.visit.begins("new", "Gemeente Westerdam");
    second.visit.does(Action::HandTo(Some(id("p"))));
    second.save().unwrap_err();
    // There is room again, because somebody was erased.
    shelf.breaks(Fault::None);
    first.does(Action::Erase(id("gone"))).unwrap();
    second.looks_again();
    assert_eq!(people(&second), "new p");
    assert_eq!(second.visit.answers_of("p"), "AM-Q1=4");
    assert_eq!(found(&shelf, &[]), "AM-Q1=4");
    // As soon as it is saved, an erasure is one.
    first.looks_again();
    first.does(Action::Erase(id("p"))).unwrap();
    second.looks_again();
    assert_eq!(people(&second), "new");
}
