//! What is kept on a device: which record counts, and that nothing that was there is written over unread.

mod blind;
mod points;
mod reminder;
mod tabs;

use crate::common::{Visit, id, label, note, question};
use crate::shelf::{Fault, Shelf};
use gezamenlijke_blik::exchange::Contents;
use gezamenlijke_blik::keeping::{Gate, Journal, Opened, SaveError, Store};
use gezamenlijke_blik::reflection::{Draft, Trait};
use gezamenlijke_blik::session::{Action, State, lend};

const A: &str = "gezamenlijke-blik/a";
const B: &str = "gezamenlijke-blik/b";

/// A tab on a device: its state, and its way to storage.
struct Tab {
    visit: Visit,
    store: Store<Shelf>,
    /// The last record that was sealed, as the journal would get it.
    sealed: String,
}

impl Tab {
    fn open(replica: &str, shelf: &Shelf, journal: Option<&[(String, String)]>) -> (Self, Opened) {
        let (store, opened) = Store::open(shelf.clone(), journal);
        let mut visit = Visit::on(replica);
        let Contents { document, tablet } = opened.contents.clone();
        let replica = gezamenlijke_blik::reflection::ReplicaId::new(replica).unwrap();
        visit.state = State::new(document, tablet, replica);
        let sealed = String::new();
        let tab = Self {
            visit,
            store,
            sealed,
        };
        (tab, opened)
    }

    fn at(replica: &str, shelf: &Shelf) -> Self {
        Self::open(replica, shelf, Some(&[])).0
    }

    fn save(&mut self) -> Result<(), SaveError> {
        self.save_with(Journal::Works)
    }

    fn save_with(&mut self, journal: Journal) -> Result<(), SaveError> {
        let (_, saved) = lend(&mut self.visit.state, |contents| {
            let saved = self.store.save(contents, journal);
            (saved.met, saved)
        });
        self.sealed = saved.sealed;
        saved.kept
    }

    fn does(&mut self, action: Action) -> Result<(), SaveError> {
        self.visit.does(action);
        self.save()
    }

    fn answers(&mut self, pairs: &str) -> Result<(), SaveError> {
        self.visit.answers(pairs);
        self.save()
    }

    /// The storage event of another tab arrives.
    fn looks_again(&mut self) {
        let (met, ()) = lend(&mut self.visit.state, |contents| {
            (self.store.look_again(contents), ())
        });
        if met.lacks {
            self.save().unwrap();
        }
    }

    fn begins(&mut self) {
        self.visit.begins("p", "Wonen Noord");
        self.save().unwrap();
    }
}

/// What stands with `p` when this storage is opened again.
fn found(shelf: &Shelf, journal: &[(String, String)]) -> String {
    let (tab, _) = Tab::open("z", shelf, Some(journal));
    tab.visit.answers_of("p")
}

#[test]
fn two_records_take_turns_and_the_newest_counts() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    tab.answers("AM-Q1=4").unwrap();
    tab.answers("AM-Q1=5").unwrap();
    assert_eq!(shelf.all().len(), 2);
    assert_eq!(found(&shelf, &[]), "AM-Q1=5");
}

#[test]
fn the_journal_counts_where_the_slots_are_behind_and_is_copied_back() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    let before = shelf.all();
    tab.answers("AM-Q1=4").unwrap();
    let journal = [("a".to_owned(), tab.sealed.clone())];
    // The browser was killed, and what it had not written down of the slots is gone.
    let shelf = Shelf::default();
    for (key, text) in before {
        shelf.put(&key, &text);
    }
    let (mut again, opened) = Tab::open("b", &shelf, Some(&journal));
    assert!(opened.found && opened.behind);
    assert_eq!(again.visit.answers_of("p"), "AM-Q1=4");
    again.save().unwrap();
    assert_eq!(found(&shelf, &[]), "AM-Q1=4");
}

#[test]
fn a_damaged_slot_is_put_aside_before_it_is_used_again() {
    for (slot, other) in [(A, B), (B, A)] {
        let shelf = Shelf::default();
        let mut tab = Tab::at("a", &shelf);
        tab.begins();
        tab.answers("AM-Q1=4").unwrap();
        shelf.put(slot, "onleesbaar");
        let (mut again, opened) = Tab::open("b", &shelf, Some(&[]));
        assert!(opened.damaged && opened.found, "{other} is whole");
        for pair in ["AM-Q2=1", "AM-Q3=2", "AM-Q4=3"] {
            again.visit.answers(pair);
            again.save().unwrap();
        }
        assert!(shelf.holds("onleesbaar"), "{:?}", shelf.all().keys());
        assert!(found(&shelf, &[]).contains("AM-Q4=3"));
    }
}

#[test]
fn where_a_damaged_slot_cannot_be_put_aside_the_other_one_is_used() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    tab.answers("AM-Q1=4").unwrap();
    let large = "x".repeat(100_000);
    shelf.put(B, &large);
    shelf.breaks(Fault::Full(150_000));
    let mut again = Tab::at("b", &shelf);
    again.answers("AM-Q1=1").unwrap();
    again.answers("AM-Q1=2").unwrap();
    assert_eq!(shelf.all()[B], large);
    assert_eq!(found(&shelf, &[]), "AM-Q1=2");
}

#[test]
fn nothing_is_written_where_nothing_is_whole_until_somebody_decides() {
    let shelf = Shelf::with(&[(A, "kapot"), (B, "ook kapot")]);
    let (mut tab, opened) = Tab::open("a", &shelf, Some(&[]));
    assert!(!opened.found);
    assert_eq!(tab.store.gate(), Gate::Unreadable);
    tab.visit.begins("p", "Wonen Noord");
    assert_eq!(tab.save(), Err(SaveError::Closed));
    assert_eq!(shelf.all().len(), 2);
    assert_eq!(tab.store.raw(), "kapot\nook kapot");
    tab.store.begin_afresh().unwrap();
    tab.answers("AM-Q1=4").unwrap();
    assert!(shelf.holds("kapot") && shelf.holds("ook kapot"));
    assert_eq!(found(&shelf, &[]), "AM-Q1=4");
}

#[test]
fn a_newer_record_is_never_written_over() {
    let newer = "gezamenlijke-blik-record 2 9 0 0\niets nieuws";
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    // Another tab was opened with a newer version of the app.
    shelf.put(A, newer);
    assert_eq!(tab.answers("AM-Q1=4"), Err(SaveError::Closed));
    assert_eq!(tab.store.gate(), Gate::Newer);
    assert_eq!(shelf.all()[A], newer);
    let (tab, _) = Tab::open("b", &shelf, Some(&[]));
    assert_eq!(tab.store.gate(), Gate::Newer);
    let (tab, _) = Tab::open("c", &Shelf::default(), Some(&[("a".into(), newer.into())]));
    assert_eq!(tab.store.gate(), Gate::Newer);
}

#[test]
fn storage_that_fails_is_told_and_costs_nothing_that_was_there() {
    let check = |fault, error| {
        let shelf = Shelf::default();
        let mut tab = Tab::at("a", &shelf);
        tab.begins();
        tab.answers("AM-Q1=4").unwrap();
        shelf.breaks(fault);
        assert_eq!(tab.answers("AM-Q2=5"), Err(error), "{fault:?}");
        assert_eq!(tab.answers("AM-Q3=1"), Err(error), "{fault:?}");
        assert_eq!(tab.visit.answers_of("p"), "AM-Q1=4 AM-Q2=5 AM-Q3=1");
        shelf.breaks(Fault::None);
        assert!(found(&shelf, &[]).starts_with("AM-Q1=4"), "{fault:?}");
        // There is room again, and nobody has to do anything for it.
        assert_eq!(tab.save(), Ok(()), "{fault:?}");
        assert_eq!(found(&shelf, &[]), "AM-Q1=4 AM-Q2=5 AM-Q3=1", "{fault:?}");
    };
    check(Fault::Blocked, SaveError::Blocked);
    check(Fault::Full(1_000), SaveError::Refused);
    check(Fault::Forgetful, SaveError::NotKept);
    check(Fault::Sealed, SaveError::NotKept);
    check(Fault::Halving, SaveError::Refused);
}

#[test]
fn what_could_not_be_read_at_the_start_is_not_written_over() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    tab.answers("AM-Q1=4").unwrap();
    let before = shelf.all();
    shelf.breaks(Fault::Sealed);
    let mut blind = Tab::at("b", &shelf);
    blind.visit.begins("q", "Oever");
    for _ in 0..3 {
        assert_eq!(blind.save(), Err(SaveError::NotKept));
    }
    assert_eq!(shelf.all(), before);
    shelf.breaks(Fault::None);
    assert_eq!(blind.save(), Ok(()));
    assert_eq!(blind.visit.answers_of("p"), "AM-Q1=4");
}

#[test]
fn a_large_record_stands_in_the_journal_and_in_the_slots_where_that_is_away() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    for number in 0..200 {
        let words = Some(note(&"woord ".repeat(600)));
        tab.visit
            .does(Action::Write(question(&format!("X-{number}")), words));
    }
    assert_eq!(tab.save(), Ok(()));
    assert!(shelf.all().values().all(|text| text.len() < 10_000));
    assert!(tab.store.is_elsewhere());
    let (again, _) = Tab::open("b", &shelf, Some(&[("a".into(), tab.sealed.clone())]));
    assert_eq!(again.visit.state.document, tab.visit.state.document);
    // Without the journal nothing is made of it, and nothing written over it.
    let (lost, opened) = Tab::open("c", &shelf, None);
    assert_eq!((opened.found, lost.store.gate()), (true, Gate::Open));
    tab.save().unwrap();
    let (mut lost, opened) = Tab::open("c", &shelf, None);
    assert_eq!((opened.found, lost.store.gate()), (false, Gate::Unreadable));
    // It answers late.
    let (met, ()) = lend(&mut lost.visit.state, |contents| {
        (
            lost.store
                .take_in(std::slice::from_ref(&tab.sealed), contents),
            (),
        )
    });
    assert!(met.news);
    assert_eq!(lost.store.gate(), Gate::Open);
    assert_eq!(lost.visit.state.document, tab.visit.state.document);
    assert_eq!(tab.save_with(Journal::Away), Ok(()));
    assert_eq!(
        Tab::open("d", &shelf, None).0.visit.state.document,
        tab.visit.state.document
    );
}

#[test]
fn everything_that_the_tablet_keeps_in_mind_is_there_after_a_reload() {
    let shelf = Shelf::default();
    let mut tab = Tab::at("a", &shelf);
    tab.begins();
    let draft = Draft {
        partnership: "«Delta»\n".to_owned(),
        role: "\u{202e}rol".to_owned(),
        ..Draft::default()
    };
    for action in [
        Action::LeaveOut(id("p")),
        Action::Exported(vec![id("p")]),
        Action::Describe(id("p"), Trait::Name, Some(label("Marit"))),
        Action::Draft(Some(draft)),
    ] {
        tab.does(action).unwrap();
    }
    tab.visit.state.tablet.same.insert(id("old"), id("p"));
    tab.does(Action::EraseAll).unwrap();
    tab.begins();
    let kept = tab.visit.state.tablet.clone();
    assert!(kept.epoch.is_some() && tab.visit.state.tablet.is_behind());
    assert_eq!(Tab::at("b", &shelf).visit.state.tablet, kept);
}
