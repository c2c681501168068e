//! The curtain: while people fill in on a device, what is of others is out of sight.

use super::Device;
use crate::common::{Visit, export, id, kept, read_text};
use crate::sample::Dice;
use gezamenlijke_blik::device::{read_file, write_record};
use gezamenlijke_blik::exchange::{Scope, write};
use gezamenlijke_blik::reflection::{OwnerId, PARTICIPANTS, SESSIONS};
use gezamenlijke_blik::session::{Action, plan};

/// A tablet on which Anna filled in, and then Bram.
fn tablet() -> Visit {
    let mut visit = Visit::on("a");
    visit.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    visit.does(Action::HandTo(None));
    visit.begins("bram", "De Oever").answers("AM-Q1=2");
    visit
}

/// A file with Saskia in it is brought in.
fn bring(visit: &mut Visit) {
    let mut other = Visit::on("other");
    other.begins("saskia", "Zorggroep Oever").answers("AM-Q1=1");
    let document = read_text(&export(other.document())).unwrap();
    let planned = plan(&visit.state, vec![document]).unwrap();
    visit.does(Action::Import(Box::new(planned), None));
}

#[test]
fn while_people_fill_in_what_is_of_others_is_shut() {
    let mut visit = Visit::on("a");
    assert!(!visit.state.hides_others());
    visit.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    assert!(!visit.state.hides_others(), "there is nobody else");
    visit.does(Action::HandTo(None));
    assert!(visit.state.hides_others(), "nobody has the tablet");
    visit.begins("bram", "De Oever");
    assert!(visit.state.hides_others());
}

#[test]
fn who_leads_opens_it_until_somebody_begins_or_goes_on() {
    let mut visit = tablet();
    for turn in [
        Action::HandTo(None),
        Action::HandTo(Some(id("anna"))),
        Action::Finish,
        Action::Begin(id("cem")),
    ] {
        visit.does(Action::OpenCurtain);
        assert!(!visit.state.hides_others());
        visit.does(turn.clone());
        assert!(visit.state.hides_others(), "{turn:?}");
    }
}

#[test]
fn who_leads_can_shut_it_again() {
    let mut visit = tablet();
    visit.does(Action::OpenCurtain).does(Action::ShutCurtain);
    assert!(visit.state.hides_others());
    visit.does(Action::OpenCurtain);
    assert!(!visit.state.hides_others());
}

#[test]
fn a_device_that_only_brings_files_together_has_no_curtain() {
    let mut visit = Visit::on("a");
    bring(&mut visit);
    bring(&mut visit);
    assert!(!visit.state.hides_others());
    // Whoever then fills in there is somebody else's neighbour.
    visit.begins("anna", "Wonen Noord");
    assert!(visit.state.hides_others());
}

#[test]
fn who_goes_on_with_what_came_in_a_file_does_not_see_the_others_in_it() {
    use gezamenlijke_blik::session::Identity;
    let mut visit = Visit::on("a");
    let document = read_text(&export(tablet().document())).unwrap();
    let planned = plan(&visit.state, vec![document]).unwrap();
    let planned = planned.identify(&visit.state, &id("anna"), Identity::Me);
    visit.does(Action::Import(Box::new(planned.unwrap()), None));
    assert!(visit.state.me().is_some() && visit.state.hides_others());
}

#[test]
fn taking_back_and_going_back_open_nothing_and_a_device_that_was_emptied_is_as_new() {
    let mut visit = Visit::on("a");
    bring(&mut visit);
    let before = visit.state.contents.clone();
    let mut undone = Visit::on("b");
    undone.begins("anna", "Wonen Noord");
    undone.does(Action::OpenCurtain);
    bring(&mut undone);
    undone.does(Action::UndoImport);
    assert!(
        !undone.state.contents.local.curtain.is_shut(),
        "nor shut it"
    );

    visit.begins("anna", "Wonen Noord").does(Action::Finish);
    visit.does(Action::Restore(Box::new(before)));
    assert!(visit.state.hides_others());
    assert!(visit.state.contents.local.finished.contains(&id("anna")));

    visit.does(Action::EraseAll);
    bring(&mut visit);
    assert!(!visit.state.hides_others());
    assert!(visit.state.contents.local.finished.is_empty());
}

#[test]
fn a_part_that_nobody_has_to_get_back_to_is_not_opened_any_more() {
    let mut visit = tablet();
    visit.does(Action::Finish);
    assert_eq!(visit.state.me(), None);
    visit.does(Action::HandTo(Some(id("bram"))));
    assert_eq!(visit.state.me(), None, "it stays with nobody");
    visit.does(Action::HandTo(Some(id("anna"))));
    assert!(visit.state.me().is_some());
    visit.does(Action::Remove(PARTICIPANTS, id("bram")));
    assert!(visit.state.contents.local.finished.is_empty());
}

#[test]
fn it_stays_over_a_reload_and_stands_in_no_file() {
    let mut visit = tablet();
    visit.does(Action::Finish);
    let again = gezamenlijke_blik::device::read_record(&kept(&visit.state)).unwrap();
    assert_eq!(again, visit.state.contents);
    visit.does(Action::OpenCurtain);
    for scope in [Scope::Shared, Scope::Own, Scope::For(&id("anna"))] {
        let file = write(visit.document(), scope);
        for word in ["shut_at", "opened_at", "finished"] {
            assert!(!file.contains(word), "{file}");
        }
    }
    let brought = read_file(write_record(&visit.state.contents).as_bytes()).unwrap();
    assert_eq!(&brought, visit.document());
}

#[test]
fn all_tabs_agree_and_what_was_done_last_counts() {
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let device = Device::default();
        let mut tabs = [device.tab("a"), device.tab("b")];
        tabs[0].begins("anna", "Wonen Noord").unwrap();
        tabs[1].looks_again();
        for turn in 0..12 {
            let (here, there) = (dice.below(2), turn % 2);
            // A tab on its own runs ahead of the other's count.
            for _ in 0..dice.roll(4) {
                tabs[there].does(Action::Draft(None)).unwrap();
            }
            let (action, shuts) = match dice.roll(4) {
                0 => (Action::OpenCurtain, Some(false)),
                1 => (Action::HandTo(None), Some(true)),
                2 => (Action::Begin(id(&format!("p{turn}"))), Some(true)),
                _ => {
                    let session = OwnerId::new(&format!("s{turn}")).unwrap();
                    (Action::Add(SESSIONS, session), None)
                }
            };
            let before = tabs[here].contents().local.curtain.is_shut();
            tabs[here].does(action).unwrap();
            tabs[1 - here].looks_again();
            let [first, second] = [&tabs[0], &tabs[1]].map(|tab| tab.contents().local.curtain);
            assert_eq!(first, second, "seed {seed}, turn {turn}");
            let shut = shuts.unwrap_or(before);
            assert_eq!(first.is_shut(), shut, "seed {seed}, turn {turn}");
        }
    }
}

#[test]
fn what_both_tabs_did_unseen_comes_to_the_same_in_both() {
    let device = Device::default();
    let mut tabs = [device.tab("a"), device.tab("b")];
    tabs[0].begins("anna", "Wonen Noord").unwrap();
    tabs[1].looks_again();
    tabs[0].does(Action::Finish).unwrap();
    tabs[1].does(Action::OpenCurtain).unwrap();
    for tab in &mut tabs {
        tab.looks_again();
    }
    let [first, second] = [&tabs[0], &tabs[1]].map(|tab| &tab.contents().local);
    assert_eq!(first.curtain, second.curtain);
    assert_eq!(first.finished, second.finished);
    assert!(first.finished.contains(&id("anna")));
}
