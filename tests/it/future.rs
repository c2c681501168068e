//! A later version of the app, played with today's: it keeps agreements, and a private field beside the questions. Today's
//! page knows neither, and loses nothing of them and gives nothing of them away.

use crate::common::{id, label, question, stamp};
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::tab::Tab;
use gezamenlijke_blik::device::{read_file, read_record, write_record};
use gezamenlijke_blik::exchange::{Scope, read_as, write_as};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{
    ANSWERS, Answer, Audience, DATE, Document, Entries, Entry, Field, FieldSpec, Key, LEADER,
    Label, NAME, NOTES, ORGANISATION, Owner, OwnerKind, PARTNERSHIP, PLACE, PerItem, Presence,
    QUESTIONS, ROLE, Score, TITLE, Table, Text, Value,
};
use gezamenlijke_blik::session::{Action, ExportExtent, Stems, export_for_others, plan};

/// Who does what.
const WHAT: Field<Label> = Field::new("what");
const OWNER: Field<Label> = Field::new("owner");
/// What a participant worries about at a question; for themselves unless they share it.
const WORRIES: PerItem<Text> = PerItem::new("worries", &QUESTIONS);

const LATER_PARTICIPANTS: OwnerKind = OwnerKind {
    name: "participants",
    most: 500,
    presence: Presence::Always,
    fields: &[
        ORGANISATION.spec,
        NAME.spec,
        ROLE.spec,
        ANSWERS.spec,
        NOTES.spec,
        WORRIES.spec,
    ],
};
const LATER_SESSIONS: OwnerKind = OwnerKind {
    name: "sessions",
    most: 100,
    presence: Presence::WhereAny,
    fields: &[TITLE.spec, DATE.spec, PLACE.spec, LEADER.spec],
};
const AGREEMENTS: OwnerKind = OwnerKind {
    name: "agreements",
    most: 100,
    presence: Presence::WhereAny,
    fields: &[WHAT.spec, OWNER.spec, DATE.spec],
};
const LATER: Table = Table {
    minor: 7,
    partnership: PARTNERSHIP,
    kinds: &[LATER_PARTICIPANTS, LATER_SESSIONS, AGREEMENTS],
};

const SECRET: &str = "Dit weet nog niemand.";
const SHARED: &str = "Dit mag iedereen weten.";

fn said(value: impl Into<Value>) -> Entry {
    Entry::shared(Some(value.into()))
}

fn only(row: FieldSpec) -> Key {
    Key::single(row)
}

/// What one device of the later version has: an agreement of its own, one that both know, and a participant with
/// a worry for themselves and one to share.
fn device(name: &str, count: u64) -> Document {
    let mut document = Document::default();
    document.minor = LATER.minor;
    let now = |more| stamp(count + more, 0, name);

    let mut own = Entries::default();
    own.change(
        only(WHAT.spec),
        said(label(&format!("Afspraak van {name}"))),
        now(0),
    );
    own.change(only(OWNER.spec), said(label(name)), now(1));
    document.put(AGREEMENTS, id(&format!("agreement-{name}")), own);

    let mut both = Entries::default();
    both.change(
        only(WHAT.spec),
        said(label("Elke maand bellen")),
        stamp(1, 0, "first"),
    );
    both.change(
        only(OWNER.spec),
        said(label(&format!("Iemand bij {name}"))),
        now(2),
    );
    document.put(AGREEMENTS, id("both"), both);

    let mut who = Entries::default();
    who.change(only(ORGANISATION.spec), said(label(name)), now(3));
    let answer = Answer::Scored(Score::new(4).unwrap());
    let at = |row, about| Key::for_item(row, question(about));
    who.change(at(ANSWERS.spec, "AM-Q1"), said(answer), now(4));
    let mut secret = said(Text::new(SECRET).unwrap());
    secret.audience = Audience::Private;
    who.change(at(WORRIES.spec, "AM-Q1"), secret, now(5));
    who.change(
        at(WORRIES.spec, "AM-Q2"),
        said(Text::new(SHARED).unwrap()),
        now(6),
    );
    document.put(LATER_PARTICIPANTS, id(&format!("p-{name}")), who);
    document
}

/// What today's page makes of two files of the later version: merged, saved, and loaded anew.
fn reloaded(files: [String; 2]) -> Tab {
    let (storage, journal) = (FakeStorage::default(), FakeJournal::default());
    let mut tab = Tab::open("today", &storage, &journal);
    for file in files {
        let document = read_file(file.as_bytes()).unwrap();
        let planned = plan(&tab.visit.state, vec![document]).unwrap();
        tab.does(Action::Import(Box::new(planned), None)).unwrap();
    }
    drop(tab);
    Tab::open("again", &storage, &journal)
}

fn stems() -> Stems<'static> {
    Stems {
        device: "d",
        merged: "m",
        unnamed: "u",
    }
}

fn agreement<'a>(document: &'a Document, name: &str) -> &'a Entries {
    let owner = Owner::One(AGREEMENTS.name, id(name));
    document
        .owner(&owner)
        .unwrap_or_else(|| panic!("{name} is gone"))
}

#[test]
fn todays_page_brings_two_later_files_together_and_loses_nothing() {
    let (one, other) = (device("a", 10), device("b", 20));
    let file = |document| write_as(&LATER, document, Scope::Own);
    let tab = reloaded([file(&one), file(&other)]);

    // On this device, and on the next one of the same people, all of it is there.
    let mut expected = one;
    expected.merge_in(other);
    let own = gezamenlijke_blik::exchange::write(tab.document(), Scope::Own);
    assert_eq!(read_as(&LATER, own.as_bytes()).unwrap(), expected);
    let record = write_record(tab.contents());
    assert!(record.contains(SECRET));

    // In a shared file is what is shared, of both.
    let shared = export_for_others(&tab.visit.state, &ExportExtent::Whole, stems()).text;
    assert!(!shared.contains(SECRET), "{shared}");
    let there = read_as(&LATER, shared.as_bytes()).unwrap();
    assert_eq!(there.minor, LATER.minor);
    assert_eq!(there.owners(AGREEMENTS), expected.owners(AGREEMENTS));
    for name in ["a", "b"] {
        let own = agreement(&there, &format!("agreement-{name}"));
        assert_eq!(
            own.get(WHAT).unwrap().as_str(),
            format!("Afspraak van {name}")
        );
        let who = there.participant(&id(&format!("p-{name}"))).unwrap();
        assert_eq!(who.get_at(WORRIES, "AM-Q1"), None);
        assert_eq!(who.get_at(WORRIES, "AM-Q2").unwrap().as_str(), SHARED);
    }
    // Both said who does the same thing, and neither had read the other: people can still choose.
    let both = agreement(&there, "both")
        .register(&only(OWNER.spec))
        .unwrap();
    assert_eq!(both.distinct_entries().len(), 2);
    assert_eq!(both.value().label().unwrap().as_str(), "Iemand bij b");
}

#[test]
fn the_order_of_the_files_makes_no_difference_to_a_page_that_does_not_know_what_is_in_them() {
    let (one, other) = (device("a", 10), device("b", 20));
    let file = |document| write_as(&LATER, document, Scope::Shared);
    let there = reloaded([file(&one), file(&other)]);
    let back = reloaded([file(&other), file(&one)]);
    assert_eq!(there.document(), back.document());
}

#[test]
fn a_later_change_meets_the_old_one_on_a_page_that_knows_neither() {
    let old = device("a", 10);
    let mut new = old.clone();
    let owner = Owner::One(AGREEMENTS.name, id("agreement-a"));
    let later = said(label("Toch anders"));
    let agreement_there = new.owner_mut(&owner).unwrap();
    agreement_there.change(only(WHAT.spec), later, stamp(40, 0, "c"));
    let file = |document| write_as(&LATER, document, Scope::Shared);
    for files in [[&old, &new], [&new, &old]] {
        let tab = reloaded(files.map(file));
        let shared = export_for_others(&tab.visit.state, &ExportExtent::Whole, stems()).text;
        let there = read_as(&LATER, shared.as_bytes()).unwrap();
        let what = agreement(&there, "agreement-a")
            .register(&only(WHAT.spec))
            .unwrap();
        assert_eq!(what.value().label().unwrap().as_str(), "Toch anders");
        assert_eq!(
            what.distinct_entries().len(),
            1,
            "the old one was read, so it is gone"
        );
    }
}

#[test]
fn what_a_later_version_keeps_for_the_device_alone_stays_on_it() {
    let seats = r#"{ "count": { "value": 12, "stamp": "3.0.later" }, "room": "Zaal 2" }"#;
    let text = write_record(&Default::default());
    let text = text.replace(
        "\"own\": []",
        &format!("\"own\": [],\n    \"seats\": {seats}"),
    );
    assert!(text.contains("Zaal 2"), "{text}");
    let contents = read_record(&text).unwrap();
    let again = write_record(&contents);
    assert_eq!(read_record(&again).unwrap(), contents);
    assert!(again.contains("Zaal 2") && again.contains("3.0.later"));
    let shared = gezamenlijke_blik::exchange::write(&contents.document, Scope::Own);
    assert!(!shared.contains("Zaal 2"));
    // Another tab, which had it later.
    let newer = text.replace(
        "\"value\": 12, \"stamp\": \"3.",
        "\"value\": 14, \"stamp\": \"4.",
    );
    let mut here = contents.clone();
    let outcome = here.reconcile(read_record(&newer).unwrap());
    assert!(outcome.changed_here);
    assert!(write_record(&here).contains("14"));
}
