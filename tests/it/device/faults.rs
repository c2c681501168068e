//! Storage and a journal that fail: it is told, it is tried again, and it costs nothing that was there.

use super::{A, B, Device};
use crate::common::id;
use crate::fake_journal::Trouble;
use crate::fake_storage::Fault;
use gezamenlijke_blik::device::{Event, SaveError, WriteAccess};
use gezamenlijke_blik::reflection::{NAME, PARTICIPANTS};
use gezamenlijke_blik::session::Action;

const FAULTS: [(Fault, SaveError); 5] = [
    (Fault::Blocked, SaveError::Blocked),
    (Fault::Full(1_000), SaveError::Refused),
    (Fault::Forgetful, SaveError::NotKept),
    (Fault::Sealed, SaveError::NotKept),
    (Fault::Halving, SaveError::Refused),
];

#[test]
fn storage_that_fails_is_told_and_costs_nothing_that_was_there() {
    for (fault, error) in FAULTS {
        let device = Device::without_journal();
        let mut tab = device.tab("a");
        tab.begins("p", "Wonen Noord").unwrap();
        tab.answers("AM-Q1=4").unwrap();
        device.storage.breaks(fault);
        assert_eq!(tab.answers("AM-Q2=5"), Err(error), "{fault:?}");
        assert_eq!(tab.answers("AM-Q3=1"), Err(error), "{fault:?}");
        assert_eq!(tab.answers_of("p"), "AM-Q1=4 AM-Q2=5 AM-Q3=1");
        device.storage.breaks(Fault::None);
        assert!(device.found().starts_with("AM-Q1=4"), "{fault:?}");
        // There is room again, and nobody has to do anything for it.
        tab.wakes_up();
        assert_eq!(tab.saved(), Ok(()), "{fault:?}");
        assert_eq!(device.found(), "AM-Q1=4 AM-Q2=5 AM-Q3=1", "{fault:?}");
    }
}

#[test]
fn while_storage_fails_the_journal_has_everything() {
    for (fault, _) in FAULTS {
        let device = Device::default();
        let mut tab = device.tab("a");
        tab.begins("p", "Wonen Noord").unwrap();
        device.storage.breaks(fault);
        assert_eq!(tab.answers("AM-Q2=5"), Ok(()), "{fault:?}");
        assert_eq!(tab.visit.places(), (false, true), "{fault:?}");
        assert_eq!(device.found(), "AM-Q2=5", "{fault:?}");
        assert_eq!(device.records().found(), "AM-Q2=5", "{fault:?}");
    }
}

#[test]
fn what_could_not_be_read_at_the_start_is_not_written_over() {
    let device = Device::without_journal();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    tab.answers("AM-Q1=4").unwrap();
    let before = device.storage.all();
    device.storage.breaks(Fault::Sealed);
    let mut blind = device.tab("b");
    assert_eq!(blind.begins("q", "Oever"), Err(SaveError::NotKept));
    for _ in 0..2 {
        assert_eq!(blind.tell(Event::Changed), Err(SaveError::NotKept));
    }
    assert_eq!(device.storage.all(), before);
    device.storage.breaks(Fault::None);
    blind.wakes_up();
    assert_eq!(blind.saved(), Ok(()));
    assert_eq!(blind.answers_of("p"), "AM-Q1=4");
}

#[test]
fn what_cannot_be_read_in_the_journal_is_put_aside_as_soon_as_one_of_the_places_keeps_it() {
    for fault in [Fault::Full(0), Fault::Blocked, Fault::Forgetful] {
        let device = Device::default();
        let mut tab = device.tab("a");
        tab.begins("p", "Wonen Noord").unwrap();
        device.journal.put("a", "onleesbaar");
        device.journal.put("b", "ook onleesbaar");
        device.journal.has(Trouble::Slow);
        tab.answers("AM-Q1=4").unwrap();
        tab.hears_one();
        // Neither place takes what was found there.
        device.storage.breaks(fault);
        device.journal.has(Trouble::Failing);
        tab.tell(Event::TimerFired).ok();
        device.storage.breaks(Fault::None);
        device.journal.has(Trouble::None);
        tab.wakes_up();
        for text in ["onleesbaar", "ook onleesbaar"] {
            let is_kept = device.journal.holds(text) || device.storage.holds(text);
            assert!(is_kept, "{fault:?}: {text}");
        }
        assert_eq!(device.found_in_each(), ["AM-Q1=4", "AM-Q1=4"], "{fault:?}");
    }
}

#[test]
fn what_the_journal_answers_late_says_nothing_of_what_could_not_be_saved_since() {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    device.storage.breaks(Fault::Full(0));
    device.journal.has(Trouble::Slow);
    tab.answers("AM-Q1=4").unwrap();
    device.storage.breaks(Fault::None);
    device.storage.put(A, "gezamenlijke-blik-record 2 9 0 0\n");
    assert_eq!(tab.answers("AM-Q1=5"), Err(SaveError::Closed));
    tab.hears_one();
    assert_eq!(tab.saved(), Err(SaveError::Closed));
}

#[test]
fn what_became_readable_again_is_not_put_aside_by_beginning_afresh() {
    let device = Device::without_journal();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    tab.answers("AM-Q1=4").unwrap();
    device.storage.breaks(Fault::Halving);
    let mut again = device.tab("b");
    assert_eq!(again.visit.access(), WriteAccess::Unreadable);
    device.storage.breaks(Fault::None);
    again.tell(Event::StartEmpty).unwrap();
    assert_eq!(again.answers_of("p"), "AM-Q1=4");
    assert_eq!(device.slots().found(), "AM-Q1=4");
}

#[test]
fn a_page_that_began_with_nothing_says_that_all_is_saved_when_another_one_has_saved_it() {
    let device = Device::default();
    let mut second = device.tab("b");
    device.tab("a").begins("p", "Wonen Noord").unwrap();
    assert!(!super::is_found(&second));
    second.looks_again();
    assert!(super::is_found(&second));
    assert_eq!(second.people(), "p");
}

#[test]
fn two_tabs_that_know_of_somebody_left_out_and_erased_come_to_rest() {
    let device = Device::default();
    let mut first = device.tab("a");
    first.begins("p", "Wonen Noord").unwrap();
    first.begins("q", "Oever").unwrap();
    let mut second = device.tab("b");
    second.does(Action::LeaveOut(id("p"))).unwrap();
    first.does(Action::Remove(PARTICIPANTS, id("p"))).unwrap();
    second.looks_again();
    first.looks_again();
    let before = [A, B].map(|key| device.storage.all()[key].clone());
    second.looks_again();
    first.looks_again();
    assert_eq!(before, [A, B].map(|key| device.storage.all()[key].clone()));
    assert_eq!(first.document(), second.document());
    assert_eq!(first.people(), "q");
}

#[test]
fn a_page_that_could_save_nothing_saves_as_soon_as_another_one_began_afresh() {
    let device = Device::without_journal();
    device.storage.put(A, "kapot");
    let (mut first, mut second) = (device.tab("a"), device.tab("b"));
    let empty = Action::describe(id("nobody"), NAME, None);
    assert_eq!(second.does(empty), Err(SaveError::Closed));
    first.tell(Event::StartEmpty).unwrap();
    second.looks_again();
    assert_eq!(second.visit.access(), WriteAccess::Open);
    assert_eq!(second.saved(), Ok(()));
}
