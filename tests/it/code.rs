//! A participant's answers as codes: what one page shows, another one takes in as if it were the file.

use crate::sample::{documents, documents_at_the_edge, times};
use gezamenlijke_blik::exchange::code::{pack, unpack};
use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::reflection::Document;
use proptest::prelude::*;

/// What a page has that took in a document's codes.
fn by_code(document: &Document) -> String {
    unpack(&pack(document)).unwrap()
}

#[test]
fn a_workshop_comes_back_from_its_codes_as_from_its_files() {
    let text = include_str!("../fixtures/v1/workshop.json");
    let document = read(text.as_bytes()).unwrap();
    for id in document.participants().keys() {
        let one = document.only_participants(&|other| other == id);
        assert_eq!(by_code(&one), write(&one, Scope::Shared));
    }
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn a_code_says_what_the_file_says(document in documents(), edge in documents_at_the_edge()) {
        for document in [&*document, &*edge] {
            prop_assert_eq!(pack(document).first().copied(), Some(1), "compact");
            prop_assert_eq!(by_code(document), write(document, Scope::Shared));
        }
    }
}
