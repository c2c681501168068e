//! A page that could not read everything when it started, or cannot save: what is done in it meets what it did not know.

use super::Device;
use crate::common::id;
use crate::fake_journal::{FakeJournal, Trouble};
use crate::fake_storage::Fault;
use crate::tab::Tab;
use gezamenlijke_blik::device::{Event, SaveError, Saving};
use gezamenlijke_blik::reflection::PARTICIPANTS;
use gezamenlijke_blik::session::Action;

/// The journal of a device on which these things were done.
fn journal(done: &[&dyn Fn(&mut Tab)]) -> FakeJournal {
    let device = Device::default();
    let mut tab = device.tab("before");
    tab.begins("p", "Wonen Noord").unwrap();
    tab.answers("AM-Q1=4").unwrap();
    for act in done {
        act(&mut tab);
    }
    tab.tell(Event::Changed).unwrap();
    device.journal
}

fn is_erased(tab: &mut Tab, who: &str) {
    tab.does(Action::Remove(PARTICIPANTS, id(who))).unwrap();
}

fn somebody_else_is_erased(tab: &mut Tab) {
    tab.begins("other", "Wonen Noord").unwrap();
    is_erased(tab, "other");
}

/// A page that could read nothing when it started, and on which somebody new answers.
fn blind(journal: FakeJournal) -> (Device, Tab) {
    let device = Device {
        journal,
        ..Device::default()
    };
    device.storage.breaks(Fault::Blocked);
    device.journal.has(Trouble::Silent);
    let mut tab = device.tab("blind");
    assert_eq!(tab.visit.saving(), Saving::Nothing);
    let blocked = Err(SaveError::Blocked);
    assert_eq!(tab.begins("new", "Gemeente Westerdam"), blocked);
    assert_eq!(tab.answers("BE-Q1=2"), blocked);
    (device, tab)
}

#[test]
fn what_was_done_before_a_late_record_came_is_added_to_it() {
    for done in [&[][..], &[&somebody_else_is_erased as &dyn Fn(&mut Tab)]] {
        let (device, mut tab) = blind(journal(done));
        tab.hears_all();
        assert_eq!(tab.people(), "new p");
        // It is safe at once, and in both places as soon as that can be.
        assert_eq!(tab.saved(), Ok(()));
        device.storage.breaks(Fault::None);
        tab.tell(Event::Changed).unwrap();
        for device in [device.slots(), device.records()] {
            assert_eq!(device.tab("after").people(), "new p");
            assert_eq!(device.found(), "AM-Q1=4");
        }
    }
}

#[test]
fn who_erases_before_a_late_record_came_covers_nothing_of_it() {
    for done in [&[][..], &[&somebody_else_is_erased as &dyn Fn(&mut Tab)]] {
        let (device, mut tab) = blind(journal(done));
        let late: Vec<String> = device.journal.all().into_values().collect();
        tab.does(Action::Remove(PARTICIPANTS, id("new")))
            .unwrap_err();
        tab.hears_all();
        assert_eq!(tab.people(), "p");
        // The next one hears it as a tab that knows all.
        tab.tell(Event::ForeignRecords(late)).unwrap();
        assert_eq!(tab.people(), "p");
        assert_eq!(device.records().tab("after").people(), "p");
    }
}

#[test]
fn a_slot_that_can_be_read_at_last_is_added_to_what_was_done_meanwhile() {
    let device = Device::default();
    let mut before = device.tab("before");
    before.begins("p", "Wonen Noord").unwrap();
    somebody_else_is_erased(&mut before);
    device.storage.breaks(Fault::Blocked);
    // What the journal had is gone, and it keeps nothing any more.
    let journal = FakeJournal::default();
    let mut tab = Tab::open("blind", &device.storage, &journal);
    journal.has(Trouble::Failing);
    tab.begins("new", "Gemeente Westerdam").unwrap_err();
    tab.does(Action::Remove(PARTICIPANTS, id("new")))
        .unwrap_err();
    tab.begins("next", "Gemeente Westerdam").unwrap_err();
    device.storage.breaks(Fault::None);
    tab.wakes_up();
    assert_eq!(tab.saved(), Ok(()));
    assert_eq!(tab.people(), "next p");
    assert_eq!(device.slots().tab("after").people(), "next p");
}

#[test]
fn who_was_erased_meanwhile_does_not_come_back_with_a_late_record() {
    // The journal is late, and has the same as the slots.
    let device = Device::default();
    let mut before = device.tab("before");
    before.begins("p", "Wonen Noord").unwrap();
    device.journal.has(Trouble::Silent);
    let mut tab = device.tab("late");
    is_erased(&mut tab, "p");
    tab.hears_all();
    assert_eq!(tab.people(), "");

    // The slots were behind: somebody was erased in what the journal has.
    let device = Device::default();
    let mut before = device.tab("before");
    before.begins("p", "Wonen Noord").unwrap();
    let storage = device.storage.copy();
    is_erased(&mut before, "p");
    before.begins("q", "Wonen Noord").unwrap();
    let device = Device { storage, ..device };
    device.journal.has(Trouble::Silent);
    let mut tab = device.tab("late");
    tab.begins("new", "Gemeente Westerdam").unwrap();
    tab.hears_all();
    assert_eq!(tab.people(), "new q");
}

#[test]
fn what_could_not_be_saved_outlives_an_erasure_in_another_tab() {
    let device = Device::without_journal();
    let mut first = device.tab("a");
    first.begins("gone", "Wonen Noord").unwrap();
    first.begins("p", "Wonen Noord").unwrap();
    let mut second = device.tab("b");
    assert_eq!(second.contents().local.current, Some(id("p")));
    device.storage.breaks(Fault::Full(0));
    second.answers("AM-Q1=4").unwrap_err();
    second.begins("new", "Gemeente Westerdam").unwrap_err();
    second.does(Action::HandTo(Some(id("p")))).unwrap_err();
    // There is room again, because somebody was erased.
    device.storage.breaks(Fault::None);
    is_erased(&mut first, "gone");
    second.looks_again();
    assert_eq!(second.people(), "new p");
    assert_eq!(second.answers_of("p"), "AM-Q1=4");
    assert_eq!(device.found(), "AM-Q1=4");
    // As soon as it is saved, an erasure is one.
    first.looks_again();
    is_erased(&mut first, "p");
    second.looks_again();
    assert_eq!(second.people(), "new");
}

#[test]
fn what_the_journal_alone_could_keep_stays_when_the_slots_can_be_read_again() {
    let device = Device::default();
    let mut before = device.tab("before");
    before.begins("p", "Wonen Noord").unwrap();
    before.begins("gone", "Wonen Noord").unwrap();
    let mut tab = device.tab("a");
    is_erased(&mut tab, "gone");
    device.storage.breaks(Fault::Blocked);
    tab.does(Action::HandTo(Some(id("p")))).unwrap();
    tab.answers("AM-Q1=4").unwrap();
    tab.begins("q", "Wonen Noord").unwrap();
    device.storage.breaks(Fault::None);
    tab.tell(Event::SlotsChanged).unwrap();
    assert_eq!(tab.people(), "p q");
    assert_eq!(tab.answers_of("p"), "AM-Q1=4");
    tab.tell(Event::Changed).unwrap();
    assert_eq!(device.found_in_each(), ["AM-Q1=4", "AM-Q1=4"]);
}

#[test]
fn who_turns_out_to_be_erased_stays_away_though_this_page_had_saved_them() {
    let device = Device::default();
    let mut before = device.tab("before");
    before.begins("p", "Wonen Noord").unwrap();
    let storage = device.storage.copy();
    is_erased(&mut before, "p");
    let device = Device { storage, ..device };
    device.storage.breaks(Fault::Blocked);
    device.journal.has(Trouble::Silent);
    let mut tab = device.tab("late");
    tab.begins("new", "Oever").unwrap_err();
    tab.answers("AM-Q1=1 AM-Q2=2 AM-Q3=3").unwrap_err();
    tab.begins("gone", "Oever").unwrap_err();
    tab.does(Action::Remove(PARTICIPANTS, id("gone")))
        .unwrap_err();
    device.storage.breaks(Fault::None);
    tab.wakes_up();
    assert_eq!(tab.people(), "new p");
    tab.hears_all();
    assert_eq!(tab.people(), "new");
    for device in [device.slots(), device.records(), device] {
        assert_eq!(device.tab("after").people(), "new");
    }
}
