//! Who is erased is gone from everything, and nothing else is.

use super::{A, Device};
use crate::common::id;
use crate::fake_journal::Trouble;
use crate::fake_storage::Fault;
use crate::tab::Tab;
use gezamenlijke_blik::session::Reply;

fn erase(tab: &mut Tab, who: &str) -> Option<Reply> {
    tab.step(|visit, now| visit.erase(7, id(who), now));
    tab.replies.pop().map(|(_, reply)| reply)
}

/// A device on which somebody stays and somebody is to be erased.
fn two_people() -> (Device, Tab) {
    let device = Device::default();
    let mut tab = device.tab("a");
    tab.begins("stays", "Oever").unwrap();
    tab.answers("AM-Q1=4").unwrap();
    tab.begins("gone", "Wonen Noord").unwrap();
    tab.answers("AM-Q1=1").unwrap();
    (device, tab)
}

#[test]
fn who_is_erased_is_gone_from_both_places_and_the_others_are_in_both() {
    let (device, mut tab) = two_people();
    assert_eq!(erase(&mut tab, "gone"), Some(Reply::Done(true)));
    let stored = device.storage.all().into_values();
    let mut stored = stored.chain(device.journal.all().into_values());
    assert!(stored.all(|text| !text.contains("gone")));
    for device in [device.slots(), device.records()] {
        assert_eq!(device.tab("b").people(), "stays");
    }
}

#[test]
fn an_erasure_leaves_alone_what_cannot_be_read_in_the_journal() {
    for text in ["onleesbaar", "gezamenlijke-blik-record 2 9 0 0\n"] {
        for key in ["a", "b"] {
            let (device, mut tab) = two_people();
            device.journal.put(key, text);
            erase(&mut tab, "gone");
            let stays = device.journal.holds(text) || device.storage.holds(text);
            assert!(stays, "{key}: {text:?}");
        }
    }
}

#[test]
fn an_older_version_erases_nothing_in_the_journal_of_a_newer_one() {
    let (device, mut tab) = two_people();
    let before = device.journal.all();
    device.storage.put(A, "gezamenlijke-blik-record 2 9 0 0\n");
    assert_eq!(erase(&mut tab, "gone"), Some(Reply::Done(false)));
    assert_eq!(device.journal.all(), before);
}

#[test]
fn where_only_the_journal_works_an_erasure_never_leaves_it_empty() {
    let (device, mut tab) = two_people();
    device.storage.breaks(Fault::Full(0));
    device.journal.has(Trouble::Slow);
    tab.step(|visit, now| visit.erase(7, id("gone"), now));
    while tab.line.waits() > 0 {
        tab.hears_one();
        let found = device.records().tab("b");
        assert!(found.people().contains("stays"), "{}", found.people());
    }
    assert_eq!(tab.replies.pop(), Some((7, Reply::Done(true))));
    assert_eq!(device.records().tab("b").people(), "stays");
}
