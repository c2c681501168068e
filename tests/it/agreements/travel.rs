//! Agreements, topics and sessions on their way: in files, in codes, and between two who wrote apart.

use super::{agreement, agrees, table};
use crate::common::{Visit, id, read_text};
use gezamenlijke_blik::exchange::code::{pack, unpack};
use gezamenlijke_blik::insight::{Weighting, conflicts};
use gezamenlijke_blik::reflection::{
    AGREEMENTS, Beat, Choice, DISCUSSED, Document, EXPECTED, HEARD, LEFT_OUT, Number, ORDER, Owner,
    PARTICIPANTS, PLACEMENT, Placement, REVEALED, SESSION, SESSIONS, SHOWN, STATUS, STEP, SUBJECT,
    Said, Status, Step, Subject, TOPICS, Text, VISIBILITY, Visibility, WEIGHTING, WHAT, Word,
    topic_id,
};
use gezamenlijke_blik::session::{
    Action, ExportExtent, Stems, code_payload, export_backup, export_for_others,
    export_for_own_device, export_unsaved, plan,
};

const STEMS: Stems = Stems {
    device: "allen",
    merged: "samen",
    unnamed: "naamloos",
};

/// How many of each kind a file holds: participants, sessions, expected, topics, agreements.
fn held(text: &str) -> [usize; 5] {
    let document = read_text(text).unwrap();
    [PARTICIPANTS, SESSIONS, EXPECTED, TOPICS, AGREEMENTS].map(|kind| document.owners(kind).len())
}

fn topic(subject: Subject) -> Owner {
    Owner::One(TOPICS.name, topic_id(&id("s"), subject).unwrap())
}

/// Something of a topic becomes this; it is made where it is not there yet.
fn arranges(visit: &mut Visit, subject: Subject, action: Action) {
    let topic = topic_id(&id("s"), subject).unwrap();
    let owner = Owner::One(TOPICS.name, topic.clone());
    visit.does(Action::Add(TOPICS, topic));
    visit.does(Action::set(owner.clone(), SESSION, Word::new("s")));
    visit.does(Action::choose(owner, SUBJECT, Some(subject)));
    visit.does(action);
}

fn hears(visit: &mut Visit, subject: Subject, words: &str) {
    let heard = Action::set(topic(subject), HEARD, Text::new(words));
    arranges(visit, subject, heard);
}

fn comes_at(visit: &mut Visit, subject: Subject, place: u64) {
    let order = Action::set(topic(subject), ORDER, Number::new(place));
    arranges(visit, subject, order);
}

fn import(visit: &mut Visit, text: &str) {
    let plan = plan(&visit.state, vec![read_text(text).unwrap()]).unwrap();
    visit.does(Action::Import(Box::new(plan), None));
}

fn session_file(visit: &Visit) -> String {
    export_for_others(&visit.state, &ExportExtent::Whole, STEMS).text
}

/// A session that was run, on a tablet on which two people filled in.
fn run() -> Visit {
    let mut visit = table("a");
    visit.does(Action::Add(EXPECTED, id("e")));
    visit.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    visit.begins("bram", "Zorggroep Oever").answers("AM-Q1=2");
    hears(&mut visit, Subject::Deciding, "Niemand weet wie tekent.");
    agrees(&mut visit, "s", "x", "We schrijven op wie tekent.");
    visit
}

#[test]
fn the_file_of_one_participant_has_the_session_and_nothing_of_what_the_group_made_of_it() {
    let mut visit = run();
    let one = export_for_others(&visit.state, &ExportExtent::One(id("anna")), STEMS);
    assert_eq!(held(&one.text), [1, 1, 0, 0, 0]);
    assert!(!one.text.contains("tekent"));
    let code = unpack(&code_payload(&visit.state, &id("anna"))).unwrap();
    assert_eq!(code, one.text, "a code says what the file says");
    let along = export_for_own_device(&visit.state, "mee");
    assert_eq!(held(&along.text), [1, 1, 0, 0, 0]);

    let device = export_for_others(&visit.state, &ExportExtent::Device, STEMS);
    for whole in [
        device.text,
        session_file(&visit),
        export_backup(&visit.state, "alles").text,
    ] {
        assert_eq!(held(&whole), [2, 1, 1, 1, 1]);
    }
    // Where nothing could be saved all of it would be gone, unless it is out of sight.
    visit.does(Action::Remove(PARTICIPANTS, id("anna")));
    visit.does(Action::OpenCurtain);
    assert_eq!(
        held(&export_unsaved(&visit.state, STEMS).text),
        [1, 1, 1, 1, 1]
    );
}

#[test]
fn a_code_brings_an_agreement_as_a_file_does() {
    let visit = run();
    let text = unpack(&pack(visit.document())).unwrap();
    assert_eq!(read_text(&text), read_text(&session_file(&visit)));
    let mut there = Visit::on("b");
    import(&mut there, &text);
    assert_eq!(
        there.document().owner(&agreement("x")),
        visit.document().owner(&agreement("x"))
    );
}

#[test]
fn who_takes_over_is_at_the_same_place_and_sees_the_same() {
    let mut here = run();
    let session = Owner::One(SESSIONS.name, id("s"));
    for (field, word) in [
        (WEIGHTING, Weighting::Participants.key()),
        (VISIBILITY, Visibility::GroupOnly.key()),
        (SUBJECT, Subject::Deciding.key()),
    ] {
        here.does(Action::set(session.clone(), field, Word::new(word)));
    }
    let said = Some(Said::Yes);
    let shown = Action::choose(topic(Subject::Deciding), SHOWN, Some(Beat::Count));
    arranges(&mut here, Subject::Deciding, shown);
    here.does(Action::choose(
        Owner::participant(id("bram")),
        LEFT_OUT,
        said,
    ));
    here.does(Action::choose(session, STEP, Some(Step::Reveal)));

    let mut there = Visit::on("b");
    import(&mut there, &session_file(&here));
    let (known, entries) = there.document().current_session().unwrap();
    assert_eq!((known, entries.step()), (&id("s"), Step::Reveal));
    assert_eq!(entries.subject(), Some(Subject::Deciding));
    assert_eq!(entries.visibility(), Visibility::GroupOnly);
    assert!(!entries.is_revealed() && there.state.is_sealed());
    let topic = there.document().owner(&topic(Subject::Deciding)).unwrap();
    assert_eq!(topic.choice(SHOWN), Some(Beat::Count));
    assert_eq!(there.state.weighting(), Weighting::Participants);
    assert!(there.state.is_in(&id("anna")) && !there.state.is_in(&id("bram")));
}

/// Two who had the same file, after each wrote something else, each with the other's file.
fn apart(one: impl Fn(&mut Visit), other: impl Fn(&mut Visit)) -> [Visit; 2] {
    let mut here = run();
    let mut there = Visit::on("b");
    import(&mut there, &session_file(&here));
    one(&mut here);
    other(&mut there);
    let [mine, theirs] = [&here, &there].map(session_file);
    import(&mut here, &theirs);
    import(&mut there, &mine);
    assert_eq!(session_file(&here), session_file(&there));
    [here, there]
}

/// Everything about which somebody is asked: the kind, the field and what is offered.
fn asked(document: &Document) -> Vec<String> {
    let all = conflicts(document).into_iter();
    let told = all.map(|one| {
        let Owner::One(kind, _) = one.owner else {
            return one.spec.name.to_owned();
        };
        let offered = one.register.distinct_entries().len();
        format!("{kind} {} {offered}", one.spec.name)
    });
    told.collect()
}

#[test]
fn of_two_copies_orders_go_by_rule_notes_are_both_kept_and_agreements_add_up() {
    let [here, _] = apart(
        |here| {
            comes_at(here, Subject::Deciding, 0);
            comes_at(here, Subject::Money, 1);
            hears(here, Subject::Deciding, "Anna tekent.");
            hears(here, Subject::Money, "Geld is krap.");
            agrees(here, "s", "mine", "Van hier.");
        },
        |there| {
            let dropped =
                Action::choose(topic(Subject::Money), PLACEMENT, Some(Placement::Dropped));
            arranges(there, Subject::Money, dropped);
            hears(there, Subject::Deciding, "Bram tekent.");
            agrees(there, "s", "theirs", "Van daar.");
            let done = Action::choose(agreement("x"), STATUS, Some(Status::Done));
            there.does(done);
            comes_at(there, Subject::Deciding, 3);
        },
    );
    let document = here.document();
    assert_eq!(asked(document), ["topics heard 2"]);
    let order = document
        .owner(&topic(Subject::Deciding))
        .unwrap()
        .get(ORDER);
    assert_eq!(order.map(|it| it.get()), Some(3), "what was chosen last");
    let money = document.owner(&topic(Subject::Money)).unwrap();
    assert_eq!(money.get(HEARD).map(Text::as_str), Some("Geld is krap."));
    assert_eq!(money.choice(PLACEMENT), Some(Placement::Dropped));
    assert_eq!(document.agreements_of(&id("s")).len(), 3);
    let x = document.owner(&agreement("x")).unwrap();
    assert_eq!(x.status(), Status::Done);
}

#[test]
fn what_was_agreed_differently_is_asked_and_where_a_session_is_never() {
    let session = || Owner::One(SESSIONS.name, id("s"));
    let [here, _] = apart(
        |here| {
            let what = Text::new("Wij tekenen.");
            here.does(Action::set(agreement("x"), WHAT, what));
            here.does(Action::choose(
                agreement("x"),
                SUBJECT,
                Some(Subject::Money),
            ));
            here.does(Action::choose(session(), STEP, Some(Step::Talk)));
            here.does(Action::choose(session(), REVEALED, Some(Said::Yes)));
        },
        |there| {
            let what = Text::new("Zij tekenen.");
            there.does(Action::set(agreement("x"), WHAT, what));
            there.does(Action::choose(
                agreement("x"),
                SUBJECT,
                Some(Subject::Trust),
            ));
            there.does(Action::choose(
                agreement("x"),
                STATUS,
                Some(Status::Dropped),
            ));
            let discussed = Action::choose(topic(Subject::Deciding), DISCUSSED, Some(Said::Yes));
            arranges(there, Subject::Deciding, discussed);
            there.does(Action::choose(session(), STEP, Some(Step::Close)));
        },
    );
    assert_eq!(asked(here.document()), ["agreements what 2"]);
}

#[test]
fn a_session_whose_people_are_erased_keeps_its_agreements_and_one_that_is_removed_leaves_them() {
    let mut visit = run();
    for who in ["anna", "bram"] {
        visit.does(Action::Remove(PARTICIPANTS, id(who)));
    }
    assert_eq!(visit.document().agreements_of(&id("s")).len(), 1);
    assert_eq!(visit.state.together().partners.len(), 0);
    visit.does(Action::Remove(SESSIONS, id("s")));
    assert_eq!(visit.document().current_session(), None);
    visit.does(Action::Add(SESSIONS, id("t")));
    visit.does(Action::Run(id("t")));
    let open = visit.document().open_before(&id("t"));
    assert_eq!(open.len(), 1);
    let now = id("t");
    let topics = visit.document().of_session(TOPICS, &now);
    assert_eq!(
        topics.count(),
        0,
        "topics of a session that is gone are shown nowhere"
    );
    let file = session_file(&visit);
    assert_eq!(held(&file), [0, 1, 1, 1, 1]);
}
