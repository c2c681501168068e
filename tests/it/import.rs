//! What an import promises beforehand, and what it never does.

use crate::common::{
    Visit, answer, document, export, file, id, kept, label, note, participant, question, read_text,
};
use gezamenlijke_blik::reflection::{ANSWERS, Document, Label, NAME, PARTICIPANTS};
use gezamenlijke_blik::session::{Action, Plan, PlanError, Summary, apply, plan};

/// Anna, who answered two questions here.
fn here() -> Visit {
    let mut visit = Visit::on("here");
    visit.does(Action::name_partnership(Some(label("De Linde"))));
    visit
        .begins("anna", "Wonen Noord")
        .answers("AM-Q1=4 AM-Q2=?");
    visit
}

/// The same visit, continued on another tablet that got Anna's file.
fn elsewhere(visit: &Visit, replica: &str) -> Visit {
    let mut other = Visit::on(replica);
    other.takes_in(read_text(&export(&visit.state.contents.document)).unwrap());
    other.does(Action::HandTo(Some(id("anna"))));
    other
}

impl Visit {
    fn takes_in(&mut self, document: Document) -> &mut Self {
        let plan = plan(&self.state, vec![document]).unwrap();
        self.does(Action::Import(Box::new(plan), None))
    }
}

fn planned(visit: &Visit, file: &str) -> Plan {
    plan(&visit.state, vec![read_text(file).unwrap()]).unwrap()
}

/// What a preview counts: `answers 2 new 1 changed`, in the order of the table.
fn counted(summary: &Summary) -> Vec<String> {
    let tallies = summary.tallies();
    let told = tallies.map(|(name, of)| format!("{name} {} new {} changed", of.new, of.changed));
    told.collect()
}

/// The preview of this file on Anna's tablet: what it counts, and nothing else.
fn check(visit: &Visit, file: &str, expected: &[&str]) {
    let found = planned(visit, file);
    assert_eq!(counted(&found.summary), expected);
    let rest = &found.summary;
    assert_eq!(
        (rest.differences, rest.recognised, rest.goes_on),
        (0, 0, false)
    );
    assert_eq!(rest.other_partnerships, []);
    let same = found.merged == visit.state.contents.document;
    assert_eq!(found.summary.brings_nothing(), same);
}

#[test]
fn the_preview_counts_what_would_become_different() {
    let visit = here();
    let of = |other: &Visit| export(&other.state.contents.document);
    check(&visit, &of(&visit), &[]);

    let mut other = elsewhere(&visit, "b");
    other.answers("AM-Q1=2 AM-Q2=- AM-Q3=3 BE-Q1=~ BE-Q2=-");
    other.does(Action::write(question("AM-Q1"), Some(note("Zo."))));
    let expected = ["answers 2 new 2 changed", "notes 1 new 0 changed"];
    check(&visit, &of(&other), &expected);

    let mut newcomer = Visit::on("c");
    newcomer
        .begins("bram", "Oever")
        .answers("AM-Q1=2 AM-Q2=1 AM-Q3=-");
    newcomer.begins("chris", "Oever");
    let expected = ["participants 2 new 0 changed", "answers 2 new 0 changed"];
    check(&visit, &of(&newcomer), &expected);
}

#[test]
fn a_file_that_only_corrects_a_name_is_not_called_nothing() {
    let visit = here();
    let mut other = elsewhere(&visit, "b");
    other.does(Action::describe(id("anna"), NAME, Some(label("Anna"))));
    let anna = ["participants 0 new 1 changed"];
    check(&visit, &export(&other.state.contents.document), &anna);
    check(&visit, &file(r#""anna": {"x-new": 1}"#), &anna);
    let partnership = ["partnership 0 new 1 changed"];
    let text = file("").replacen('{', r#"{"x-new": 1, "#, 1);
    check(&visit, &text, &partnership);
    let mut renamed = elsewhere(&visit, "c");
    renamed.does(Action::name_partnership(Some(label("de linde"))));
    check(
        &visit,
        &export(&renamed.state.contents.document),
        &partnership,
    );
}

#[test]
fn two_answers_given_without_knowing_are_counted_once_and_settled_by_choosing() {
    let mut visit = here();
    let mut other = elsewhere(&visit, "b");
    visit.answers("AM-Q1=5 AM-Q3=1");
    other.answers("AM-Q1=2 AM-Q3=1");
    let theirs = export(&other.state.contents.document);
    let found = planned(&visit, &theirs).summary;
    // The other tablet has seen more changes, so its answer is the later one.
    assert_eq!(found.differences, 1);
    assert_eq!(counted(&found), ["answers 0 new 1 changed"]);
    visit.takes_in(other.state.contents.document.clone());
    assert_eq!(visit.answers_of("anna"), "AM-Q1=2 AM-Q2=? AM-Q3=1");
    check(&visit, &theirs, &[]);
    // Choosing the answer that counts already settles it as well.
    visit.answers("AM-Q1=2");
    let anna = &visit.state.contents.document.participants()[&id("anna")];
    let (_, given) = anna.find(ANSWERS.spec, Some("AM-Q1")).unwrap();
    assert!(!given.is_disputed());
    check(&visit, &theirs, &[]);
}

#[test]
fn the_order_and_number_of_files_makes_no_difference() {
    let visit = here();
    let mut files: Vec<Document> = ["b", "c", "d"]
        .into_iter()
        .enumerate()
        .map(|(at, replica)| {
            let mut other = elsewhere(&visit, replica);
            other.answers(&format!("AM-Q1={} BE-Q1={}", at + 1, 5 - at));
            other.begins(replica, "Oever");
            read_text(&export(&other.state.contents.document)).unwrap()
        })
        .collect();
    let first = plan(&visit.state, files.clone()).unwrap();
    files.reverse();
    assert_eq!(plan(&visit.state, files.clone()).unwrap(), first);
    files.extend(files.clone());
    assert_eq!(plan(&visit.state, files.clone()).unwrap(), first);
    let mut one_by_one = here();
    for file in files {
        one_by_one.takes_in(file);
    }
    assert_eq!(one_by_one.state.contents.document, first.merged);
}

#[test]
fn the_name_of_the_partnership_here_is_never_replaced_unasked() {
    let mut visit = here();
    let mut other = Visit::on("z");
    other.does(Action::name_partnership(Some(label("Een ander"))));
    other.does(Action::name_partnership(Some(label("De Iep"))));
    other.begins("bram", "Oever");
    let found = planned(&visit, &export(&other.state.contents.document));
    assert_eq!(found.summary.other_partnerships, [label("De Iep")]);
    assert_eq!(found.merged.name(), Some(&label("De Linde")));
    visit.does(Action::Import(Box::new(found), Some(label("De Iep"))));
    assert_eq!(visit.state.contents.document.name(), Some(&label("De Iep")));
    visit.does(Action::UndoImport);
    assert_eq!(
        visit.state.contents.document.name(),
        Some(&label("De Linde"))
    );

    let mut nameless = Visit::on("n");
    nameless.takes_in(other.state.contents.document.clone());
    assert_eq!(
        nameless.state.contents.document.name().map(Label::as_str),
        Some("De Iep")
    );
}

#[test]
fn somebody_who_was_left_out_stays_so_when_their_file_comes_again() {
    let mut visit = here();
    let theirs = export(&visit.state.contents.document);
    visit.does(Action::LeaveOut(id("anna")));
    let found = planned(&visit, &theirs);
    assert!(found.summary.brings_nothing());
    visit.does(Action::Import(Box::new(found), None));
    assert!(!visit.state.is_in(&id("anna")));
}

#[test]
fn what_was_answered_between_looking_and_importing_is_not_lost() {
    let mut visit = here();
    let mut other = Visit::on("b");
    other.begins("bram", "Oever").answers("AM-Q1=1");
    let found = planned(&visit, &export(&other.state.contents.document));
    visit.answers("BE-Q4=5");
    visit.does(Action::Import(Box::new(found), None));
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4 AM-Q2=? BE-Q4=5");
    assert_eq!(visit.answers_of("bram"), "AM-Q1=1");
}

#[test]
fn undo_lasts_until_something_else_is_changed() {
    let mut visit = here();
    let mut other = Visit::on("b");
    other.begins("bram", "Oever");
    let before = visit.state.clone();
    visit
        .takes_in(other.state.contents.document.clone())
        .does(Action::UndoImport);
    assert_eq!(visit.state.contents.document, before.contents.document);
    assert_eq!(visit.state.contents.local.own, before.contents.local.own);
    // Another tab must not bring it back, and what is written next is later than what was seen.
    assert!(visit.state.contents.local.epoch > before.contents.local.epoch);
    assert!(visit.state.contents.local.highest_lamport > before.contents.local.highest_lamport);
    visit
        .takes_in(other.state.contents.document.clone())
        .answers("AM-Q1=1");
    let after = kept(&visit.state);
    visit.does(Action::UndoImport);
    assert_eq!(kept(&visit.state), after);
}

#[test]
fn an_answer_given_after_an_import_counts_though_the_file_came_from_years_ahead() {
    let mut visit = here();
    let mut ahead = elsewhere(&visit, "z");
    for points in ["1", "2", "3"] {
        let action = Action::answer(question("AM-Q1"), answer(points));
        apply(&mut ahead.state, action, 9_000_000_000_000_000);
    }
    let theirs = read_text(&export(&ahead.state.contents.document)).unwrap();
    visit.takes_in(theirs.clone());
    assert!(visit.answers_of("anna").starts_with("AM-Q1=3"));
    visit.answers("AM-Q1=5").takes_in(theirs);
    assert!(visit.answers_of("anna").starts_with("AM-Q1=5"));
}

#[test]
fn more_than_500_participants_together_are_refused_and_nothing_changes() {
    let visit = here();
    let crowd = |from: usize, to: usize| {
        let mut all = Document::default();
        for number in from..to {
            let who = participant("", "");
            all.put(PARTICIPANTS, id(&format!("q{number}")), who);
        }
        all
    };
    let before = kept(&visit.state);
    assert!(plan(&visit.state, vec![crowd(0, 250), crowd(250, 499)]).is_ok());
    let too_many = plan(&visit.state, vec![crowd(0, 250), crowd(250, 500)]);
    assert_eq!(too_many, Err(PlanError::TooMany(PARTICIPANTS)));
    assert_eq!(kept(&visit.state), before);
    assert!(
        plan(&visit.state, vec![document([])])
            .unwrap()
            .summary
            .brings_nothing()
    );
}

#[test]
fn who_was_erased_after_the_preview_does_not_come_back_with_the_import() {
    let mut visit = here();
    let mut other = Visit::on("b");
    other
        .begins("omar", "Gemeente Westerdam")
        .answers("AM-Q1=2");
    let plan = planned(&visit, &export(&other.state.contents.document));
    visit.does(Action::Remove(PARTICIPANTS, id("anna")));
    visit.does(Action::Import(Box::new(plan), None));
    let people = visit.state.contents.document.participants().keys();
    assert_eq!(people.collect::<Vec<_>>(), [&id("omar")]);
}
