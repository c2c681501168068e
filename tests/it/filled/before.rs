//! The version of the page before there were instruments, played with files of this one: it knows none of what is in them,
//! and loses nothing and gives nothing away. And what that version wrote comes in here as it is.

use super::SECRET;
use crate::common::{Visit, export, id, question};
use gezamenlijke_blik::exchange::code::{pack, unpack};
use gezamenlijke_blik::exchange::{Scope, read, read_as, write, write_as};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{
    AGREEMENTS, ANSWERS, ASKS, BELONGS, Choice, DATE, DECIDES, DOES, Document, EXPECTED, Entry,
    HOLLOW_WORDS, INTERESTS, Instrument, Key, LEADER, LEFT_OUT, Label, MINUTES, NAME, NEXT, NOTES,
    ORGANISATION, Owner, OwnerKind, PLACE, Presence, REVEALED, ROLE, SESSIONS, STEP, SUBJECT, Said,
    TITLE, TOPICS, Table, Text, VISIBILITY, WEIGHTING,
};
use gezamenlijke_blik::session::{Action, plan};

/// What was kept before there were instruments. It never changes.
const BEFORE: Table = Table {
    minor: 0,
    partnership: OwnerKind {
        name: "partnership",
        most: 1,
        presence: Presence::Always,
        fields: &[NAME.spec],
    },
    kinds: &[
        OwnerKind {
            name: "participants",
            most: 500,
            presence: Presence::Always,
            fields: &[
                ORGANISATION.spec,
                NAME.spec,
                ROLE.spec,
                ANSWERS.spec,
                NOTES.spec,
                LEFT_OUT.spec,
            ],
        },
        OwnerKind {
            name: "sessions",
            most: 100,
            presence: Presence::WhereAny,
            fields: &[
                TITLE.spec,
                DATE.spec,
                PLACE.spec,
                LEADER.spec,
                MINUTES.spec,
                VISIBILITY.spec,
                WEIGHTING.spec,
                STEP.spec,
                REVEALED.spec,
                SUBJECT.spec,
                DECIDES.spec,
                DOES.spec,
                BELONGS.spec,
                NEXT.spec,
            ],
        },
        EXPECTED,
        TOPICS,
        AGREEMENTS,
    ],
};

/// A tablet of this version: somebody filled in everything, and Anna something else than on the other tablet; a session asks
/// for more, and the group has its own list of words.
fn tablet(replica: &str, number: u8) -> Visit {
    let mut visit = Visit::on(replica);
    visit.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    visit.fills_in_everything(number);
    visit
        .begins(replica, "Zorggroep Oever")
        .fills_in_everything(number + 1);
    let session = Owner::One(SESSIONS.name, id("s"));
    let asks = Instrument::ALL[usize::from(number) % 12].key();
    let asks = Key::for_item(ASKS.spec, question(asks));
    visit.does(Action::Add(SESSIONS, id("s")));
    visit.does(Action::Set(
        session,
        asks,
        Entry::shared(Said::Yes.word().map(Into::into)),
    ));
    let words = Text::new(&format!("integraal, {replica}"));
    visit.does(Action::set(Owner::Partnership, HOLLOW_WORDS, words));
    visit
}

/// What the page before makes of these files: merged, saved, and loaded anew.
fn reloaded(files: &[String]) -> Document {
    let mut whole = Document::default();
    for file in files {
        whole.merge_in(read_as(&BEFORE, file.as_bytes()).unwrap());
    }
    let record = write_as(&BEFORE, &whole, Scope::Device);
    let again = read_as(&BEFORE, record.as_bytes()).unwrap();
    assert_eq!(again, whole);
    again
}

#[test]
fn a_page_of_before_brings_two_files_of_today_together_and_loses_nothing() {
    let (one, other) = (tablet("a", 3), tablet("b", 7));
    let mut expected = one.document().clone();
    expected.merge_in(other.document().clone());
    let file = |visit: &Visit| write(visit.document(), Scope::Own);
    for files in [[file(&one), file(&other)], [file(&other), file(&one)]] {
        let there = reloaded(&files);
        // On the next tablet of the same people all of it is there.
        let own = write_as(&BEFORE, &there, Scope::Own);
        assert_eq!(read(own.as_bytes()).as_ref(), Ok(&expected));
        assert!(own.contains(SECRET));
        // What others get is what they would get from here.
        let shared = write_as(&BEFORE, &there, Scope::Shared);
        assert!(
            !shared.contains(SECRET) && !shared.contains("individual-"),
            "{shared}"
        );
        assert_eq!(read(shared.as_bytes()), read(export(&expected).as_bytes()));
    }
}

#[test]
fn a_page_of_before_gives_nothing_private_away_by_code_either() {
    let visit = tablet("a", 3);
    let there = reloaded(&[write(visit.document(), Scope::Own)]);
    for who in there.participants().keys() {
        let payload = pack(&there.only_participants(&|one| one == who));
        let text = unpack(&payload).unwrap();
        assert!(
            !text.contains(SECRET) && !text.contains("individual-"),
            "{text}"
        );
        assert!(
            !payload
                .windows(SECRET.len())
                .any(|it| it == SECRET.as_bytes())
        );
        let here = read(export(&visit.document().only_participants(&|one| one == who)).as_bytes());
        assert_eq!(read(text.as_bytes()), here);
    }
}

#[test]
fn what_is_shared_later_meets_what_was_private_on_a_page_that_knows_neither() {
    let mut visit = tablet("a", 3);
    let before = write(visit.document(), Scope::Own);
    let line = Key::for_item(INTERESTS.spec, question("individual-1"));
    let said = Entry::shared(Label::new("Dat mag iedereen weten.").map(Into::into));
    visit
        .does(Action::HandTo(Some(id("anna"))))
        .does(Action::SetMine(line.clone(), said));
    let after = write(visit.document(), Scope::Own);
    for files in [[&before, &after], [&after, &before]] {
        let there = reloaded(&files.map(String::clone));
        let shared = read(write_as(&BEFORE, &there, Scope::Shared).as_bytes()).unwrap();
        let anna = shared.participant(&id("anna")).unwrap();
        let now = anna.shared_at(INTERESTS, "individual-1").unwrap();
        assert_eq!(now.as_str(), "Dat mag iedereen weten.");
        assert_eq!(anna.get_at(INTERESTS, "individual-2"), None);
        assert!(!anna.register(&line).unwrap().is_disputed());
    }
}

#[test]
fn what_the_version_before_wrote_comes_in_and_goes_out_as_it_was() {
    for name in ["empty", "full", "minimal", "seen", "sessions", "workshop"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/v1");
        let file = std::fs::read_to_string(format!("{folder}/{name}.json")).unwrap();
        let mut visit = Visit::on("here");
        let planned = plan(&visit.state, vec![read(file.as_bytes()).unwrap()]).unwrap();
        visit.does(Action::Import(Box::new(planned), None));
        assert_eq!(write(visit.document(), Scope::Own), file, "{name}");
        // That version reads and writes it so too.
        let before = read_as(&BEFORE, file.as_bytes()).unwrap();
        assert_eq!(write_as(&BEFORE, &before, Scope::Own), file, "{name}");
    }
}
