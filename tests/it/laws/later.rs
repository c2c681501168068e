//! What somebody does after an import stands, whatever was in the file, and can be passed on.

use super::shared;
use crate::common::{answer, export, label, note, question, register, soaked, stamp};
use crate::sample::{self, Dice};
use gezamenlijke_blik::exchange::{Scope, read, read_record, write};
use gezamenlijke_blik::reflection::{
    Document, MAX_LAMPORT, MAX_WALL, Merge, Participant, ParticipantId, Register, ReplicaId, Trait,
};
use gezamenlijke_blik::session::{Action, State, apply, plan};

/// Replicas at both ends of their order, so that no outcome depends on luck.
const REPLICAS: [&str; 3] = ["-", "here", "zzzzzzzzzzzzzzzz"];

fn import(state: &mut State, document: &Document, clock: u64) {
    let plan = plan(state, vec![document.clone()]).unwrap();
    apply(state, Action::Import(Box::new(plan), None), clock);
}

/// Somebody answers, takes back, writes and corrects: something with everything that can be changed.
fn change_everything(state: &mut State, who: &ParticipantId, round: usize, clock: u64) {
    let text = format!("Ronde {round}");
    apply(state, Action::NamePartnership(Some(label(&text))), clock);
    apply(state, Action::HandTo(Some(who.clone())), clock);
    for which in [Trait::Organisation, Trait::Name, Trait::Role] {
        let text = (round > 0).then(|| label(&text));
        apply(state, Action::Describe(who.clone(), which, text), clock);
    }
    let me = state.document.participants[who].clone();
    for id in me.answers.into_keys().chain([question("AM-Q1")]) {
        let given = answer(["3", "-", "2"][round % 3]);
        apply(state, Action::Answer(id, given), clock);
    }
    for id in me.notes.into_keys().chain([question("AM-Q1")]) {
        let words = (round > 0).then(|| note(&text));
        apply(state, Action::Write(id, words), clock);
    }
}

/// Nothing of this file is news here, and bringing it changes nothing.
fn knows(state: &State, file: &Document) {
    let mut again = state.clone();
    let planned = plan(state, vec![file.clone(), file.clone()]).unwrap();
    assert!(planned.summary.brings_nothing(), "{:?}", planned.summary);
    import(&mut again, file, 0);
    assert_eq!(again.document, state.document);
}

fn after_a_reload(state: &State, replica: &str) -> State {
    let text = write(&state.document, Scope::Device(&state.tablet));
    let kept = read_record(&text).unwrap();
    State::new(kept.document, kept.tablet, ReplicaId::new(replica).unwrap())
}

#[test]
fn what_is_changed_after_an_import_stays_when_the_file_comes_again() {
    for seed in 0..soaked(10_000, 100_000) {
        let mut dice = match seed % 2 {
            0 => Dice::new(seed),
            _ => Dice::at_the_edge(seed),
        };
        let clock = dice.one_of(&[0, 1, 1_790_000_000_000, MAX_WALL, u64::MAX]);
        let theirs = shared(&sample::document(&mut dice, 4));
        let mine = sample::document(&mut dice, 3);
        let replica = ReplicaId::new(dice.one_of(&REPLICAS)).unwrap();
        let mut state = State::new(mine, Default::default(), replica);
        import(&mut state, &theirs, clock);
        let people: Vec<ParticipantId> = state.document.participants.keys().cloned().collect();
        for round in 0..3 {
            for who in &people {
                change_everything(&mut state, who, round, clock);
            }
            knows(&state, &theirs);
            state = after_a_reload(&state, dice.one_of(&REPLICAS));
            knows(&state, &theirs);
            let file = export(&state.document);
            let read = read(file.as_bytes());
            assert!(read.is_ok(), "seed {seed}: {read:?}");
            assert_eq!(export(&read.unwrap()), file, "seed {seed}");
        }
    }
}

/// A file in which somebody's answer has this stamp.
fn file_with(stamped: &str) -> Document {
    let mut numbers = stamped.split('.');
    let mut number = || numbers.next().unwrap().parse().unwrap();
    let (lamport, wall) = (number(), number());
    let moment = stamp(lamport, wall, numbers.next().unwrap());
    let mut who = Participant::default();
    who.answers
        .insert(question("AM-Q1"), register(answer("1"), moment));
    crate::common::document([who])
}

/// Answered here after this file, and passed on to somebody who has the file as well.
fn passed_on(
    stamped: &str,
    replica: &str,
) -> Register<Option<gezamenlijke_blik::reflection::Answer>> {
    let file = file_with(stamped);
    let replica = ReplicaId::new(replica).unwrap();
    let mut state = State::new(Document::default(), Default::default(), replica);
    import(&mut state, &file, 0);
    let who = crate::common::id("p0");
    apply(&mut state, Action::HandTo(Some(who.clone())), 0);
    for given in ["2", "3", "4"] {
        apply(
            &mut state,
            Action::Answer(question("AM-Q1"), answer(given)),
            0,
        );
    }
    let mut theirs = read(export(&state.document).as_bytes()).unwrap();
    theirs.merge_in(file);
    theirs.participants[&who].answers["AM-Q1"].clone()
}

#[test]
fn at_the_highest_count_an_answer_can_still_be_changed_and_passed_on() {
    let check = |stamped: String| {
        for replica in REPLICAS {
            let given = passed_on(&stamped, replica);
            assert_eq!(*given.value(), answer("4"), "{stamped} {replica}");
            assert!(!given.is_disputed(), "{stamped} {replica}");
        }
    };
    check(format!("7.{MAX_WALL}.a"));
    check(format!("{}.0.a", MAX_LAMPORT - 2));
    check(format!("{}.0.zzzzzzzzzzzzzzzz", MAX_LAMPORT - 1));
    check(format!("{MAX_LAMPORT}.0.zzzzzzzzzzzzzzzz"));
    check(format!("{MAX_LAMPORT}.{}.zzzzzzzzzzzzzzzz", MAX_WALL - 3));
}

#[test]
fn where_no_stamp_is_later_both_answers_reach_the_others() {
    for wall in [MAX_WALL - 1, MAX_WALL] {
        for replica in REPLICAS {
            let given = passed_on(&format!("{MAX_LAMPORT}.{wall}.here"), replica);
            let mut values = given.versions().map(|version| version.value);
            assert!(values.any(|value| value == answer("4")), "{wall} {replica}");
        }
    }
}
