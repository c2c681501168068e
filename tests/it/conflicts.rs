//! What was written differently on two tablets, and choosing which of it counts.

use crate::common::{
    Visit, answer, export, id, label, note, private, question, read_text, spelled,
};
use gezamenlijke_blik::insight::{Conflict, conflicts, visible_conflicts};
use gezamenlijke_blik::reflection::{
    ANSWERS, Document, Entry, ItemId, Key, NAME, NOTES, Note, Owner, ROLE, Value,
};
use gezamenlijke_blik::session::{Action, plan};

/// Anna on one tablet, and the same Anna on another that got her file.
fn two_tablets() -> (Visit, Visit) {
    let mut here = Visit::on("here");
    here.does(Action::name_partnership(Some(label("De Linde"))));
    here.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    let mut there = Visit::on("there");
    takes_in(&mut there, here.state.contents.document.clone());
    there.does(Action::HandTo(Some(id("anna"))));
    (here, there)
}

fn takes_in(visit: &mut Visit, document: Document) {
    let plan = plan(&visit.state, vec![document]).unwrap();
    visit.does(Action::Import(Box::new(plan), None));
}

/// What was said: `2`, `Anna`, `-` for nothing (any more).
fn said(entry: &Entry) -> String {
    match &entry.value {
        Some(Value::Answer(answer)) => spelled(Some(*answer)),
        Some(Value::Label(label)) => label.as_str().to_owned(),
        Some(Value::Text(words)) => words.as_str().to_owned(),
        Some(Value::Date(date)) => date.to_string(),
        Some(other) => other.canonical(),
        None => "-".to_owned(),
    }
}

/// `anna AM-Q1: 2 | 5`: whose it is, what it is about, what counts and what else there is.
fn told(conflict: &Conflict) -> String {
    let who = match &conflict.owner {
        Owner::Partnership => "*",
        Owner::One(_, id) => id.as_str(),
    };
    let question = conflict.key.item.as_ref();
    let what = question.map_or(conflict.spec.name, ItemId::as_str);
    let values: Vec<String> = conflict
        .register
        .distinct_entries()
        .into_iter()
        .map(said)
        .collect();
    format!("{who} {what}: {}", values.join(" | "))
}

/// What waits for a choice on this tablet, in its order.
fn check(visit: &Visit, expected: &[&str]) {
    let found = conflicts(&visit.state.contents.document);
    let found: Vec<String> = found.iter().map(told).collect();
    assert_eq!(found, expected);
}

/// Of the answers to a question this one counts.
fn settle_answer(who: &str, asked: &str, given: &str) -> Action {
    let key = Key::for_item(ANSWERS.spec, question(asked));
    Action::Settle(
        Owner::participant(id(who)),
        key,
        Entry::answer(answer(given)),
    )
}

/// Of Anna's notes to the first question this one counts.
fn settle_note(note: Option<Note>) -> Action {
    let key = Key::for_item(NOTES.spec, question("AM-Q1"));
    Action::Settle(Owner::participant(id("anna")), key, Entry::note(note))
}

#[test]
fn everything_that_two_tablets_tell_differently_is_listed_as_the_model_asks_it() {
    let (mut here, mut there) = two_tablets();
    check(&here, &[]);
    let named = |name: &str| Action::describe(id("anna"), NAME, Some(label(name)));
    let role = |role: Option<&str>| Action::describe(id("anna"), ROLE, role.map(label));
    here.answers("RE-Q1=3 BE-Q1=5 AM-Q1=5 AM-Q2=1 XX-Q1=1");
    here.does(Action::write(question("AM-Q1"), Some(note("Ja."))));
    here.does(named("Anna")).does(role(Some("Bestuurder")));
    there.does(named("Annie")).does(role(None));
    there.answers("AM-Q1=2 BE-Q1=? AM-Q2=1 RE-Q1=~ XX-Q1=2 PR-Q1=1");
    there.does(Action::write(question("AM-Q1"), Some(note("Nee."))));
    there.does(Action::name_partnership(Some(label("de linde"))));
    here.does(Action::name_partnership(Some(label("De  LINDE"))));
    takes_in(&mut here, there.state.contents.document.clone());
    check(
        &here,
        &[
            "* name: de linde | De LINDE",
            "anna name: Anna | Annie",
            "anna AM-Q1: 2 | 5",
            "anna AM-Q1: Nee. | Ja.",
            "anna BE-Q1: ? | 5",
            "anna RE-Q1: ~ | 3",
        ],
    );
}

#[test]
fn choosing_settles_the_difference_here_and_everywhere() {
    let (mut here, mut there) = two_tablets();
    here.answers("AM-Q1=5 AM-Q2=1");
    here.does(Action::write(question("AM-Q1"), Some(private("Ja."))));
    there.answers("AM-Q1=2 AM-Q2=3");
    there.does(Action::write(question("AM-Q1"), Some(note("Nee."))));
    let theirs = there.state.contents.document.clone();
    takes_in(&mut here, theirs.clone());
    check(
        &here,
        &[
            "anna AM-Q1: 2 | 5",
            "anna AM-Q1: Nee. | Ja.",
            "anna AM-Q2: 3 | 1",
        ],
    );
    here.does(Action::HandTo(None));
    // The one that was outrun, the one that counts already, and a note with for whom it is meant.
    here.does(settle_answer("anna", "AM-Q1", "5"));
    here.does(settle_answer("anna", "AM-Q2", "3"));
    let mine = Some(private("Ja."));
    here.does(settle_note(mine.clone()));
    check(&here, &[]);
    assert_eq!(here.answers_of("anna"), "AM-Q1=5 AM-Q2=3");
    let anna = &here.state.contents.document.participants()[&id("anna")];
    assert_eq!(anna.note("AM-Q1"), mine);

    // The same file again asks nothing, and the other tablet takes the choice over.
    takes_in(&mut here, theirs);
    check(&here, &[]);
    takes_in(
        &mut there,
        read_text(&export(&here.state.contents.document)).unwrap(),
    );
    check(&there, &[]);
    assert_eq!(there.answers_of("anna"), "AM-Q1=5 AM-Q2=3");
}

#[test]
fn only_what_was_written_can_be_chosen_and_only_while_it_is_undecided() {
    let (mut here, mut there) = two_tablets();
    here.answers("AM-Q1=5");
    there.answers("AM-Q1=2");
    takes_in(&mut here, there.state.contents.document);
    for action in [
        settle_answer("anna", "AM-Q1", "3"),
        settle_answer("anna", "AM-Q1", "-"),
        settle_answer("anna", "AM-Q2", "2"),
        settle_answer("nobody", "AM-Q1", "2"),
        settle_note(Some(note("Zo."))),
    ] {
        let before = here.state.contents.document.clone();
        here.does(action);
        assert_eq!(here.state.contents.document, before);
    }
    here.does(settle_answer("anna", "AM-Q1", "2"));
    check(&here, &[]);
    // A tap that comes late, on what was decided in the meantime.
    here.does(settle_answer("anna", "AM-Q1", "5"));
    assert_eq!(here.answers_of("anna"), "AM-Q1=2");
}

#[test]
fn a_private_note_that_differs_is_shown_to_nobody_else() {
    let (mut here, mut there) = two_tablets();
    here.does(Action::write(question("AM-Q1"), Some(private("Ja."))));
    here.answers("AM-Q2=1");
    there.does(Action::write(question("AM-Q1"), Some(note("Nee."))));
    there.answers("AM-Q2=2");
    takes_in(&mut here, there.state.contents.document);
    let count = |current: Option<&str>| {
        let current = current.map(id);
        visible_conflicts(&here.state.contents.document, current.as_ref()).len()
    };
    assert_eq!(count(Some("anna")), 2);
    assert_eq!(count(Some("bram")), 1);
    assert_eq!(count(None), 1);
}

#[test]
fn two_notes_that_were_typed_at_the_same_time_are_both_there_to_choose_from() {
    let (mut here, mut there) = two_tablets();
    // Each letter is kept at once, and one of the two goes on for longer.
    let types = |visit: &mut Visit, text: &str| {
        for end in 1..=text.len() {
            visit.does(Action::write(question("AM-Q1"), Some(note(&text[..end]))));
        }
    };
    types(&mut there, "Nee.");
    types(&mut here, "Ja, en daar zijn we het allang over eens.");
    takes_in(&mut here, there.state.contents.document.clone());
    takes_in(&mut there, here.state.contents.document.clone());
    let both = "anna AM-Q1: Ja, en daar zijn we het allang over eens. | Nee.";
    check(&here, &[both]);
    check(&there, &[both]);
    // Her own older file brings nothing back.
    let older = here.state.contents.document.clone();
    here.does(settle_note(Some(note("Nee."))));
    types(&mut here, "Nee, toch niet.");
    takes_in(&mut here, older);
    check(&here, &[]);
}
