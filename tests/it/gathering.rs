//! What a session gathers: each pick is let in at once, unless it asks something.

use crate::common::{Visit, export, id, label};
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::{Event, RecoveryPoint};
use gezamenlijke_blik::reflection::{NAME, Owner, SESSIONS, STEP, Step};
use gezamenlijke_blik::session::{Action, Import, LetIn};

/// A facilitator's tab at «Verzamelen», with what its device keeps in the journal.
struct Table {
    tab: Tab,
    journal: FakeJournal,
}

impl Table {
    /// A session was begun.
    fn begun() -> Self {
        Self::on(&FakeStorage::default())
    }

    fn on(storage: &FakeStorage) -> Self {
        let journal = FakeJournal::default();
        let tab = Tab::open("table", storage, &journal);
        let mut table = Self { tab, journal };
        table.runs("s");
        table
    }

    fn runs(&mut self, session: &str) {
        let session = id(session);
        let actions = vec![Action::Add(SESSIONS, session.clone()), Action::Run(session)];
        self.tab.does_all(actions).unwrap();
    }

    /// Files of these texts are picked together; each is named by its place, from 0.
    fn picks(&mut self, texts: &[String]) -> &mut Self {
        self.tab.now += 1_000;
        let names = (0..texts.len()).map(|at| at.to_string()).collect();
        self.tab.step(|visit, now| {
            let (first, mut effects) = visit.files_coming(names, LetIn::AtOnce);
            for (number, text) in (first..).zip(texts) {
                let bytes = text.clone().into_bytes();
                effects.extend(visit.file_arrived(number, Ok(bytes), now));
            }
            effects
        });
        self
    }

    fn goes_to(&mut self, step: Step) {
        let step = Action::choose(Owner::One(SESSIONS.name, id("s")), STEP, Some(step));
        self.tab
            .step(|visit, now| visit.act_shown_first(vec![step], now));
    }

    fn undoes(&mut self) -> &mut Self {
        self.tab.step(|visit, now| visit.undo_import(now));
        self
    }

    fn import(&self) -> &Import {
        &self.tab.visit.import
    }

    fn is_in(&self, people: &str) {
        assert_eq!(self.tab.people(), people, "{:?}", self.import());
    }

    /// How many recovery points the device keeps.
    fn points(&self) -> usize {
        let all = self.journal.all();
        let points = all
            .keys()
            .filter(|key| RecoveryPoint::from_key(key).is_some());
        points.count()
    }

    /// The names of the files of which is told that they take no part.
    fn not_taken(&self) -> String {
        let files = self.tab.visit.not_taken.iter();
        files
            .map(|file| file.name.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn session(&self) -> &str {
        let current = self.tab.document().current_session();
        current.map_or("none", |(id, _)| id.as_str())
    }
}

/// The file of somebody who answered one question on a tablet of their own.
fn file_of(who: &str) -> String {
    export(person(who).document())
}

fn person(who: &str) -> Visit {
    let mut visit = Visit::on(who);
    visit.begins(who, "Wonen Noord").answers("AM-Q1=4");
    visit
}

fn of_partnership(who: &str, partnership: &str) -> String {
    let mut visit = person(who);
    visit.does(Action::name_partnership(Some(label(partnership))));
    export(visit.document())
}

#[test]
fn picks_add_up_at_once_and_one_recovery_point_stands_for_all_of_them() {
    let mut table = Table::begun();
    table
        .picks(&[file_of("anna"), file_of("bram")])
        .is_in("anna bram");
    table.picks(&[file_of("carla")]).is_in("anna bram carla");
    assert!(matches!(table.import(), Import::Applied(_)));
    assert_eq!(table.points(), 1);
    table.undoes().is_in("anna bram");
    table.picks(&[file_of("dirk")]).is_in("anna bram dirk");
    assert_eq!(table.points(), 1);
    // Another session gathers for itself.
    table.runs("t");
    table.picks(&[file_of("eva")]);
    assert_eq!(table.points(), 2);
}

#[test]
fn the_last_pick_can_be_taken_back_also_after_one_that_brought_nothing() {
    let mut table = Table::begun();
    table.picks(&[file_of("anna")]).picks(&[file_of("bram")]);
    table.picks(&[file_of("anna")]).is_in("anna bram");
    table.undoes().is_in("anna");
}

#[test]
fn without_a_journal_files_come_in_and_can_be_taken_back_all_the_same() {
    let mut table = Table::begun();
    table.journal.has(crate::fake_journal::Trouble::Failing);
    table.picks(&[file_of("anna")]).is_in("anna");
    table.undoes().is_in("");
}

#[test]
fn a_file_that_cannot_be_read_is_told_by_name_until_that_is_put_away() {
    let mut table = Table::begun();
    table
        .picks(&[file_of("anna"), "Beste Anna".to_owned()])
        .is_in("anna");
    assert_eq!(table.not_taken(), "1");
    table.picks(&[file_of("bram")]).is_in("anna bram");
    assert_eq!(table.not_taken(), "1");
    table.picks(&["{".to_owned()]).is_in("anna bram");
    assert_eq!(
        (table.not_taken(), table.import()),
        ("1 0".to_owned(), &Import::Idle)
    );
    // One that is chosen again and is good now is told of no more.
    table.picks(&[file_of("carla")]);
    assert_eq!(table.not_taken(), "1");
    table.tab.step(|visit, _| visit.put_not_taken_away());
    assert_eq!(table.not_taken(), "");
}

#[test]
fn the_first_files_name_the_partnership_and_those_of_another_one_ask() {
    let mut table = Table::begun();
    table
        .picks(&[of_partnership("anna", "De Linde")])
        .is_in("anna");
    assert_eq!(table.tab.document().name(), Some(&label("De Linde")));
    table
        .picks(&[of_partnership("bram", "Het Anker")])
        .is_in("anna");
    assert!(table.import().plan().is_some());
    let named = Some(label("Het Anker"));
    table
        .tab
        .step(|visit, now| visit.confirm_import(named, now));
    table.is_in("anna bram");
    assert_eq!(table.tab.document().name(), Some(&label("Het Anker")));
    assert_eq!(table.points(), 1);
}

#[test]
fn somebody_who_looks_like_somebody_else_asks() {
    let named = |who: &str| {
        let mut visit = person(who);
        visit.does(Action::describe(id(who), NAME, Some(label("Anna"))));
        export(visit.document())
    };
    let mut table = Table::begun();
    table.picks(&[named("anna")]).is_in("anna");
    table.picks(&[named("annie")]).is_in("anna");
    let arrivals = &table.import().plan().unwrap().arrivals;
    assert_eq!(arrivals[0].looks_like, Some(id("anna")));
    // The same person with a newer file is no question.
    let mut table = Table::begun();
    table
        .picks(&[named("anna")])
        .picks(&[named("anna")])
        .is_in("anna");
    assert!(table.import().plan().is_none());
}

#[test]
fn a_file_of_last_time_does_not_take_the_table_over() {
    let mut before = Table::begun();
    before.runs("last-time");
    for _ in 0..20 {
        before.runs("last-time");
    }
    let file = export(before.tab.document());
    let mut table = Table::begun();
    table.picks(&[file, file_of("anna")]).is_in("anna");
    assert_eq!(table.session(), "s");
    assert_eq!(table.tab.document().owners(SESSIONS).len(), 2);
    table.undoes().is_in("");
}

/// The step at which another page on this device finds the session.
fn step_found(storage: &FakeStorage) -> Step {
    let other = Tab::open("other", storage, &FakeJournal::default());
    let session = other.document().current_session();
    session.unwrap().1.step()
}

#[test]
fn a_step_that_is_shown_first_is_saved_next_and_before_anything_else() {
    let storage = FakeStorage::default();
    let mut table = Table::on(&storage);
    table.goes_to(Step::Agenda);
    assert_eq!(step_found(&storage), Step::Gather);
    table.tab.step(|visit, now| visit.save_due(now));
    assert_eq!(step_found(&storage), Step::Agenda);
    table.goes_to(Step::Close);
    table.tab.tell(Event::Hidden).unwrap();
    assert_eq!(step_found(&storage), Step::Close);
}
