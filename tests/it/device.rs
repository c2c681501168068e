//! What is kept on a device: which record counts, and that nothing that was there is written over unread.

mod blind;
mod curtain;
mod erasing;
mod faults;
mod points;
mod reminder;
mod showing;
mod tabs;

use crate::common::{id, label, note, question};
use crate::fake_journal::{FakeJournal, Trouble};
use crate::fake_storage::{FakeStorage, Fault};
use crate::tab::Tab;
use gezamenlijke_blik::device::{
    Decoded, Draft, Event, SLOTS, SaveError, Saving, WriteAccess, decode,
};
use gezamenlijke_blik::reflection::NAME;
use gezamenlijke_blik::session::Action;

const A: &str = SLOTS[0];
const B: &str = SLOTS[1];

/// Both places in which a device keeps things.
#[derive(Clone, Debug, Default)]
struct Device {
    storage: FakeStorage,
    journal: FakeJournal,
}

impl Device {
    /// One on which nothing but the slots works.
    fn without_journal() -> Self {
        let device = Self::default();
        device.journal.has(Trouble::Failing);
        device
    }

    fn tab(&self, replica: &str) -> Tab {
        Tab::open(replica, &self.storage, &self.journal)
    }

    /// A device on which only this is left of the slots, and nothing of the journal.
    fn slots(&self) -> Self {
        let storage = self.storage.copy();
        Self {
            storage,
            ..Self::default()
        }
    }

    /// A device on which only this is left of the journal, and nothing of the slots.
    fn records(&self) -> Self {
        let journal = self.journal.copy();
        Self {
            journal,
            ..Self::default()
        }
    }

    /// What stands with `p` when this device is opened again.
    fn found(&self) -> String {
        let again = Self {
            storage: self.storage.copy(),
            journal: self.journal.copy(),
        };
        again.tab("z").answers_of("p")
    }

    /// What stands with `p` when only one of the two places is left, whichever it is.
    fn found_in_each(&self) -> [String; 2] {
        [self.slots().found(), self.records().found()]
    }
}

fn is_found(tab: &Tab) -> bool {
    matches!(tab.visit.saving(), Saving::Saved(_))
}

#[test]
fn two_records_take_turns_and_the_newest_counts() {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    tab.answers("AM-Q1=4").unwrap();
    tab.answers("AM-Q1=5").unwrap();
    assert_eq!(device.storage.all().len(), 2);
    assert_eq!(device.journal.all().len(), 2);
    assert_eq!(device.found_in_each(), ["AM-Q1=5", "AM-Q1=5"]);
}

#[test]
fn the_journal_counts_where_the_slots_are_behind_and_is_copied_back() {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    let before = device.storage.copy();
    tab.answers("AM-Q1=4").unwrap();
    // The browser was killed, and what it had not written down of the slots is gone.
    let device = Device {
        storage: before,
        ..device
    };
    assert_eq!(device.slots().found(), "");
    let again = device.tab("b");
    assert!(is_found(&again));
    assert_eq!(again.answers_of("p"), "AM-Q1=4");
    assert_eq!(device.slots().found(), "AM-Q1=4");
}

#[test]
fn a_damaged_slot_is_put_aside_before_it_is_used_again() {
    for (slot, other) in [(A, B), (B, A)] {
        let device = Device::default();
        let mut tab = device.tab("a");
        tab.begins("p", "Wonen Noord").unwrap();
        tab.answers("AM-Q1=4").unwrap();
        device.storage.put(slot, "onleesbaar");
        for device in [device.slots(), device] {
            let mut again = device.tab("b");
            assert!(
                again.visit.is_damaged() && is_found(&again),
                "{other} is whole"
            );
            for pair in ["AM-Q2=1", "AM-Q3=2", "AM-Q4=3"] {
                again.answers(pair).unwrap();
            }
            let storage = &device.storage;
            assert!(storage.holds("onleesbaar"), "{:?}", storage.all().keys());
            assert!(device.slots().found().contains("AM-Q4=3"));
        }
    }
}

#[test]
fn where_a_damaged_slot_cannot_be_put_aside_the_other_one_is_used() {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    tab.answers("AM-Q1=4").unwrap();
    let large = "x".repeat(100_000);
    device.storage.put(B, &large);
    device.storage.breaks(Fault::Full(150_000));
    let device = Device {
        journal: FakeJournal::default(),
        ..device
    };
    let mut again = device.tab("b");
    again.answers("AM-Q1=1").unwrap();
    again.answers("AM-Q1=2").unwrap();
    assert_eq!(device.storage.all()[B], large);
    assert_eq!(device.slots().found(), "AM-Q1=2");
}

#[test]
fn nothing_is_written_where_nothing_is_whole_until_somebody_decides() {
    let storage = FakeStorage::with(&[(A, "kapot"), (B, "ook kapot")]);
    let device = Device {
        storage,
        ..Device::default()
    };
    let mut tab = device.tab("a");
    assert_eq!(tab.visit.saving(), Saving::Nothing);
    assert_eq!(tab.visit.access(), WriteAccess::Unreadable);
    assert_eq!(tab.begins("p", "Wonen Noord"), Err(SaveError::Closed));
    assert_eq!(device.storage.all().len(), 2);
    assert_eq!(device.journal.all().len(), 0);
    assert_eq!(tab.visit.unreadable(), "kapot\nook kapot");
    tab.tell(Event::StartEmpty).unwrap();
    tab.answers("AM-Q1=4").unwrap();
    assert!(device.storage.holds("kapot") && device.storage.holds("ook kapot"));
    assert_eq!(device.found_in_each(), ["AM-Q1=4", "AM-Q1=4"]);
}

#[test]
fn a_newer_record_is_never_written_over() {
    let newer = "gezamenlijke-blik-record 2 9 0 0\niets nieuws";
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    let records = device.journal.all();
    // Another tab was opened with a newer version of the app.
    device.storage.put(A, newer);
    assert_eq!(tab.answers("AM-Q1=4"), Err(SaveError::Closed));
    assert_eq!(tab.visit.access(), WriteAccess::Newer);
    assert_eq!(device.storage.all()[A], newer);
    assert_eq!(device.journal.all(), records);
    assert_eq!(device.tab("b").visit.access(), WriteAccess::Newer);
    let journal = FakeJournal::with(&[("a", newer)]);
    let device = Device {
        journal,
        ..Device::default()
    };
    let mut tab = device.tab("c");
    assert_eq!(tab.visit.access(), WriteAccess::Newer);
    assert_eq!(tab.begins("p", "Wonen Noord"), Err(SaveError::Closed));
    assert_eq!(device.journal.all().len(), 1);
}

#[test]
fn a_large_record_stands_in_the_journal_and_in_the_slots_where_that_is_away() {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    let notes = (0..200).map(|number| {
        let words = Some(note(&"woord ".repeat(600)));
        Action::write(question(&format!("X-{number}")), words)
    });
    assert_eq!(tab.does_all(notes.collect()), Ok(()));
    let small = |text: &String| text.len() < 10_000;
    assert!(device.storage.all().values().all(small));
    let stored = device.storage.all();
    assert!(
        stored
            .values()
            .any(|text| matches!(decode(text), Decoded::InJournal(_)))
    );
    assert_eq!(device.tab("b").document(), tab.document());
    // Without the journal nothing is made of it, and nothing written over it.
    device.journal.has(Trouble::Silent);
    let lost = device.tab("c");
    assert_eq!(
        (is_found(&lost), lost.visit.access()),
        (true, WriteAccess::Open)
    );
    device.journal.has(Trouble::None);
    tab.tell(Event::Changed).unwrap();
    device.journal.has(Trouble::Silent);
    let mut lost = device.tab("c");
    let expected = (false, WriteAccess::Unreadable);
    assert_eq!((is_found(&lost), lost.visit.access()), expected);
    // It answers late.
    lost.hears_all();
    assert_eq!(lost.visit.access(), WriteAccess::Open);
    assert_eq!(lost.document(), tab.document());
    device.journal.has(Trouble::Failing);
    tab.tell(Event::Changed).unwrap();
    assert_eq!(device.tab("d").document(), tab.document());
}

#[test]
fn everything_that_the_tablet_keeps_in_mind_is_there_after_a_reload() {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    let draft = Draft {
        partnership: "«Delta»\n".to_owned(),
        role: "\u{202e}rol".to_owned(),
        ..Draft::default()
    };
    for action in [
        Action::LeaveOut(id("p")),
        Action::Exported(vec![id("p")]),
        Action::describe(id("p"), NAME, Some(label("Marit"))),
        Action::Draft(Some(draft)),
    ] {
        tab.does(action).unwrap();
    }
    let aliases = &mut tab.visit.state.contents.local.aliases;
    aliases.insert(id("old"), id("p"));
    tab.does(Action::EraseAll).unwrap();
    tab.begins("p", "Wonen Noord").unwrap();
    let kept = tab.contents().local.clone();
    assert!(kept.epoch.is_some() && kept.is_behind());
    for device in [device.slots(), device.records(), device] {
        assert_eq!(device.tab("b").contents().local, kept);
    }
}
