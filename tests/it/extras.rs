//! What is filled in beside the short instruments: a session asks it, or an invitation carries it.

use crate::common::{Visit, id, label};
use crate::invitation::invitation;
use gezamenlijke_blik::reflection::Instrument::{Balances, Formula, Interests, OwnWords, Trust};
use gezamenlijke_blik::reflection::{
    Choice, Instrument, Invitation, Lens, Owner, SESSIONS, STEP, Said, Step, Word,
};
use gezamenlijke_blik::session::{
    Action, Route, apply_answering, asked_by, begin_session, change_asked, next_open,
};

fn session(name: &str) -> Owner {
    Owner::One(SESSIONS.name, id(name))
}

/// A tablet with a session that asks these.
fn asking(name: &str, asked: &[Instrument]) -> Visit {
    let mut visit = Visit::on("tablet");
    visit.does(Action::Add(SESSIONS, id(name)));
    for one in asked {
        visit.does(change_asked(session(name), *one, Said::Yes).unwrap());
    }
    visit
}

/// An invitation that asks these.
fn inviting(asked: &str) -> Invitation {
    Invitation {
        asks: asked.split_whitespace().filter_map(Word::new).collect(),
        ..invitation()
    }
}

fn invited(name: &str, asked: &str) -> Visit {
    let mut visit = Visit::on("tablet");
    visit
        .does(Action::name_partnership(Some(label(name))))
        .does(Action::Invite(Some(Box::new(inviting(asked)))));
    visit
}

#[test]
fn what_a_session_asks_is_asked_in_the_order_of_the_way() {
    assert_eq!(Visit::on("tablet").state.extras(), []);
    let visit = asking("s", &[Balances, Formula]);
    assert_eq!(visit.state.extras(), [Formula, Balances]);
    assert_eq!(
        asked_by(visit.document().owner(&session("s")).unwrap()),
        [Formula, Balances]
    );
}

#[test]
fn with_everything_asked_the_way_goes_by_each_instrument_after_the_questions_of_its_lens() {
    let mut visit = asking("s", Instrument::ALL);
    visit.begins("anna", "Wonen Noord");
    let mut expected = Vec::new();
    for lens in Lens::ALL {
        let own = Instrument::ALL.iter().filter(|one| one.lens() == lens);
        expected.push(Route::Lens(lens, None));
        expected.extend(own.map(|one| Route::Instrument(*one)));
    }
    let mut way = vec![Route::Lens(Lens::Ambition, None)];
    for _ in 1..expected.len() {
        way.extend(next_open(&visit.state, way.last().copied()));
    }
    assert_eq!(way, expected);
}

#[test]
fn what_a_facilitator_unticks_is_not_asked_any_more() {
    let mut visit = asking("s", &[Balances, Formula]);
    visit.does(change_asked(session("s"), Formula, Said::No).unwrap());
    assert_eq!(visit.state.extras(), [Balances]);
}

#[test]
fn a_short_instrument_is_asked_of_everybody_and_is_no_extra_one() {
    assert_eq!(asking("s", &[OwnWords, Trust]).state.extras(), [Trust]);
    assert_eq!(
        invited("Samen voor de Kust", "own_words").state.extras(),
        []
    );
}

#[test]
fn a_session_that_was_closed_asks_nothing_any_more() {
    let mut visit = asking("s", &[Formula]);
    for step in [Step::Gather, Step::Talk] {
        visit.does(Action::choose(session("s"), STEP, Some(step)));
        assert_eq!(visit.state.extras(), [Formula]);
    }
    visit.does(Action::choose(session("s"), STEP, Some(Step::Close)));
    assert_eq!(visit.state.extras(), []);
}

#[test]
fn several_sessions_ask_together() {
    let mut visit = asking("s", &[Interests]);
    visit
        .does(Action::Add(SESSIONS, id("t")))
        .does(change_asked(session("t"), Formula, Said::Yes).unwrap());
    assert_eq!(visit.state.extras(), [Formula, Interests]);
}

#[test]
fn an_invitation_asks_where_it_is_for_the_partnership_that_stands_here() {
    for name in ["Samen voor de Kust", "SAMEN  voor de kust"] {
        let visit = invited(name, "trust later-made formula");
        assert_eq!(visit.state.extras(), [Formula, Trust], "{name}");
    }
    for name in ["Iets anders", "Samen", "\"Samen voor de Kust\""] {
        assert_eq!(invited(name, "trust").state.extras(), [], "{name}");
    }
    let mut visit = invited("Samen voor de Kust", "trust");
    visit.does(Action::Invite(None));
    assert_eq!(visit.state.extras(), []);
}

#[test]
fn a_partnership_with_odd_signs_in_its_name_is_known_by_them() {
    for name in ["’t Lange «Land»", "a\"b\\c", "Öffentlich & <b>", "مرفأ"] {
        let mut made = inviting("trust");
        made.partnership = label(name);
        let mut visit = Visit::on("tablet");
        visit
            .does(Action::name_partnership(Some(label(name))))
            .does(Action::Invite(Some(Box::new(made))));
        assert_eq!(visit.state.extras(), [Trust], "{name}");
        assert!(visit.state.invitation().is_some(), "{name}");
    }
}

#[test]
fn what_a_known_session_asks_counts_before_what_an_older_invitation_said() {
    let mut visit = invited("Samen voor de Kust", "trust formula");
    visit
        .does(Action::Add(SESSIONS, id("s")))
        .does(change_asked(session("s"), Formula, Said::Yes).unwrap());
    assert_eq!(visit.state.extras(), [Formula]);
    visit.does(Action::choose(session("s"), STEP, Some(Step::Close)));
    assert_eq!(visit.state.extras(), [Formula, Trust]);
}

#[test]
fn a_session_that_begins_on_an_invited_device_asks_what_the_invitation_asks() {
    let mut visit = invited("Samen voor de Kust", "trust formula");
    let fresh = || Some(id("fresh"));
    for action in begin_session(&visit.state, id("s"), &fresh) {
        visit.does(action);
    }
    let begun = visit.document().owner(&session("s")).unwrap();
    assert_eq!(asked_by(begun), [Formula, Trust]);
}

#[test]
fn the_program_for_answering_knows_what_is_asked_too() {
    let mut state = invited("Samen voor de Kust", "trust").state;
    apply_answering(&mut state, Action::Begin(id("anna")), 1);
    assert_eq!(state.extras(), [Trust]);
}
