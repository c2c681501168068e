//! Individual interests: nobody else gets them unless whoever wrote them shares that line.

use crate::common::{Visit, export, id, kept};
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::code::unpack;
use gezamenlijke_blik::exchange::{Scope, write};
use gezamenlijke_blik::reflection::Audience::{Private, Shared};
use gezamenlijke_blik::reflection::{
    Audience, INTERESTS, Instrument, InterestKind, PARTICIPANTS, interest_line,
};
use gezamenlijke_blik::session::{
    Action, code_payload, interest_audience, plan, share_interest, write_interest,
};

const SECRET: &str = "Ik wil weg bij de gemeente";

fn mine() -> &'static str {
    interest_line(InterestKind::Individual, 0).unwrap()
}

/// Types letter by letter, and after each letter looks whether anything of it goes out.
fn types(visit: &mut Visit, line: &str, text: &str) {
    for (end, _) in text.char_indices().skip(1).chain([(text.len(), ' ')]) {
        let typed = &text[..end];
        let action = write_interest(&visit.state, line, typed).unwrap();
        visit.does(action);
    }
}

fn shares(visit: &mut Visit, audience: Audience) {
    let action = share_interest(&visit.state, mine(), audience).unwrap();
    visit.does(action);
}

/// Somebody who typed it.
fn written() -> Visit {
    let mut visit = Visit::on("tablet");
    visit.begins("anna", "Gemeente");
    types(&mut visit, mine(), SECRET);
    visit
}

/// All that can leave this device, except what somebody keeps for themselves.
fn leaves(visit: &Visit) -> String {
    let code = unpack(&code_payload(&visit.state, &id("anna"))).unwrap();
    let for_others = write(visit.document(), Scope::For(&id("bram")));
    [export(visit.document()), for_others, code].concat()
}

#[test]
fn it_is_private_from_the_first_letter_on() {
    let mut visit = Visit::on("tablet");
    visit.begins("anna", "Gemeente");
    assert_eq!(interest_audience(&visit.state, mine()), Private);
    let mut typed = String::new();
    for letter in SECRET.chars() {
        typed.push(letter);
        let action = write_interest(&visit.state, mine(), &typed).unwrap();
        visit.does(action);
        let me = visit.state.me().unwrap();
        assert!(me.get_at(INTERESTS, mine()).is_some());
        assert_eq!(me.shared_at(INTERESTS, mine()), None, "{typed}");
        assert!(!leaves(&visit).contains("\"Ik"), "{typed}");
    }
    assert!(visit.state.me().unwrap().has_filled(Instrument::Interests));
    assert!(kept(&visit.state).contains(SECRET));
}

#[test]
fn who_shares_a_line_shares_its_words_and_no_other_line() {
    let mut visit = written();
    let other = interest_line(InterestKind::Individual, 1).unwrap();
    types(&mut visit, other, "Ik wil rust");
    shares(&mut visit, Shared);
    assert!(leaves(&visit).contains(SECRET));
    assert!(!leaves(&visit).contains("Ik wil rust"));
    assert_eq!(interest_audience(&visit.state, other), Private);
}

#[test]
fn a_shared_line_stays_shared_while_it_is_changed_and_is_private_again_once_it_was_emptied() {
    let mut visit = written();
    shares(&mut visit, Shared);
    let action = write_interest(&visit.state, mine(), "Ik wil blijven").unwrap();
    visit.does(action);
    assert_eq!(interest_audience(&visit.state, mine()), Shared);
    let emptied = write_interest(&visit.state, mine(), " ").unwrap();
    visit.does(emptied);
    types(&mut visit, mine(), SECRET);
    assert_eq!(interest_audience(&visit.state, mine()), Private);
    assert!(!leaves(&visit).contains(SECRET));
}

#[test]
fn who_takes_the_sharing_back_has_it_for_themselves_again() {
    let mut visit = written();
    shares(&mut visit, Shared);
    shares(&mut visit, Private);
    assert!(!leaves(&visit).contains(SECRET));
    assert!(!leaves(&visit).contains("Ik wil"));
    let me = visit.state.me().unwrap();
    assert_eq!(me.get_at(INTERESTS, mine()).unwrap().as_str(), SECRET);
    // Nothing is shared where nothing stands.
    let other = interest_line(InterestKind::Individual, 4).unwrap();
    assert!(share_interest(&visit.state, other, Shared).is_none());
}

#[test]
fn whoever_gets_the_file_gets_nothing_of_it_and_whoever_erases_it_leaves_nothing() {
    let mut visit = written();
    let mut other = Visit::on("other");
    let file = read_file(export(visit.document()).as_bytes()).unwrap();
    let import = plan(&other.state, vec![file]).unwrap();
    other.does(Action::Import(Box::new(import), None));
    assert!(!kept(&other.state).contains("Ik wil"));
    visit.does(Action::Remove(PARTICIPANTS, id("anna")));
    assert!(!kept(&visit.state).contains("Ik wil"));
}

#[test]
fn whoever_gets_the_tablet_next_is_shown_none_of_it() {
    let mut visit = written();
    visit.does(Action::HandTo(None));
    assert!(visit.state.me().is_none() && visit.state.hides_others());
    visit.begins("bram", "Zorggroep");
    let me = visit.state.me().unwrap();
    assert_eq!(me.get_at(INTERESTS, mine()), None);
    assert!(share_interest(&visit.state, mine(), Shared).is_none());
}

#[test]
fn the_other_kinds_are_for_the_group() {
    let mut visit = written();
    for kind in [InterestKind::Collective, InterestKind::Organisation] {
        let line = interest_line(kind, 0).unwrap();
        assert_eq!(interest_audience(&visit.state, line), Shared);
        types(&mut visit, line, "Schoon water");
        let me = visit.state.me().unwrap();
        assert!(me.shared_at(INTERESTS, line).is_some());
    }
    assert_eq!(
        interest_audience(&Visit::on("x").state, "individual-1"),
        Private
    );
}
