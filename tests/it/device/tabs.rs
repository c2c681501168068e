//! Two tabs on one device: what one writes the other takes in, and neither covers the other.

use super::{A, B, Device};
use crate::common::{answer, id, question};
use crate::fake_journal::FakeJournal;
use gezamenlijke_blik::device::Draft;
use gezamenlijke_blik::exchange::seal;
use gezamenlijke_blik::reflection::PARTICIPANTS;
use gezamenlijke_blik::session::{Action, Reply, apply};

#[test]
fn two_tabs_lose_nothing_of_each_other_whoever_saves_last() {
    let device = Device::default();
    let mut first = device.tab("a");
    first.begins("p", "Wonen Noord").unwrap();
    let mut second = device.tab("b");
    first.answers("AM-Q1=1").unwrap();
    second.answers("BE-Q1=2").unwrap();
    first.answers("AM-Q2=3").unwrap();
    second.looks_again();
    let all = "AM-Q1=1 AM-Q2=3 BE-Q1=2";
    assert_eq!(first.answers_of("p"), all);
    assert_eq!(second.answers_of("p"), all);
    assert_eq!(device.found_in_each(), [all, all]);
}

#[test]
fn a_tab_that_was_written_over_unseen_still_has_its_answer_and_saves_it_again() {
    let device = Device::default();
    let mut first = device.tab("a");
    first.begins("p", "Wonen Noord").unwrap();
    let mut second = device.tab("b");
    first.answers("AM-Q1=1").unwrap();
    // The browser shows the second tab the storage from before.
    let answered = Action::answer(question("BE-Q1"), answer("2"));
    apply(&mut second.visit.state, answered, second.now);
    let over = second.visit.record();
    for slot in [A, B] {
        device.storage.put(slot, &seal(9, &over));
    }
    first.looks_again();
    second.looks_again();
    assert_eq!(first.answers_of("p"), "AM-Q1=1 BE-Q1=2");
    assert_eq!(second.answers_of("p"), "AM-Q1=1 BE-Q1=2");
    assert_eq!(device.slots().found(), "AM-Q1=1 BE-Q1=2");
}

#[test]
fn what_one_tab_erased_the_other_does_not_bring_back() {
    let device = Device::default();
    let mut first = device.tab("a");
    first.begins("p", "Wonen Noord").unwrap();
    first.answers("AM-Q1=1").unwrap();
    let mut second = device.tab("b");
    first.step(|visit, now| visit.erase(7, id("p"), now));
    assert_eq!(first.replies, [(7, Reply::Done(true))]);
    second.answers("AM-Q2=2").unwrap();
    first.looks_again();
    for tab in [&first, &second] {
        assert!(tab.document().participants().is_empty());
    }
    let stored = device.storage.all().into_values();
    let mut stored = stored.chain(device.journal.all().into_values());
    assert!(!stored.any(|text| text.contains("AM-Q1")));
}

#[test]
fn whose_turn_it_is_and_what_is_being_typed_belong_to_each_tab() {
    let device = Device::default();
    let mut first = device.tab("a");
    first.begins("p", "Wonen Noord").unwrap();
    let mut second = device.tab("b");
    let draft = Draft {
        name: "Mar".to_owned(),
        ..Draft::default()
    };
    second.does(Action::Draft(Some(draft.clone()))).unwrap();
    first.does(Action::HandTo(None)).unwrap();
    second.looks_again();
    first.looks_again();
    assert_eq!(second.contents().local.current, Some(id("p")));
    assert_eq!(second.contents().local.draft, Some(draft));
    assert_eq!(first.contents().local.current, None);
    assert_eq!(first.contents().local.draft, None);
}

#[test]
fn an_erasure_after_a_reload_counts_as_later_than_the_one_before() {
    let device = Device::default();
    let mut first = device.tab("a");
    first.begins("p", "Wonen Noord").unwrap();
    for points in 1..=5 {
        first.answers(&format!("AM-Q1={points}")).unwrap();
    }
    first.does(Action::Remove(PARTICIPANTS, id("p"))).unwrap();
    let before = first.sealed.clone();
    // The next day, with nobody here, the count begins low again.
    let mut second = device.tab("b");
    second.begins("p", "Wonen Noord").unwrap();
    second.does(Action::Remove(PARTICIPANTS, id("p"))).unwrap();
    second.begins("q", "Wonen Noord").unwrap();
    assert!(second.contents().local.epoch > first.contents().local.epoch);
    let journal = FakeJournal::with(&[("a", &before)]);
    let third = Device { journal, ..device }.tab("c");
    assert_eq!(third.people(), "q");
}
