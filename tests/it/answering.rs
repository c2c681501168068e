//! The way from one question to the next, and what the header says of it.

use crate::common::Visit;
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::Saving;
use gezamenlijke_blik::reflection::{AMBITION, Choice, Entry, Instrument, Key, Lens, Passage};
use gezamenlijke_blik::session::{Action, Route, next_open, open_instruments, pass_by, take_back};

/// Where the way on leads from the end of this page, or from the start, when these questions have their answers.
fn leads(answers: &str, after: &str) -> String {
    way(answers, "", after)
}

fn way(answers: &str, passed: &str, after: &str) -> String {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord").answers(answers);
    for one in passed.split_whitespace() {
        visit.does(pass_by(Instrument::from_key(one).unwrap()).unwrap());
    }
    told(&visit, after)
}

fn told(visit: &Visit, after: &str) -> String {
    let after = (!after.is_empty()).then(|| Route::from_hash(after));
    let next = next_open(&visit.state, after);
    next.map_or_else(String::new, Route::to_hash)
}

/// An answer to every question.
fn all() -> String {
    let all = Lens::ALL.iter().flat_map(|lens| lens.questions());
    let all: Vec<String> = all.map(|id| format!("{id}=3")).collect();
    all.join(" ")
}

const SHORT: &str = "own_words conditions phases mirror";

#[test]
fn the_way_on_is_the_next_question_without_an_answer() {
    let way = |answers, after| way(answers, SHORT, after);
    assert_eq!(way("", ""), "#/lens/ambitie");
    // A lens that was begun opens at its first open question, a new one at its top.
    assert_eq!(way("AM-Q1=4 AM-Q2=?", ""), "#/lens/ambitie/AM-Q3");
    assert_eq!(way("AM-Q1=4", "#/lens/ambitie"), "#/lens/belangen");
    assert_eq!(way("AM-Q1=4", "#/lens/ambitie/AM-Q2"), "#/lens/belangen");
    assert_eq!(
        way("BE-Q1=~ BE-Q2=1", "#/lens/ambitie"),
        "#/lens/belangen/BE-Q3"
    );
    // A lens that is done is passed over, and after the last one what was left open before comes round.
    let interests = "BE-Q1=1 BE-Q2=1 BE-Q3=1 BE-Q4=1";
    assert_eq!(way(interests, "#/lens/ambitie"), "#/lens/relatie");
    assert_eq!(way("AM-Q1=4", "#/lens/proces"), "#/lens/ambitie/AM-Q2");
    assert_eq!(way(&all(), "#/lens/proces"), "");
}

#[test]
fn the_short_things_of_a_lens_come_after_its_questions_and_the_mirror_comes_last() {
    assert_eq!(leads("", "#/lens/ambitie"), "#/instrument/eigen-woorden");
    assert_eq!(leads("", "#/instrument/eigen-woorden"), "#/lens/belangen");
    // Two lenses have none.
    assert_eq!(leads("", "#/lens/belangen"), "#/lens/relatie");
    assert_eq!(leads("", "#/lens/organisatie"), "#/instrument/wie-bepaalt");
    assert_eq!(leads("", "#/lens/proces"), "#/instrument/fase");
    assert_eq!(leads("", "#/instrument/fase"), "#/instrument/spiegel");
    assert_eq!(leads("", "#/instrument/spiegel"), "#/lens/ambitie");
    // From one that nobody asked for the way goes on from its place.
    assert_eq!(leads("", "#/instrument/formule"), "#/lens/belangen");
    assert_eq!(leads("", "#/instrument/balansen"), "#/lens/proces");
    // From a page beside the way it begins anew.
    assert_eq!(leads("", "#/overzicht"), "#/lens/ambitie");
}

#[test]
fn with_all_questions_answered_the_way_goes_by_what_is_still_short_and_open() {
    let all = all();
    assert_eq!(leads(&all, ""), "#/instrument/eigen-woorden");
    assert_eq!(leads(&all, "#/lens/relatie"), "#/instrument/wie-bepaalt");
    assert_eq!(
        way(&all, "conditions", "#/lens/relatie"),
        "#/instrument/fase"
    );
    assert_eq!(
        leads(&all, "#/instrument/spiegel"),
        "#/instrument/eigen-woorden"
    );
    assert_eq!(way(&all, SHORT, ""), "");
    // Nobody is sent to where they are.
    let others = "own_words conditions phases";
    assert_eq!(way(&all, others, ""), "#/instrument/spiegel");
    assert_eq!(way(&all, others, "#/instrument/spiegel"), "");
}

#[test]
fn what_is_filled_in_is_no_longer_open_and_taken_back_it_is_again() {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord");
    let open = |visit: &Visit| open_instruments(&visit.state).len();
    assert_eq!(open(&visit), 4);
    let ambition = Passage::new("In 2028 bouwen we er duizend.").map(Into::into);
    visit.does(Action::SetMine(
        Key::single(AMBITION.spec),
        Entry::shared(ambition),
    ));
    assert_eq!(open(&visit), 3);
    // Whoever filled something in and then taps «sla over» has filled it in.
    visit.does(pass_by(Instrument::OwnWords).unwrap());
    visit.does(pass_by(Instrument::Mirror).unwrap());
    assert_eq!(open(&visit), 2);
    for one in [Instrument::OwnWords, Instrument::Mirror] {
        for action in take_back(&visit.state, one) {
            visit.does(action);
        }
    }
    assert_eq!(open(&visit), 4);
    let me = visit.state.me().unwrap();
    assert_eq!(me.get(AMBITION), None);
    assert!(take_back(&visit.state, Instrument::OwnWords).is_empty());
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
