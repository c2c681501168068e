//! What was written beside answers, in the order in which a room hears it.

use crate::common::{Visit, id, note, private, question};
use gezamenlijke_blik::insight::voices;
use gezamenlijke_blik::reflection::{Note, Visibility};
use gezamenlijke_blik::session::Action;

/// People with their organisation and their notes, such as `Oever: OR-Q2 ja; OR-Q3 nee`.
fn table(people: &[&str]) -> Visit {
    let mut visit = Visit::on("a");
    for (at, person) in people.iter().enumerate() {
        let (organisation, notes) = person.split_once(": ").unwrap();
        visit.begins(&format!("p{at}"), organisation);
        for said in notes.split("; ") {
            let (asked, text) = said.split_once(' ').unwrap();
            visit.does(Action::write(question(asked), Some(note(text))));
        }
    }
    visit
}

fn heard(visit: &Visit, questions: &[&'static str], visibility: Visibility) -> Vec<String> {
    let all = voices(visit.document(), questions, visibility, |_| true);
    all.into_iter().map(|voice| voice.text).collect()
}

#[test]
fn every_organisation_is_heard_before_any_is_heard_twice() {
    let visit = table(&[
        "Oever: OR-Q2 o1; OR-Q3 o2",
        "Linde: OR-Q3 l1",
        "Oever: OR-Q2 o3",
        "Westerdam: OR-Q2 w1; AM-Q1 elsewhere",
    ]);
    let expected = ["l1", "o1", "w1", "o2", "o3"];
    assert_eq!(
        heard(&visit, &["OR-Q2", "OR-Q3"], Visibility::PerOrganisation),
        expected
    );
    assert!(heard(&visit, &["PR-Q1"], Visibility::PerOrganisation).is_empty());
}

#[test]
fn where_no_organisation_is_named_their_order_does_not_tell_either() {
    let people = ["Oever: OR-Q2 o1", "Linde: OR-Q3 l1", "Oever: OR-Q2 o3"];
    let order = |people: &[&str]| {
        let questions = ["OR-Q2", "OR-Q3"];
        heard(&table(people), &questions, Visibility::GroupOnly)
    };
    assert_eq!(order(&people), ["o1", "o3", "l1"]);
    // The same people with other organisations.
    let others = people.map(|person| person.replace("Oever", "Amstel").replace("Linde", "Zuid"));
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    assert_eq!(order(&others), ["o1", "o3", "l1"]);
}

#[test]
fn what_is_private_empty_or_of_somebody_left_out_is_not_read_out() {
    let mut visit = table(&["Oever: OR-Q2 o1", "Linde: OR-Q2 l1"]);
    visit.begins("p2", "Linde");
    visit.does(Action::write(question("OR-Q2"), Some(private("secret"))));
    visit.begins("p3", "Linde");
    let empty = Note::new("  ", note("x").audience());
    visit.does(Action::write(question("OR-Q2"), Some(empty)));
    let visibility = Visibility::PerOrganisation;
    assert_eq!(heard(&visit, &["OR-Q2"], visibility), ["l1", "o1"]);
    let left = id("p0");
    let all = voices(visit.document(), &["OR-Q2"], visibility, |who| *who != left);
    let texts: Vec<&str> = all.iter().map(|voice| voice.text.as_str()).collect();
    assert_eq!(texts, ["l1"]);
}
