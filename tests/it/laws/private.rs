//! What is private at any depth reaches nobody, also where files were brought together.

use super::{bytes, merged, says_private, shared};
use crate::common::{export, file, read_text};
use crate::sample::{SECRET, documents, times};
use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::reflection::{Document, Owner};
use proptest::prelude::*;

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn nothing_private_is_in_what_others_get(document in documents()) {
        let text = export(&document);
        prop_assert!(!text.contains(SECRET), "{text}");
        prop_assert!(!says_private(&text), "{text}");
        prop_assert_eq!(bytes(&document).contains(SECRET), write(&document, Scope::Own).contains(SECRET));
    }

    #[test]
    fn nothing_private_reaches_anybody_by_merging(a in documents(), b in documents(), c in documents()) {
        let theirs = merged(&merged(&shared(&a), &shared(&b)), &shared(&c));
        prop_assert!(!bytes(&theirs).contains(SECRET));
        let everything = merged(&merged(&a, &b), &c);
        let text = export(&everything);
        prop_assert!(!text.contains(SECRET), "{text}");
        prop_assert!(!says_private(&text), "{text}");
        // What others bring without it does not lay it open either.
        let mixed = merged(&merged(&a, &theirs), &shared(&everything));
        prop_assert!(!export(&mixed).contains(SECRET));
        // Their merged file changes nothing for the person who keeps something private.
        let mine = merged(&a, &shared(&a));
        prop_assert_eq!(&mine, &*a);
    }

    #[test]
    fn who_takes_everything_along_gets_their_own_and_nobody_elses(document in documents()) {
        for (id, mine) in document.participants() {
            let text = write(&document, Scope::For(id));
            let again = read(text.as_bytes()).unwrap();
            prop_assert_eq!(again.participant(id), Some(mine));
            let rest = again.only_participants(&|other| other != id);
            let others = shared(&document.only_participants(&|other| other != id));
            prop_assert_eq!(rest, others);
        }
    }
}

/// What is private in one file stays so whatever another one says in its place.
fn check_stays_private(one: &str, other: &str) {
    let read = |members: &str| read_text(&file(members)).unwrap();
    let (one, other) = (read(one), read(other));
    for whole in [merged(&one, &other), merged(&other, &one)] {
        let text = export(&whole);
        assert!(!text.contains(SECRET), "{text}");
        assert!(bytes(&whole).contains(SECRET), "it is still here");
    }
}

#[test]
fn no_other_file_can_say_that_what_is_private_is_not() {
    let owner =
        |rest: &str| format!(r#""p": {{{rest}"name": {{"value": "{SECRET}", "stamp": "1.0.a"}}}}"#);
    let inside = |rest: &str| format!(r#""p": {{"x": {{{rest}"y": "{SECRET}"}}}}"#);
    let version =
        |rest: &str| format!(r#""p": {{"x": {{{rest}"value": "{SECRET}", "stamp": "1.0.a"}}}}"#);
    for said in [
        "false",
        "null",
        "1",
        "\"zichtbaar\"",
        "[true]",
        "{}",
        r#"{"private": true}"#,
        r#"{"value": false, "stamp": "9.0.z"}"#,
    ] {
        let said = format!("\"private\": {said}, ");
        for around in [&owner as &dyn Fn(&str) -> String, &inside, &version] {
            check_stays_private(&around("\"private\": true, "), &around(&said));
        }
    }
}

#[test]
fn a_document_as_a_whole_is_never_private() {
    let text = file(r#""p": {}"#).replacen('{', r#"{"private": true, "x": 1, "#, 1);
    let document = read_text(&text).unwrap();
    assert!(export(&document).contains("\"x\": 1\n"));
    assert!(
        document
            .owner(&Owner::participant(crate::common::id("p")))
            .is_some()
    );
    for scope in [Scope::Shared, Scope::Own, Scope::Device] {
        let again: Document = read_text(&write(&document, scope)).unwrap();
        assert_eq!(again, document);
    }
}
