//! What a session decides for everybody who looks at it: what is out of sight until it is revealed, whether organisations are
//! told apart, whose voice weighs how much, and who is left out.

use crate::common::{Visit, export, id, label, read_text};
use gezamenlijke_blik::insight::Weighting;
use gezamenlijke_blik::reflection::{
    Choice, Invitation, Invited, Owner, REVEALED, SESSIONS, STEP, Said, Step, VISIBILITY,
    Visibility,
};
use gezamenlijke_blik::session::{
    Action, ExportExtent, Stems, code_payload, export_for_others, export_unsaved, people_to_show,
    plan,
};

fn session() -> Owner {
    Owner::One(SESSIONS.name, id("s"))
}

/// A device on which somebody leads a session with Anna and Bram in it.
fn led(replica: &str) -> Visit {
    let mut visit = Visit::on(replica);
    let mut anna = Visit::on("anna");
    anna.begins("anna", "Wonen Noord")
        .answers("AM-Q1=4 AM-Q2=4");
    let mut bram = Visit::on("bram");
    bram.begins("bram", "De Oever").answers("AM-Q1=2 AM-Q2=2");
    for other in [anna, bram] {
        brings(&mut visit, &other);
    }
    visit
        .does(Action::Add(SESSIONS, id("s")))
        .does(Action::Run(id("s")));
    visit
}

fn brings(visit: &mut Visit, other: &Visit) {
    let document = read_text(&export(other.document())).unwrap();
    let planned = plan(&visit.state, vec![document]).unwrap();
    visit.does(Action::Import(Box::new(planned), None));
}

fn reveals(visit: &mut Visit, said: Said) {
    visit.does(Action::choose(session(), REVEALED, Some(said)));
}

fn invited(visibility: Visibility) -> Action {
    let organisations = ["Wonen Noord", "De Oever", "Welzijn"].into_iter();
    let organisations = organisations.map(|name| Invited {
        name: label(name),
        people: None,
    });
    Action::Invite(Some(Box::new(Invitation {
        partnership: label("De Linde"),
        organisations: organisations.collect(),
        date: None,
        place: None,
        minutes: None,
        visibility,
        asks: Vec::new(),
        unknown: Default::default(),
    })))
}

#[test]
fn until_a_session_is_revealed_what_others_answered_is_out_of_sight() {
    let mut visit = led("a");
    assert!(visit.state.is_sealed() && visit.state.hides_others());
    for step in Step::ALL {
        visit.does(Action::choose(session(), STEP, Some(*step)));
        assert!(visit.state.hides_others(), "{step:?}");
    }
    visit.does(Action::OpenCurtain);
    assert!(visit.state.hides_others(), "the curtain is something else");
    reveals(&mut visit, Said::Yes);
    assert!(!visit.state.is_sealed() && !visit.state.hides_others());
    reveals(&mut visit, Said::No);
    assert!(visit.state.hides_others());
}

#[test]
fn what_nobody_runs_is_not_sealed() {
    let mut visit = led("a");
    visit.does(Action::Remove(SESSIONS, id("s")));
    assert!(!visit.state.is_sealed());
    visit.does(Action::Add(SESSIONS, id("planned")));
    assert!(!visit.state.is_sealed(), "nobody has begun it");
}

#[test]
fn whoever_is_alone_sees_what_they_answered() {
    let mut visit = Visit::on("a");
    visit
        .does(Action::Add(SESSIONS, id("s")))
        .does(Action::Run(id("s")));
    assert!(!visit.state.is_sealed(), "nobody is in");
    visit.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    assert!(!visit.state.is_sealed());
    visit.does(Action::HandTo(None));
    assert!(visit.state.is_sealed());
}

#[test]
fn the_next_session_is_sealed_again_and_the_one_before_is_revealed() {
    let mut visit = led("a");
    reveals(&mut visit, Said::Yes);
    visit
        .does(Action::Add(SESSIONS, id("t")))
        .does(Action::Run(id("t")));
    assert!(visit.state.is_sealed());
    visit.does(Action::Run(id("s")));
    assert!(!visit.state.is_sealed());
}

#[test]
fn a_sealed_session_can_be_saved_and_handed_on() {
    let mut visit = led("a");
    visit.begins("cem", "Welzijn").does(Action::HandTo(None));
    visit.does(Action::OpenCurtain);
    let stems = Stems {
        device: "d",
        merged: "m",
        unnamed: "u",
    };
    let file = export_for_others(&visit.state, &ExportExtent::Whole, stems);
    assert_eq!(file.people.len(), 3);
    assert_eq!(export_unsaved(&visit.state, stems).people.len(), 3);
    assert_eq!(people_to_show(&visit.state), [id("cem")]);
    assert!(!code_payload(&visit.state, &id("cem")).is_empty());
}

#[test]
fn of_session_and_invitation_the_stricter_says_whether_organisations_are_told_apart() {
    let per = Visibility::PerOrganisation;
    let group = Visibility::GroupOnly;
    for (session_says, invitation_says, expected) in [
        (None, None, per),
        (None, Some(per), per),
        (None, Some(group), group),
        (Some(per), Some(group), group),
        (Some(group), Some(per), group),
        (Some(group), None, group),
        (Some(per), None, per),
    ] {
        let mut visit = led("a");
        visit.does(Action::name_partnership(Some(label("De Linde"))));
        if let Some(said) = session_says {
            visit.does(Action::choose(session(), VISIBILITY, Some(said)));
        }
        if let Some(said) = invitation_says {
            visit.does(invited(said));
        }
        assert_eq!(
            visit.state.visibility(),
            expected,
            "{session_says:?} {invitation_says:?}"
        );
    }
}

#[test]
fn once_there_are_answers_organisations_that_are_not_told_apart_stay_so() {
    let says = |said| Action::choose(session(), VISIBILITY, Some(said));
    let mut empty = Visit::on("a");
    empty
        .does(Action::Add(SESSIONS, id("s")))
        .does(Action::Run(id("s")))
        .does(says(Visibility::GroupOnly))
        .does(says(Visibility::PerOrganisation));
    assert_eq!(empty.state.visibility(), Visibility::PerOrganisation);

    let mut visit = led("b");
    visit
        .does(says(Visibility::PerOrganisation))
        .does(says(Visibility::GroupOnly))
        .does(says(Visibility::PerOrganisation))
        .does(Action::choose(session(), VISIBILITY, None::<Visibility>));
    assert_eq!(visit.state.visibility(), Visibility::GroupOnly);
}

#[test]
fn where_organisations_are_not_told_apart_nobody_chooses_among_answers_of_others() {
    let mut visit = led("a");
    let mut other = Visit::on("b");
    brings(&mut other, &visit);
    for (visit, given) in [(&mut visit, "AM-Q1=5"), (&mut other, "AM-Q1=1")] {
        visit.does(Action::HandTo(Some(id("bram")))).answers(given);
        visit.does(Action::HandTo(None)).does(Action::OpenCurtain);
    }
    brings(&mut visit, &other);
    reveals(&mut visit, Said::Yes);
    assert_eq!(visit.state.conflicts_in_sight().len(), 1);
    visit.does(Action::choose(
        session(),
        VISIBILITY,
        Some(Visibility::GroupOnly),
    ));
    assert_eq!(visit.state.conflicts_in_sight().len(), 0);
}

#[test]
fn what_people_were_told_by_the_invitation_goes_with_the_session_to_who_takes_over() {
    let mut visit = led("a");
    visit.does(Action::name_partnership(Some(label("De Linde"))));
    visit
        .does(invited(Visibility::GroupOnly))
        .does(Action::Run(id("s")));
    let mut other = Visit::on("b");
    brings(&mut other, &visit);
    assert_eq!(other.state.visibility(), Visibility::GroupOnly);
}

#[test]
fn how_the_group_is_weighed_goes_with_the_session_and_is_weighed_for_now_without_one() {
    let mut visit = led("a");
    visit.does(Action::Weigh(Weighting::Participants));
    let mut other = Visit::on("b");
    brings(&mut other, &visit);
    assert_eq!(other.state.weighting(), Weighting::Participants);

    let mut alone = Visit::on("c");
    alone
        .begins("anna", "A")
        .does(Action::Weigh(Weighting::Participants));
    assert_eq!(alone.state.weighting(), Weighting::Participants);
    alone
        .does(Action::Add(SESSIONS, id("s")))
        .does(Action::Run(id("s")))
        .does(Action::Weigh(Weighting::Organisations));
    assert_eq!(alone.state.weighting(), Weighting::Organisations);
}

#[test]
fn who_is_left_out_goes_with_the_file_and_what_was_said_last_counts() {
    let mut here = led("a");
    here.does(Action::LeaveOut(id("bram")));
    let mut there = Visit::on("b");
    brings(&mut there, &here);
    assert!(!there.state.is_in(&id("bram")) && there.state.is_in(&id("anna")));
    assert_eq!(there.state.together().partners.len(), 1);

    // Each says something else without knowing of the other; nobody is asked.
    here.does(Action::BringBack(id("bram")));
    there
        .does(Action::BringBack(id("bram")))
        .does(Action::LeaveOut(id("bram")));
    brings(&mut here, &there);
    assert!(!here.state.is_in(&id("bram")));
    assert!(here.state.conflicts_in_sight().is_empty());
    brings(&mut there, &here);
    assert!(!there.state.is_in(&id("bram")));
}

#[test]
fn saying_again_what_holds_already_writes_nothing() {
    let mut visit = led("a");
    let before = export(visit.document());
    visit.does(Action::BringBack(id("bram")));
    assert_eq!(export(visit.document()), before);
    visit.does(Action::LeaveOut(id("bram")));
    let out = export(visit.document());
    assert_ne!(out, before);
    visit.does(Action::LeaveOut(id("bram")));
    assert_eq!(export(visit.document()), out);
}
