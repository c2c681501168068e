//! What holds for every document and every order of merging, tried on thousands made by chance.

mod clocks;
mod later;
mod orders;
mod seen;

use crate::common::{export, soaked};
use crate::sample::{self, Dice, SECRET};
use gezamenlijke_blik::exchange::{Contents, Scope, read, read_record, write};
use gezamenlijke_blik::reflection::{Audience, Document, Merge, Note, Stamp, Tablet};
use proptest::prelude::*;

fn times(often: u64, long_run: u64) -> ProptestConfig {
    // A failure is named by its size and seed, which is enough to find it again.
    ProptestConfig {
        cases: soaked(often, long_run) as u32,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn made(size: u64, seed: u64) -> Document {
    sample::document(&mut Dice::new(seed), size)
}

fn merged(mine: &Document, theirs: &Document) -> Document {
    let mut whole = mine.clone();
    whole.merge_in(theirs.clone());
    whole
}

/// Everything that the device keeps, as bytes.
fn bytes(document: &Document) -> String {
    write(document, Scope::Device(&Tablet::default()))
}

/// The document as others get it.
fn shared(document: &Document) -> Document {
    read(export(document).as_bytes()).unwrap()
}

fn has_secret(document: &Document) -> bool {
    let notes = document.participants.values().flat_map(|who| &who.notes);
    let mut versions = notes.flat_map(|(_, note)| note.versions());
    versions.any(|version| version.value.as_ref().map(Note::audience) == Some(Audience::Private))
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn order_and_repetition_make_no_difference(size in 0_u64..5, seeds: [u64; 3]) {
        let [a, b, c] = seeds.map(|seed| made(size, seed));
        let ab = merged(&a, &b);
        let whole = merged(&ab, &c);
        prop_assert_eq!(&ab, &merged(&b, &a), "commutative");
        prop_assert_eq!(&whole, &merged(&a, &merged(&b, &c)), "associative");
        prop_assert_eq!(&a, &merged(&a, &a), "idempotent");
        for known in [&a, &b, &c, &ab] {
            prop_assert_eq!(&whole, &merged(&whole, known), "nothing new in what is known");
        }
        let other_way = merged(&merged(&c, &b), &a);
        prop_assert_eq!(bytes(&whole), bytes(&other_way), "byte for byte");
        prop_assert_eq!(export(&whole), export(&other_way), "byte for byte, for others");
    }
}

proptest! {
    #![proptest_config(times(2_000, 100_000))]

    #[test]
    fn what_a_whole_room_wrote_comes_out_the_same_in_any_order(seeds: [u64; 3]) {
        let [a, b, c] = seeds.map(sample::named_by_a_crowd);
        let whole = merged(&merged(&a, &b), &c);
        prop_assert_eq!(&whole, &merged(&a, &merged(&b, &c)), "associative");
        prop_assert_eq!(&whole, &merged(&merged(&c, &b), &a), "commutative");
        prop_assert_eq!(&whole, &merged(&whole, &b), "nothing new in what is known");
    }
}

proptest! {
    #![proptest_config(times(10_000, 100_000))]

    #[test]
    fn what_the_device_keeps_is_read_back_whole(size in 0_u64..5, seed: u64) {
        let mut dice = Dice::new(seed);
        let document = sample::document(&mut dice, size);
        let tablet = sample::tablet(&mut dice);
        let text = write(&document, Scope::Device(&tablet));
        let again = read_record(&text).unwrap();
        prop_assert_eq!(write(&again.document, Scope::Device(&again.tablet)), text);
        prop_assert_eq!(again, Contents { document, tablet });
    }

    #[test]
    fn what_others_get_is_read_back_without_private_notes_only(size in 0_u64..5, seed: u64) {
        let document = made(size, seed);
        let text = export(&document);
        prop_assert!(!text.contains(SECRET), "{text}");
        let theirs = shared(&document);
        prop_assert_eq!(export(&theirs), text);
        if !has_secret(&document) {
            prop_assert_eq!(theirs, document);
        }
    }

    #[test]
    fn a_private_note_never_reaches_anybody_by_merging(size in 0_u64..5, seeds: [u64; 3]) {
        let [a, b, c] = seeds.map(|seed| made(size, seed));
        let theirs = merged(&merged(&shared(&a), &shared(&b)), &shared(&c));
        prop_assert!(!has_secret(&theirs));
        let everything = merged(&merged(&a, &b), &c);
        prop_assert!(!export(&everything).contains(SECRET));
        // Their merged file changes nothing for the person who keeps something private.
        let mine = merged(&a, &shared(&a));
        prop_assert_eq!(mine, a);
    }
}

#[test]
fn the_chance_that_makes_documents_makes_what_is_hard_to_merge() {
    let all: Vec<Document> = (0..2_000).map(|seed| made(4, seed)).collect();
    let people = || {
        all.iter()
            .flat_map(|document| document.participants.values())
    };
    let answers = || people().flat_map(|who| &who.answers);
    let check = |what: &str, is_there: bool| assert!(is_there, "{what}");
    let versions = || answers().flat_map(|(_, given)| given.versions());
    check(
        "rivals",
        answers().any(|(_, given)| given.rivals().count() >= 3),
    );
    check("cleared", versions().any(|version| version.value.is_none()));
    check(
        "replaced",
        versions().any(|version| version.replaced.is_some()),
    );
    check("seen", versions().any(|version| version.seen.len() > 1));
    check(
        "more writers than are kept",
        answers().any(|(_, given)| given.others().len() > 20),
    );
    check(
        "unknown members",
        versions().any(|version| version.extra.iter().count() > 1),
    );
    check(
        "other editions",
        answers().any(|(id, _)| id.as_str() == "XX-Q1"),
    );
    check("private notes", all.iter().any(has_secret));
    let equal_stamps = answers().any(|(_, given)| {
        let moment = |stamp: Stamp| (stamp.lamport(), stamp.wall());
        let first = moment(given.current().stamp);
        given.rivals().any(|rival| moment(rival.stamp) == first)
    });
    check("equal stamps but for the writer", equal_stamps);
}
