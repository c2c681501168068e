//! Two ids that are one person: when it is asked, what becomes of the answers, and that it lasts.

use crate::common::{Visit, document, export, given, id, note, participant, question, read_text};
use gezamenlijke_blik::device::LocalState;
use gezamenlijke_blik::insight::{MAX_PAIRS, duplicate_pairs};
use gezamenlijke_blik::reflection::{
    ANSWERS, Document, Entry, Key, NAME, PARTICIPANTS, Participant, ParticipantId,
};
use gezamenlijke_blik::session::{Action, reconcile};
use std::collections::BTreeMap;

/// `Anna, Wonen Noord`: what a participant says about themselves; either part may be missing.
fn person(text: &str) -> Participant {
    let (name, organisation) = text.split_once(',').unwrap();
    let mut who = participant(organisation.trim(), "");
    let name = gezamenlijke_blik::reflection::Label::new(name);
    let name = Entry::shared(name.map(Into::into));
    who.change(
        Key::single(NAME.spec),
        name,
        crate::common::stamp(1, 0, "t"),
    );
    who
}

/// Which of these people are asked about: `0=1` for the first and the second.
fn check_asked(people: &[&str], expected: &str) {
    let document = document(people.iter().map(|text| person(text)));
    let pairs = duplicate_pairs(&document).into_iter();
    let number = |id: &ParticipantId| id.as_str().trim_start_matches('p').to_owned();
    let pairs = pairs.map(|(one, other)| format!("{}={}", number(one), number(other)));
    assert_eq!(pairs.collect::<Vec<_>>().join(" "), expected, "{people:?}");
}

#[test]
fn the_same_name_and_organisation_are_asked_about_however_they_are_spelled() {
    check_asked(&["Anna, A", "Anna, A"], "0=1");
    check_asked(&["Anna, A", "ANNA, a"], "0=1");
    check_asked(&["Zoë, Café", "Zoe\u{308}, CAFE\u{301}"], "0=1");
    check_asked(&["Anna  Smit, A", " anna smit, A"], "0=1");
    check_asked(&["Anna, A", "Anna, A", "Anna, A"], "0=1 0=2 1=2");
    check_asked(&["Bram, B", "Anna, A", "Bram, B", "Anna, A"], "1=3 0=2");
}

#[test]
fn everybody_else_is_somebody_else() {
    check_asked(&[], "");
    check_asked(&["Anna, A"], "");
    check_asked(&["Anna, A", "Anna, B"], "");
    check_asked(&["Anna, A", "Zoë, A", "Zoe, A"], "");
    check_asked(&[", A", ", A"], "");
    check_asked(&["Anna,", "Anna,"], "");
    check_asked(&[",", ","], "");
}

#[test]
fn a_crowd_with_one_name_is_not_a_thousand_questions() {
    let crowd = document((0..500).map(|_| person("Anna, A")));
    assert_eq!(duplicate_pairs(&crowd).len(), MAX_PAIRS);
}

fn same(pairs: &str) -> BTreeMap<ParticipantId, ParticipantId> {
    let pairs = pairs.split_whitespace();
    let pairs = pairs.map(|pair| pair.split_once('>').unwrap());
    pairs.map(|(from, into)| (id(from), id(into))).collect()
}

/// People with an answer each, of whom these are the same: `a>b`. Who is left, with all answers.
fn check_folded(people: &str, pairs: &str, expected: &str) {
    let mut all = Document::default();
    for (at, who) in people.split_whitespace().enumerate() {
        let answers = format!("AM-Q{}=4", at + 1);
        all.put(PARTICIPANTS, id(who), participant("", &answers));
    }
    let pairs = same(pairs);
    all.apply_aliases(&pairs);
    let told = all.participants().iter().map(|(id, who)| {
        let asked = who.field(ANSWERS.spec).iter();
        let asked = asked.map(|(key, _)| key.item.as_ref().unwrap().as_str());
        let asked = asked.map(|question| question.trim_start_matches("AM-Q"));
        format!("{id}:{}", asked.collect::<String>())
    });
    assert_eq!(told.collect::<Vec<_>>().join(" "), expected);
    let before = all.clone();
    all.apply_aliases(&pairs);
    assert_eq!(all, before, "doing it again changes nothing");
}

#[test]
fn ids_of_one_person_become_one_however_the_steps_run() {
    check_folded("a b", "", "a:1 b:2");
    check_folded("a b", "a>b", "b:12");
    check_folded("a b", "b>a", "a:12");
    check_folded("a b c", "a>b b>c", "c:123");
    check_folded("a c", "a>b b>c", "c:12");
    check_folded("a b c d", "a>d b>d c>d", "d:1234");
    check_folded("a", "a>b", "b:1");
    check_folded("b", "a>b", "b:1");
    check_folded("a b", "x>y", "a:1 b:2");
}

#[test]
fn a_circle_ends_at_its_smallest_id() {
    check_folded("a b", "a>a", "a:1 b:2");
    check_folded("a b", "a>b b>a", "a:12");
    check_folded("a b c d", "c>b b>d d>c a>d", "b:1234");
    check_folded("a b c", "a>c c>b b>c", "b:123");
}

#[test]
fn a_tablet_follows_who_filled_in_on_it() {
    let mut tablet = LocalState {
        own: vec![id("a"), id("b"), id("c")],
        current: Some(id("a")),
        aliases: same("a>b b>d"),
        ..LocalState::default()
    };
    tablet.follow_aliases();
    assert_eq!(tablet.own, [id("d"), id("c")]);
    assert_eq!(tablet.current, Some(id("d")));
}

/// Anna began on this tablet, and was brought in from another as if she were somebody else.
fn anna_twice() -> Visit {
    let mut visit = Visit::on("here");
    visit
        .begins("anna", "Wonen Noord")
        .answers("AM-Q1=4 AM-Q2=1");
    visit.does(Action::write(question("AM-Q1"), Some(note("Hier."))));
    visit
        .begins("annie", "Wonen Noord")
        .answers("AM-Q2=2 AM-Q3=3");
    visit
}

#[test]
fn one_person_has_the_answers_of_both_and_keeps_the_tablet() {
    let mut visit = anna_twice();
    visit.does(Action::SamePerson {
        from: id("annie"),
        into: id("anna"),
    });
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4 AM-Q2=2 AM-Q3=3");
    assert_eq!(visit.state.contents.local.own, [id("anna")]);
    assert_eq!(visit.state.contents.local.current, Some(id("anna")));
    let both = given(visit.document(), "anna", "AM-Q2").distinct_entries();
    assert_eq!(both.len(), 2, "both answers are kept");
    assert_eq!(visit.document().participants().len(), 1);
    visit.answers("AM-Q2=5");
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4 AM-Q2=5 AM-Q3=3");
}

#[test]
fn whoever_is_in_the_picture_under_one_id_stays_in_it() {
    for (left_out, is_in) in [("anna", true), ("annie", true), ("anna annie", false)] {
        let mut visit = anna_twice();
        for one in left_out.split(' ') {
            visit.does(Action::LeaveOut(id(one)));
        }
        visit.does(Action::SamePerson {
            from: id("annie"),
            into: id("anna"),
        });
        assert_eq!(visit.state.is_in(&id("anna")), is_in, "{left_out}");
    }
}

#[test]
fn what_is_said_about_somebody_who_is_not_here_changes_nothing() {
    for (from, into) in [("annie", "nobody"), ("nobody", "anna"), ("anna", "anna")] {
        let mut visit = anna_twice();
        let before = visit.state.clone();
        let (from, into) = (id(from), id(into));
        visit.does(Action::SamePerson { from, into });
        assert_eq!(visit.document(), &before.contents.document);
        assert_eq!(
            visit.state.contents.local.aliases,
            before.contents.local.aliases
        );
    }
}

#[test]
fn what_was_said_can_be_turned_round_later() {
    let mut visit = anna_twice();
    let theirs = read_text(&export(visit.document())).unwrap();
    let one = |from: &str, into: &str| Action::SamePerson {
        from: id(from),
        into: id(into),
    };
    visit.does(one("annie", "anna"));
    visit.begins("bram", "Oever");
    visit.does(one("anna", "bram"));
    assert_eq!(visit.answers_of("bram"), "AM-Q1=4 AM-Q2=2 AM-Q3=3");
    let plan = gezamenlijke_blik::session::plan(&visit.state, vec![theirs]).unwrap();
    assert!(plan.summary.brings_nothing(), "{:?}", plan.summary);
    assert_eq!(visit.document().participants().len(), 1);
}

#[test]
fn another_tab_of_the_same_device_follows_and_loses_nothing() {
    let mut visit = anna_twice();
    let mut other = Visit::on("other");
    other.state = visit.state.clone();
    visit.does(Action::SamePerson {
        from: id("annie"),
        into: id("anna"),
    });
    // There annie still has the tablet, and goes on answering.
    other.answers("BE-Q1=5");
    let heard = visit.state.contents.clone();
    assert!(reconcile(&mut other.state, heard).changed_here);
    assert_eq!(other.state.contents.local.current, Some(id("anna")));
    assert_eq!(other.answers_of("anna"), "AM-Q1=4 AM-Q2=2 AM-Q3=3 BE-Q1=5");
    other.answers("BE-Q2=1");
    let heard = other.state.contents.clone();
    let met = reconcile(&mut visit.state, heard);
    assert!(met.changed_here);
    assert_eq!(visit.document(), other.document());
}
