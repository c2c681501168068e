//! When a file would be wise: for whom something stands in none.

use super::Device;
use crate::common::{answer, id, question};
use crate::tab::{MORNING, Tab};
use gezamenlijke_blik::reflection::{PARTICIPANTS, ParticipantId};
use gezamenlijke_blik::session::Action;

/// After everything that is done here.
const LATER: u64 = MORNING + 100_000;

const DAY: u64 = 24 * 60 * 60 * 1000;

fn lacking(tab: &Tab) -> Vec<&str> {
    let tablet = &tab.contents().local;
    let own = tablet.own.iter().filter(|id| tablet.has_unexported_of(id));
    own.map(ParticipantId::as_str).collect()
}

#[test]
fn a_file_of_one_person_is_no_file_of_the_others() {
    let device = Device::default();
    let mut tab = device.tab("a");
    for who in ["first", "second"] {
        tab.begins(who, "Wonen Noord").unwrap();
        tab.answers("AM-Q1=4").unwrap();
    }
    assert_eq!(lacking(&tab), ["first", "second"]);
    tab.does(Action::Exported(vec![id("second")])).unwrap();
    assert_eq!(lacking(&tab), ["first"]);
    assert!(tab.contents().local.is_behind());

    // That is known after a reload and in another tab, and so is a file of hers.
    let mut again = device.tab("b");
    assert_eq!(lacking(&again), ["first"]);
    let now = std::mem::replace(&mut again.now, LATER);
    again.does(Action::Exported(vec![id("first")])).unwrap();
    again.now = now;
    tab.looks_again();
    for tab in [&again, &tab] {
        assert!(lacking(tab).is_empty() && !tab.contents().local.is_behind());
    }
    again.does(Action::HandTo(Some(id("first")))).unwrap();
    again.answers("AM-Q2=3").unwrap();
    assert_eq!(lacking(&again), ["first"]);
    again
        .does(Action::Remove(PARTICIPANTS, id("first")))
        .unwrap();
    assert!(lacking(&again).is_empty());
}

#[test]
fn a_clock_that_was_years_ahead_does_not_silence_the_reminder() {
    let mut tab = Device::default().tab("a");
    tab.begins("p", "Wonen Noord").unwrap();
    let exported = Action::Exported(vec![id("p")]);
    tab.step(|visit, _| visit.act(vec![exported], MORNING + 3_650 * DAY));
    for (later, behind, due) in [(0, true, false), (DAY, true, true)] {
        let answer = answer(if due { "4" } else { "3" });
        let action = Action::answer(question("AM-Q1"), answer);
        tab.step(|visit, _| visit.act(vec![action], MORNING + later));
        let tablet = &tab.contents().local;
        assert_eq!(tablet.is_behind(), behind);
        assert_eq!(tablet.reminder.is_some_and(|it| it.is_due()), due);
    }
}
