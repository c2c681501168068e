//! Versions of the app that know more and less come to the same outcome: a page that does not know a field carries it
//! along and merges it as a page does that knows it.

use super::merged;
use crate::sample::{documents_of, times};
use gezamenlijke_blik::exchange::{Scope, read_as, write_as};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{
    Answer, Date, Document, Field, FieldSpec, Label, OwnerKind, PARTICIPANTS, PARTNERSHIP, PLACE,
    PerItem, Presence, QUESTIONS, TABLE, TITLE, Table, Text,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

/// A version that is not there yet: it has every kind of value once for an owner and once for each question.
pub(super) static LATER: LazyLock<Table> = LazyLock::new(|| {
    let actions = OwnerKind {
        name: "actions",
        most: 9,
        presence: Presence::WhereAny,
        fields: &[TITLE.spec, AIM.spec, FIRST.spec],
    };
    let kinds = TABLE.kinds.iter().map(|kind| match kind.name {
        "participants" => with(*kind, &[SINCE.spec, GUESSES.spec, MOTTOS.spec]),
        "sessions" => with(*kind, &[DAYS.spec]),
        _ => *kind,
    });
    let kinds: Vec<OwnerKind> = kinds.chain([actions]).collect();
    Table {
        minor: 3,
        partnership: with(PARTNERSHIP, &[PLACE.spec, AIM.spec, HOPES.spec]),
        kinds: kinds.leak(),
    }
});

/// A kind with more fields.
fn with(kind: OwnerKind, more: &[FieldSpec]) -> OwnerKind {
    let fields = kind.fields.iter().chain(more).copied();
    OwnerKind {
        fields: fields.collect::<Vec<_>>().leak(),
        ..kind
    }
}

const AIM: Field<Text> = Field::new("aim");
const SINCE: Field<Date> = Field::new("since");
const FIRST: Field<Answer> = Field::new("first");
const HOPES: PerItem<Text> = PerItem::new("hopes", &QUESTIONS);
const GUESSES: PerItem<Answer> = PerItem::new("guesses", &QUESTIONS);
const MOTTOS: PerItem<Label> = PerItem::new("mottos", &QUESTIONS);
const DAYS: PerItem<Date> = PerItem::new("days", &QUESTIONS);

/// Versions that know less: this one, one that knows nothing, one for each field and each kind that it lacks.
static EARLIER: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let nothing = Table {
        minor: 0,
        partnership: without_fields(LATER.partnership, |_| false),
        kinds: &[],
    };
    let mut all = vec![TABLE, nothing];
    let whole: Vec<OwnerKind> = LATER.kinds.to_vec();
    for row in LATER.partnership.fields {
        let partnership = without_fields(LATER.partnership, |other| other != row);
        all.push(table(partnership, whole.clone()));
    }
    for (at, kind) in whole.iter().enumerate() {
        let mut lacks = whole.clone();
        lacks.remove(at);
        all.push(table(LATER.partnership, lacks));
        let mut names_only = whole.clone();
        names_only[at] = without_fields(*kind, |_| false);
        all.push(table(LATER.partnership, names_only));
        for row in kind.fields {
            let mut lacks = whole.clone();
            lacks[at] = without_fields(*kind, |other| other != row);
            all.push(table(LATER.partnership, lacks));
        }
    }
    all
});

fn table(partnership: OwnerKind, kinds: Vec<OwnerKind>) -> Table {
    Table {
        minor: 0,
        partnership,
        kinds: kinds.leak(),
    }
}

fn without_fields(kind: OwnerKind, keep: impl Fn(&FieldSpec) -> bool) -> OwnerKind {
    let fields: Vec<FieldSpec> = kind.fields.iter().copied().filter(keep).collect();
    OwnerKind {
        fields: fields.leak(),
        ..kind
    }
}

/// These files, brought together by a page that knows this.
fn brought(known: &Table, files: &[String]) -> Document {
    let mut whole = Document::default();
    for file in files {
        whole.merge_in(read_as(known, file.as_bytes()).unwrap());
    }
    whole
}

/// What the later version finds in the file in which that page passes it on.
fn passed_on(known: &Table, whole: &Document, scope: Scope) -> Document {
    read_as(&LATER, write_as(known, whole, scope).as_bytes()).unwrap()
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn a_page_that_lacks_a_field_comes_to_the_same(
        files in vec(documents_of(&LATER), 1..4),
        known in 0..EARLIER.len(),
        scope in 0..3,
    ) {
        let files = files.iter().map(|file| write_as(&LATER, file, Scope::Own));
        let files: Vec<String> = files.collect();
        let known = &EARLIER[known];
        let (here, there) = (brought(known, &files), brought(&LATER, &files));
        prop_assert_eq!(passed_on(known, &here, Scope::Device), there.clone());
        let who = crate::common::id("b_2");
        let scope = match scope {
            0 => Scope::Own,
            1 if known.kinds.iter().any(|kind| kind.name == PARTICIPANTS.name) => Scope::For(&who),
            _ => Scope::Shared,
        };
        let theirs = passed_on(known, &here, scope);
        prop_assert_eq!(&theirs, &passed_on(&LATER, &there, scope), "{:?}", scope);
        // And back again: what somebody was given brings nothing to who gave it.
        prop_assert_eq!(merged(&there, &theirs), there);
    }

    #[test]
    fn a_page_that_lacks_a_field_gives_back_what_it_got(
        document in documents_of(&LATER),
        known in 0..EARLIER.len(),
    ) {
        let known = &EARLIER[known];
        let text = write_as(&LATER, &document, Scope::Own);
        prop_assert_eq!(passed_on(known, &brought(known, &[text]), Scope::Own), document.into_document());
    }
}

#[test]
fn this_version_and_those_that_know_less_are_all_tried() {
    assert!(EARLIER.len() > 20, "{}", EARLIER.len());
    let known: Vec<&str> = TABLE.kinds.iter().map(|kind| kind.name).collect();
    for kind in LATER.kinds.iter().filter(|kind| known.contains(&kind.name)) {
        let now = TABLE
            .kinds
            .iter()
            .find(|other| other.name == kind.name)
            .unwrap();
        assert!(
            now.fields.iter().all(|row| kind.fields.contains(row)),
            "{}",
            kind.name
        );
    }
}
