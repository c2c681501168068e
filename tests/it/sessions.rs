//! A session, the second kind of owner: it goes wherever answers go, without code of its own.

use crate::common::{id, label};
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::{Reason, read_file};
use gezamenlijke_blik::exchange::{Scope, write};
use gezamenlijke_blik::insight::{conflicts, visible_conflicts};
use gezamenlijke_blik::reflection::{DATE, Date, Document, Entries, Owner, PLACE, SESSIONS, TITLE};
use gezamenlijke_blik::session::{Action, Recovery, Reply, Tally, plan};

fn session() -> Owner {
    Owner::One(SESSIONS.name, id("s"))
}

fn on(day: &str) -> Action {
    Action::set(session(), DATE, Date::parse(day))
}

/// A tab on a device of its own.
fn tab(replica: &str) -> Tab {
    Tab::open(replica, &FakeStorage::default(), &FakeJournal::default())
}

/// A tab on which a session stands.
fn planned(replica: &str) -> Tab {
    let mut tab = tab(replica);
    let title = Action::set(session(), TITLE, Some(label("Eerste gesprek")));
    tab.does_all(vec![
        Action::Add(SESSIONS, id("s")),
        title,
        on("2026-12-03"),
    ])
    .unwrap();
    tab
}

fn of(document: &Document) -> &Entries {
    document.owner(&session()).unwrap()
}

fn file(tab: &Tab) -> Document {
    read_file(write(tab.document(), Scope::Shared).as_bytes()).unwrap()
}

#[test]
fn it_is_in_files_and_the_preview_counts_it() {
    let mut here = planned("a");
    let mut there = tab("b");
    let new = plan(&there.visit.state, vec![file(&here)]).unwrap();
    let tally = |new, changed| Tally { new, changed };
    assert_eq!(new.summary.of("sessions"), tally(1, 0));
    there.does(Action::Import(Box::new(new), None)).unwrap();
    assert_eq!(
        of(there.document()).get(TITLE),
        Some(&label("Eerste gesprek"))
    );
    assert_eq!(
        of(there.document()).get(DATE),
        Date::parse("2026-12-03").as_ref()
    );
    let again = plan(&there.visit.state, vec![file(&here)]).unwrap();
    assert!(again.summary.brings_nothing());

    here.does(on("2026-12-10")).unwrap();
    let later = plan(&there.visit.state, vec![file(&here)]).unwrap();
    assert_eq!(later.summary.of("sessions"), tally(0, 1));
    there.does(Action::Import(Box::new(later), None)).unwrap();
    assert_eq!(conflicts(there.document()), []);
}

#[test]
fn two_devices_that_set_another_date_leave_a_choice() {
    let mut here = planned("a");
    let mut there = tab("b");
    let first = plan(&there.visit.state, vec![file(&here)]).unwrap();
    there.does(Action::Import(Box::new(first), None)).unwrap();
    here.does(on("2026-12-10")).unwrap();
    there.does(on("2026-12-17")).unwrap();
    let both = plan(&there.visit.state, vec![file(&here)]).unwrap();
    assert_eq!(both.summary.differences, 1);
    there.does(Action::Import(Box::new(both), None)).unwrap();

    let document = there.document().clone();
    let open = visible_conflicts(&document, None);
    assert_eq!(open.len(), 1);
    assert_eq!((&open[0].owner, open[0].spec), (&session(), DATE.spec));
    let offered = open[0].register.distinct_entries();
    let other = offered[1].clone();
    let settle = Action::Settle(session(), open[0].key.clone(), other.clone());
    there.does(settle).unwrap();
    assert_eq!(conflicts(there.document()), []);
    let key = gezamenlijke_blik::reflection::Key::single(DATE.spec);
    let written = of(there.document()).register(&key).unwrap();
    assert!(written.value().says_same_as(&other));
}

#[test]
fn taking_an_import_back_takes_it_back_too() {
    let here = planned("a");
    let mut there = tab("b");
    let new = plan(&there.visit.state, vec![file(&here)]).unwrap();
    there.does(Action::Import(Box::new(new), None)).unwrap();
    there.does(Action::UndoImport).unwrap();
    assert!(there.document().owners(SESSIONS).is_empty());
}

#[test]
fn it_survives_a_reload_and_comes_back_with_a_recovery_point() {
    let (storage, journal) = (FakeStorage::default(), FakeJournal::default());
    let mut tab = Tab::open("a", &storage, &journal);
    tab.does_all(vec![Action::Add(SESSIONS, id("s")), on("2026-12-03")])
        .unwrap();
    let place = Action::set(session(), PLACE, Some(label("Buurthuis")));
    tab.does(place).unwrap();
    drop(tab);
    let mut tab = Tab::open("b", &storage, &journal);
    assert_eq!(of(tab.document()).get(PLACE), Some(&label("Buurthuis")));

    // Something large is about to happen, so that everything is kept first.
    tab.begins("p", "Wonen Noord").unwrap();
    tab.begins("q", "Wonen Noord").unwrap();
    tab.step(|visit, _| visit.join(1, id("p"), id("q")));
    tab.does(Action::Remove(SESSIONS, id("s"))).unwrap();
    assert!(tab.document().owners(SESSIONS).is_empty());
    tab.step(|visit, _| visit.recovery_points(2));
    let found = tab.replies.iter().find_map(|(number, reply)| match reply {
        Reply::RecoveryPoints(points) if *number == 2 => points.clone(),
        _ => None,
    });
    let found: Vec<Recovery> = found.unwrap();
    assert_eq!(found[0].point.reason, Reason::SamePerson);
    tab.step(|visit, _| visit.go_back_to(3, found[0].clone()));
    assert_eq!(of(tab.document()).get(PLACE), Some(&label("Buurthuis")));
}

#[test]
fn one_that_was_removed_does_not_come_back_from_another_tab() {
    let (storage, journal) = (FakeStorage::default(), FakeJournal::default());
    let mut one = Tab::open("a", &storage, &journal);
    one.does(Action::Add(SESSIONS, id("s"))).unwrap();
    let mut other = Tab::open("b", &storage, &journal);
    assert!(other.document().has(SESSIONS.name, &id("s")));
    one.does(Action::Remove(SESSIONS, id("s"))).unwrap();
    other.looks_again();
    other.does(Action::Add(SESSIONS, id("t"))).unwrap();
    one.looks_again();
    for tab in [&one, &other] {
        let ids: Vec<&str> = tab
            .document()
            .owners(SESSIONS)
            .keys()
            .map(|id| id.as_str())
            .collect();
        assert_eq!(ids, ["t"]);
    }
}

#[test]
fn no_more_than_fit_are_added_and_a_date_is_a_day_of_the_calendar() {
    let mut tab = tab("a");
    for number in 0..SESSIONS.most + 5 {
        tab.visit
            .act(vec![Action::Add(SESSIONS, id(&format!("s{number}")))], 1);
    }
    assert_eq!(tab.document().owners(SESSIONS).len(), SESSIONS.most);
    for good in [
        "2026-11-28",
        "2028-02-29",
        "1900-01-01",
        "2199-12-31",
        "2000-02-29",
    ] {
        assert_eq!(Date::parse(good).unwrap().to_string(), good);
    }
    for bad in [
        "",
        "28-11-2026",
        "2026-11-31",
        "2026-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-1-1",
        "1899-12-31",
        "2200-01-01",
        "2026-11-28T10:00",
        "+026-11-28",
        "2026-11-00",
    ] {
        assert_eq!(Date::parse(bad), None, "{bad}");
    }
}
