//! Codes of people who filled in every instrument. They travel as what came after version 1 of the codes, so every older page
//! reads them.

use crate::common::{Visit, export, id};
use flate2::{read::DeflateDecoder, write::DeflateEncoder};
use gezamenlijke_blik::exchange::code::{
    Collector, Compression, MAX_PARTS, Taken, pack, split, unpack,
};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::reflection::{Document, OwnerId};
use std::io::{Read, Write};

/// This participant alone.
fn alone(document: &Document, who: &OwnerId) -> Document {
    document.only_participants(&|one| one == who)
}

/// How many codes it takes, as a browser makes them, and what a camera has after all of them, the last one first.
fn scanned(document: &Document) -> (usize, Document) {
    let mut deflated = DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    deflated.write_all(&pack(document)).unwrap();
    let deflated = deflated.finish().unwrap();
    let parts = split(&deflated, Compression::Deflated).unwrap();
    let mut collector = Collector::default();
    let taken = parts.iter().rev().map(|part| collector.take(part).unwrap());
    let Some(Taken::Whole { payload, .. }) = taken.last() else {
        panic!("{} parts are no whole", parts.len());
    };
    let mut inflated = Vec::new();
    DeflateDecoder::new(payload.as_slice())
        .read_to_end(&mut inflated)
        .unwrap();
    let text = unpack(&inflated).unwrap();
    assert!(!text.contains(super::SECRET), "{text}");
    (parts.len(), read(text.as_bytes()).unwrap())
}

/// What comes by code is what comes by file, in so many codes at most.
fn check(document: &Document, most: usize) {
    let (codes, there) = scanned(document);
    assert_eq!(there, read(export(document).as_bytes()).unwrap());
    assert!(codes <= most, "{codes} codes");
}

#[test]
fn somebody_who_filled_in_all_there_is_comes_through_codes_without_what_is_private() {
    let mut visit = Visit::on("here");
    visit
        .begins("anna", "Wonen Noord")
        .answers("AM-Q1=4 PR-Q7=?");
    visit.fills_in_everything(9);
    check(&alone(visit.document(), &id("anna")), MAX_PARTS);
}

/// Two for who did the short ones, four for who did all of them with texts as people write.
#[test]
fn everybody_of_the_example_comes_through_four_codes_at_most() {
    let example = read(include_bytes!("../../../public/example/workshop.json")).unwrap();
    for who in example.participants().keys() {
        check(&alone(&example, who), 4);
    }
}
