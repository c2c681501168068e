//! What holds for every document and every order of merging, tried on thousands made by chance.

mod clocks;
mod codes;
mod context;
mod later;
mod orders;
mod private;
mod shrinking;
mod versions;

use crate::common::export;
use crate::sample::{self, documents, local_states, numbered, steps, times};
use gezamenlijke_blik::device::{Contents, LocalState, read_record, write_record};
use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::merge::{Merge, Register, Unknown};
use gezamenlijke_blik::reflection::{Audience, Document, EntryRegister, Per, TABLE};
use proptest::prelude::*;

fn merged(mine: &Document, theirs: &Document) -> Document {
    let mut whole = mine.clone();
    whole.merge_in(theirs.clone());
    whole
}

/// Everything that the device keeps, as bytes.
fn bytes(document: &Document) -> String {
    write(document, Scope::Device)
}

/// The document as others get it.
fn shared(document: &Document) -> Document {
    read(export(document).as_bytes()).unwrap()
}

/// Whether something in this text says that it is private: of a value that is known, of one that is not, or in a list.
fn says_private(text: &str) -> bool {
    text.contains("\"private\": true") || text.contains("\"private\":true")
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn order_and_repetition_make_no_difference(a in documents(), b in documents(), c in documents()) {
        let (a, b, c) = (&*a, &*b, &*c);
        let ab = merged(a, b);
        let whole = merged(&ab, c);
        prop_assert_eq!(&ab, &merged(b, a), "commutative");
        prop_assert_eq!(&whole, &merged(a, &merged(b, c)), "associative");
        prop_assert_eq!(a, &merged(a, a), "idempotent");
        for known in [a, b, c, &ab] {
            prop_assert_eq!(&whole, &merged(&whole, known), "nothing new in what is known");
        }
        let other_way = merged(&merged(c, b), a);
        prop_assert_eq!(bytes(&whole), bytes(&other_way), "byte for byte");
        prop_assert_eq!(export(&whole), export(&other_way), "byte for byte, for others");
    }
}

proptest! {
    #![proptest_config(times(2_000, 100_000))]

    #[test]
    fn what_a_whole_room_wrote_comes_out_the_same_in_any_order(
        steps in [steps(80), steps(80), steps(80)],
    ) {
        let [a, b, c] = steps.map(|steps| sample::named_by_a_crowd(&steps));
        let whole = merged(&merged(&a, &b), &c);
        prop_assert_eq!(&whole, &merged(&a, &merged(&b, &c)), "associative");
        prop_assert_eq!(&whole, &merged(&merged(&c, &b), &a), "commutative");
        prop_assert_eq!(&whole, &merged(&whole, &b), "nothing new in what is known");
    }
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn two_tabs_that_met_have_the_same_whichever_came_to_the_other(a in devices(), b in devices()) {
        let (mut here, mut there) = (a.clone(), b.clone());
        here.reconcile(b.clone());
        there.reconcile(a.clone());
        prop_assert_eq!(&here.document, &there.document);
        prop_assert_eq!(&here.local.unknown, &there.local.unknown);
        for known in [a, b, there] {
            prop_assert!(!here.reconcile(known).changed_here, "nothing new in what is known");
        }
    }
}

/// Everything that one of several tabs keeps, all of which began together.
fn devices() -> impl Strategy<Value = Contents> {
    (documents(), local_states()).prop_map(|(document, local)| Contents {
        document: document.into_document(),
        local: LocalState {
            unknown: local.unknown,
            ..LocalState::default()
        },
    })
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn what_the_device_keeps_is_read_back_whole(document in documents(), local in local_states()) {
        let document = document.into_document();
        let contents = Contents { document, local };
        let text = write_record(&contents);
        let again = read_record(&text).unwrap();
        prop_assert_eq!(write_record(&again), text);
        prop_assert_eq!(again, contents);
    }

    #[test]
    fn what_goes_to_another_device_of_ones_own_is_read_back_whole(document in documents()) {
        let text = write(&document, Scope::Own);
        let again = read(text.as_bytes()).unwrap();
        prop_assert_eq!(write(&again, Scope::Own), text);
        prop_assert_eq!(&again, &*document);
    }

    #[test]
    fn what_others_get_is_read_back_without_what_is_private_only(document in documents()) {
        let text = export(&document);
        let theirs = shared(&document);
        prop_assert_eq!(export(&theirs), text.clone());
        prop_assert_eq!(shared(&theirs), theirs.clone());
        if !says_private(&bytes(&document)) {
            prop_assert_eq!(&theirs, &*document);
        }
    }
}

#[test]
fn the_chance_that_makes_documents_makes_what_is_hard_to_merge() {
    let all: Vec<Document> = (0..6_000).map(numbered).collect();
    let check = |what: &str, is_there: bool| assert!(is_there, "{what}");
    let owners = || {
        let owners = all.iter().flat_map(Document::all_owners);
        owners.map(|(_, _, owner)| owner)
    };
    for kind in TABLE.kinds {
        for row in kind.fields {
            let written = || owners().flat_map(|owner| owner.field(*row));
            check(
                row.name,
                written().any(|(_, one)| one.distinct_entries().len() > 2),
            );
            let versions = || written().flat_map(|(_, one)| one.versions());
            check(
                "taken back",
                versions().any(|one| one.value.value.is_none()),
            );
            let is_private = |audience| audience == Audience::Private;
            check(
                "private",
                versions().any(|one| is_private(one.value.audience)),
            );
            let unknown = |one: &gezamenlijke_blik::reflection::Entry| one.unknown.iter().count();
            check(
                "unknown members",
                versions().any(|one| unknown(&one.value) > 1),
            );
            let other = row.per == Per::Owner
                || written().any(|(key, _)| {
                    let item = key.item.as_ref().unwrap().as_str();
                    ["XX-Q1", "a-later_item"].contains(&item)
                });
            check("other editions", other);
        }
    }
    let registers: Vec<&EntryRegister> = owners()
        .flat_map(|owner| owner.iter().map(|(_, written)| written))
        .collect();
    let any = |test: &dyn Fn(&Register<_>) -> bool| registers.iter().any(|one| test(one));
    check("read", any(&|one| one.context().len() > 1));
    check("a watermark", any(&|one| one.watermark().is_some()));
    check(
        "more writers than are kept",
        any(&|one| one.siblings().len() > 20),
    );
    let equal_stamps = any(&|one| {
        let first = one.current().stamp;
        let mut others = one.siblings().iter().map(|other| other.stamp);
        others.any(|other| (other.lamport(), other.wall()) == (first.lamport(), first.wall()))
    });
    check("equal stamps but for the writer", equal_stamps);
    check(
        "a private owner",
        owners().any(|owner| owner.unknown().is_private()),
    );
    let unknown = || all.iter().flat_map(|document| document.unknown.iter());
    let is = |test: fn(&Unknown) -> bool| unknown().any(|(_, one)| test(one));
    check(
        "an unknown object",
        is(|one| matches!(one, Unknown::Object(_))),
    );
    check(
        "an unknown register with rivals",
        is(|one| matches!(one, Unknown::Register(written) if !written.siblings().is_empty())),
    );
    check(
        "an unknown kind",
        unknown().any(|(name, _)| name == "x-acties"),
    );
    check(
        "something private",
        all.iter().any(|one| says_private(&bytes(one))),
    );
}
