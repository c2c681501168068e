//! Files that are chosen one after the other, files that never come, and what is told of them before they are let in.

use crate::common::{Visit, export, id, label, read_text};
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::insight::count_visible_conflicts;
use gezamenlijke_blik::session::{
    Action, FileReport, Identity, Import, LetIn, Plan, Refusal, Unread, plan,
};

/// A tab in which files are chosen.
struct Page(Tab);

impl Page {
    fn open() -> Self {
        Self(Tab::open(
            "a",
            &FakeStorage::default(),
            &FakeJournal::default(),
        ))
    }

    /// Somebody chooses files; the number of the first of them.
    fn picks(&mut self, names: &[&str]) -> u32 {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let mut first = 0;
        self.0.step(|visit, _| {
            let (number, effects) = visit.files_coming(names, LetIn::Asked);
            first = number;
            effects
        });
        first
    }

    fn arrives(&mut self, number: u32, text: &str) {
        let bytes = text.as_bytes().to_vec();
        self.0
            .step(|visit, now| visit.file_arrived(number, Ok(bytes), now));
    }

    /// Somebody chooses a file, and it comes.
    fn reads(&mut self, name: &str, text: &str) {
        let number = self.picks(&[name]);
        self.arrives(number, text);
    }

    fn stops(&mut self) {
        self.0.step(|visit, now| visit.stop_reading(now));
    }

    fn import(&self) -> &Import {
        &self.0.visit.import
    }

    fn plan(&self) -> &Plan {
        self.import().plan().unwrap()
    }

    /// What is told of each file: `anna taken, bram NotArrived`.
    fn told(&self) -> String {
        let Import::Ready(batch, _) = self.import() else {
            return format!("{:?}", self.import());
        };
        let told = |file: &FileReport| match &file.refusal {
            None => format!("{} taken", file.name),
            Some(Refusal::Unread(why)) => format!("{} {why:?}", file.name),
            Some(_) => format!("{} refused", file.name),
        };
        batch.looked.iter().map(told).collect::<Vec<_>>().join(", ")
    }

    fn people(&self) -> Vec<&str> {
        let people = self.plan().merged.participants().keys();
        people.map(|id| id.as_str()).collect()
    }
}

/// The file of somebody who answered one question on a tablet of their own.
fn file_of(who: &str) -> String {
    let mut visit = Visit::on(who);
    visit.begins(who, "Wonen Noord").answers("AM-Q1=4");
    export(&visit.state.contents.document)
}

#[test]
fn a_second_pick_adds_to_the_first_until_it_is_let_in_or_left() {
    let mut page = Page::open();
    page.reads("anna", &file_of("anna"));
    page.reads("bram", &file_of("bram"));
    assert_eq!(page.people(), ["anna", "bram"]);
    page.reads("letter", "Beste Anna");
    assert_eq!(page.told(), "anna taken, bram taken, letter refused");
    page.0.step(|visit, _| visit.set_import(Import::Idle));
    page.reads("carla", &file_of("carla"));
    assert_eq!(page.people(), ["carla"]);
    page.0.step(|visit, now| visit.confirm_import(None, now));
    page.0.hears_all();
    assert_eq!(page.0.document().participants().len(), 1);
    page.reads("anna", &file_of("anna"));
    assert_eq!(page.told(), "anna taken");
}

#[test]
fn what_was_said_of_people_is_still_said_when_files_are_added() {
    let mut page = Page::open();
    page.reads("anna", &file_of("anna"));
    page.0.step(|visit, _| {
        visit.identify(&id("anna"), Identity::Me);
        Vec::new()
    });
    page.reads("bram", &file_of("bram"));
    assert_eq!(page.plan().me, Some(id("anna")));
}

#[test]
fn a_file_that_is_tried_again_is_told_of_once() {
    let mut page = Page::open();
    page.reads("anna", &file_of("anna"));
    page.reads("bram", "{");
    page.reads("bram", &file_of("bram"));
    assert_eq!(page.told(), "anna taken, bram taken");
    // Where nothing could be let in, there is nothing to add to.
    let mut page = Page::open();
    page.reads("letter", "Beste Anna");
    page.reads("anna", &file_of("anna"));
    assert_eq!(page.told(), "anna taken");
}

#[test]
fn who_stops_waiting_has_what_came_and_is_told_what_did_not() {
    let mut page = Page::open();
    let first = page.picks(&["anna", "bram"]);
    page.arrives(first, &file_of("anna"));
    assert!(matches!(page.import(), Import::Reading(batch) if batch.next() == Some("bram")));
    page.stops();
    assert_eq!(page.told(), "anna taken, bram NotArrived");
    // When it comes after all nobody waits for it, not even those who wait for another.
    page.arrives(first + 1, &file_of("bram"));
    assert_eq!(page.people(), ["anna"]);
    let next = page.picks(&["carla"]);
    page.arrives(first + 1, &file_of("bram"));
    page.arrives(next, &file_of("carla"));
    assert_eq!(page.people(), ["anna", "carla"]);
    page.stops();
    assert_eq!(
        page.people(),
        ["anna", "carla"],
        "there was nothing to stop"
    );
}

#[test]
fn what_waits_to_be_let_in_is_put_away_when_the_tablet_changes_hands() {
    for turn in [Action::HandTo(None), Action::Finish, Action::Begin(id("p"))] {
        let mut page = Page::open();
        page.reads("anna", &file_of("anna"));
        page.0.does(turn.clone()).unwrap();
        assert_eq!(*page.import(), Import::Idle, "{turn:?}");
        // What is on its way comes to nobody.
        let number = page.picks(&["bram"]);
        page.0.does(turn).unwrap();
        page.arrives(number, &file_of("bram"));
        assert_eq!(*page.import(), Import::Idle);
    }
}

#[test]
fn two_picks_at_once_wait_for_each_other() {
    let mut page = Page::open();
    let anna = page.picks(&["anna"]);
    let bram = page.picks(&["bram"]);
    page.arrives(bram, &file_of("bram"));
    assert!(page.import().plan().is_none());
    page.arrives(anna, &file_of("anna"));
    assert_eq!(page.people(), ["anna", "bram"]);
}

#[test]
fn a_folder_and_a_drop_without_a_file_are_told_and_take_nothing_away() {
    let mut page = Page::open();
    page.reads("anna", &file_of("anna"));
    for (name, why) in [("map", Unread::Folder), ("drop", Unread::NoFile)] {
        let number = page.picks(&[name]);
        page.0
            .step(|visit, now| visit.file_arrived(number, Err(why), now));
    }
    assert_eq!(page.told(), "anna taken, map Folder, drop NoFile");
    assert_eq!(page.people(), ["anna"]);
    let before = page.import().clone();
    page.picks(&[]);
    assert_eq!(*page.import(), before);
}

/// A tablet on which Anna answered these, and the same one after she went on on another with those.
fn differing(here: &str, there: &str) -> (Visit, Visit) {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord");
    let mut other = Visit::on("there");
    let import = plan(&other.state, vec![visit.document().clone()]).unwrap();
    other.does(Action::Import(Box::new(import), None));
    other.does(Action::HandTo(Some(id("anna")))).answers(there);
    visit.answers(here);
    (visit, other)
}

#[test]
fn as_many_differences_are_told_beforehand_as_wait_for_a_choice_afterwards() {
    let check = |visit: &Visit, other: &Visit, expected: usize| {
        let file = export(other.document());
        let plan = plan(&visit.state, vec![read_text(&file).unwrap()]).unwrap();
        let current = visit.state.contents.local.current.as_ref();
        let waiting = count_visible_conflicts(&plan.merged, current);
        assert_eq!((plan.summary.to_choose, waiting), (expected, expected));
        plan
    };
    // Of a question that nobody knows here no choice is asked.
    let (mut visit, other) = differing("AM-Q1=1 AM-Q2=1 X-1=1", "AM-Q1=2 AM-Q2=2 X-1=2");
    let first = check(&visit, &other, 2);
    visit.does(Action::Import(Box::new(first), None));
    // One more comes, and those that wait already are counted with it, as the page does.
    let (_, third) = differing("", "AM-Q3=5");
    visit.answers("AM-Q3=1");
    check(&visit, &third, 3);
}

#[test]
fn of_several_other_partnerships_all_are_named() {
    let named = |name: &str, replica: &str| {
        let mut visit = Visit::on(replica);
        visit.does(Action::name_partnership(Some(label(name))));
        read_text(&export(visit.document())).unwrap()
    };
    let mut visit = Visit::on("here");
    visit.does(Action::name_partnership(Some(label("De Linde"))));
    let files = vec![named("Het Anker", "x"), named("De Brug", "y")];
    let plan = plan(&visit.state, files).unwrap();
    let mut names = plan.summary.other_partnerships.clone();
    names.sort();
    assert_eq!(names, [label("De Brug"), label("Het Anker")]);
}
