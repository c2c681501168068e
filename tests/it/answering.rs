//! The way from one question to the next, and what the header says of it.

use crate::common::Visit;
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::Saving;
use gezamenlijke_blik::reflection::Lens;
use gezamenlijke_blik::session::{Route, next_open};

/// Where the way on leads from the end of this lens, or from the start, when these questions have their answers.
fn leads(answers: &str, after: Option<Lens>) -> String {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord").answers(answers);
    let next = next_open(&visit.state, after);
    next.map_or_else(String::new, |route| route.to_hash())
}

#[test]
fn the_way_on_is_the_next_question_without_an_answer() {
    assert_eq!(leads("", None), "#/lens/ambitie");
    // A lens that was begun opens at its first open question, a new one at its top.
    assert_eq!(leads("AM-Q1=4 AM-Q2=?", None), "#/lens/ambitie/AM-Q3");
    assert_eq!(leads("AM-Q1=4", Some(Lens::Ambition)), "#/lens/belangen");
    assert_eq!(
        leads("BE-Q1=~ BE-Q2=1", Some(Lens::Ambition)),
        "#/lens/belangen/BE-Q3"
    );
    // A lens that is done is passed over, and after the last one what was left open before comes round.
    let interests = "BE-Q1=1 BE-Q2=1 BE-Q3=1 BE-Q4=1";
    assert_eq!(leads(interests, Some(Lens::Ambition)), "#/lens/relatie");
    assert_eq!(
        leads("AM-Q1=4", Some(Lens::Process)),
        "#/lens/ambitie/AM-Q2"
    );
    let all = Lens::ALL.iter().flat_map(|lens| lens.questions());
    let all: Vec<String> = all.map(|id| format!("{id}=3")).collect();
    assert_eq!(leads(&all.join(" "), Some(Lens::Process)), "");
}

#[test]
fn before_anybody_fills_in_every_question_is_open_and_counted() {
    let visit = Visit::on("here");
    let first = Some(Route::Lens(Lens::Ambition, None));
    assert_eq!(next_open(&visit.state, None), first);
    let counts = Lens::ALL.map(|lens| visit.state.progress(lens));
    let asked = counts.map(|count| (count.answered, count.asked));
    assert_eq!(asked, [(0, 4), (0, 4), (0, 6), (0, 4), (0, 7)]);
}

#[test]
fn the_hour_of_saving_is_not_the_hour_of_opening() {
    let (storage, journal) = (FakeStorage::default(), FakeJournal::default());
    let mut tab = Tab::open("a", &storage, &journal);
    tab.begins("anna", "Wonen Noord").unwrap();
    assert!(matches!(tab.visit.saving(), Saving::Saved(Some(at)) if at <= tab.now));

    let hour_later = tab.now + 3_600_000;
    let mut again = Tab::open_at("b", &storage, &journal, hour_later);
    assert_eq!(again.visit.saving(), Saving::Saved(None));
    again.answers("AM-Q1=4").unwrap();
    assert!(matches!(again.visit.saving(), Saving::Saved(Some(at)) if at > hour_later));
}
