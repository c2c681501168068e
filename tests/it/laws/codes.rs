//! What comes by codes is what comes by file, for every document.

use super::versions::LATER;
use super::{merged, shared};
use crate::common::export;
use crate::sample::{self, Dice, SECRET, documents, documents_at_the_edge, documents_of};
use crate::sample::{step, steps, times};
use gezamenlijke_blik::exchange::code::{Collector, Compression, Taken, pack, split, unpack};
use gezamenlijke_blik::exchange::{Scope, read, read_as, write_as};
use gezamenlijke_blik::reflection::Document;
use proptest::prelude::*;

/// How a payload begins that is compact, as all of these have to be.
const COMPACT: u8 = 1;

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

proptest! {
    #![proptest_config(times(10_000, 1_000_000))]

    #[test]
    fn a_code_says_what_the_file_says(
        document in documents(),
        edge in documents_at_the_edge(),
        room in steps(80),
    ) {
        for document in [&*document, &*edge, &sample::named_by_a_crowd(&room)] {
            let payload = pack(document);
            prop_assert_eq!(payload[0], COMPACT);
            prop_assert!(!holds(&payload, SECRET), "private");
            // What came after version 1 of the codes comes back as unknown data, which is written in another way.
            let text = unpack(&payload).unwrap();
            prop_assert_eq!(read(text.as_bytes()), read(export(document).as_bytes()));
        }
    }

    #[test]
    fn what_a_later_version_keeps_comes_through_the_codes_of_this_one(document in documents_of(&LATER)) {
        let file = write_as(&LATER, &document, Scope::Shared);
        let here = read(file.as_bytes()).unwrap();
        let payload = pack(&here);
        prop_assert_eq!(payload[0], COMPACT);
        let text = unpack(&payload).unwrap();
        prop_assert_eq!(read(text.as_bytes()), read(export(&here).as_bytes()));
        prop_assert_eq!(read_as(&LATER, text.as_bytes()), read_as(&LATER, file.as_bytes()));
    }

    #[test]
    fn codes_of_two_people_scanned_in_any_order_come_to_what_their_files_come_to(
        a in documents(),
        b in documents(),
        order in step(),
    ) {
        let Some(scanned) = scanned([&a, &b], order.dice()) else {
            return Ok(());
        };
        let (a, b) = (shared(&a), shared(&b));
        let by_file = merged(&a, &b);
        for known in [&a, &b, &by_file] {
            let by_code = scanned.iter().fold(known.clone(), |whole, one| merged(&whole, one));
            prop_assert_eq!(&by_code, &by_file);
        }
        let by_code = scanned.iter().rev().fold(Document::default(), |whole, one| merged(&whole, one));
        prop_assert_eq!(export(&by_code), export(&by_file), "byte for byte");
    }
}

/// What a page has that scanned the codes of both, as they came before its camera; nothing where one needs too many.
fn scanned(two: [&Document; 2], mut dice: Dice) -> Option<Vec<Document>> {
    let codes = two.map(|document| split(&pack(document), Compression::Plain).ok());
    let codes: Vec<Vec<u8>> = codes
        .into_iter()
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    let mut collector = Collector::default();
    let mut documents = Vec::new();
    let mut scan = |code: &[u8]| {
        if let Taken::Whole { payload, .. } = collector.take(code).unwrap() {
            let text = unpack(&payload).unwrap();
            documents.push(read(text.as_bytes()).unwrap());
        }
    };
    // Some often, some late; in the end each at least once.
    for _ in 0..dice.roll(20) {
        scan(&codes[dice.below(codes.len())]);
    }
    codes.iter().for_each(|code| scan(code));
    Some(documents)
}
