//! When a file would be wise: for whom something stands in none.

use super::Tab;
use crate::common::id;
use crate::shelf::Shelf;
use gezamenlijke_blik::reflection::ParticipantId;
use gezamenlijke_blik::session::{Action, apply};

/// After everything that is done here.
const LATER: u64 = 1_790_000_100_000;

const DAY: u64 = 24 * 60 * 60 * 1000;

fn lacking(tab: &Tab) -> Vec<&str> {
    let tablet = &tab.visit.state.tablet;
    let own = tablet.own.iter().filter(|id| tablet.lacks_file(id));
    own.map(ParticipantId::as_str).collect()
}

#[test]
fn a_file_of_one_person_is_no_file_of_the_others() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    for who in ["first", "second"] {
        tab.visit.begins(who, "Wonen Noord").answers("AM-Q1=4");
    }
    tab.save().unwrap();
    assert_eq!(lacking(&tab), ["first", "second"]);
    tab.does(Action::Exported(vec![id("second")])).unwrap();
    assert_eq!(lacking(&tab), ["first"]);
    assert!(tab.visit.state.tablet.is_behind());

    // That is known after a reload and in another tab, and so is a file of hers.
    let mut again = Tab::at("b", &shelf);
    assert_eq!(lacking(&again), ["first"]);
    let exported = Action::Exported(vec![id("first")]);
    apply(&mut again.visit.state, exported, LATER);
    again.save().unwrap();
    tab.looks_again();
    for tab in [&again, &tab] {
        assert!(lacking(tab).is_empty() && !tab.visit.state.tablet.is_behind());
    }
    again.does(Action::HandTo(Some(id("first")))).unwrap();
    again.answers("AM-Q2=3").unwrap();
    assert_eq!(lacking(&again), ["first"]);
    again.does(Action::Erase(id("first"))).unwrap();
    assert!(lacking(&again).is_empty());
}

#[test]
fn a_clock_that_was_years_ahead_does_not_silence_the_reminder() {
    let mut tab = Tab::at("a", &Shelf::default());
    tab.visit.begins("p", "Wonen Noord");
    let now = 1_790_000_000_000;
    let exported = Action::Exported(vec![id("p")]);
    apply(&mut tab.visit.state, exported, now + 3_650 * DAY);
    for (later, behind, due) in [(0, true, false), (DAY, true, true)] {
        let answer = crate::common::answer(if due { "4" } else { "3" });
        let action = Action::Answer(crate::common::question("AM-Q1"), answer);
        apply(&mut tab.visit.state, action, now + later);
        let tablet = &tab.visit.state.tablet;
        assert_eq!(tablet.is_behind(), behind);
        assert_eq!(tablet.safekeeping.is_some_and(|it| it.is_due()), due);
    }
}
