//! What a payload does that somebody shows to the camera of a tablet, whoever made it.
//!
//! Used by the mutants, and by the fuzz target `payload`.

use crate::bring::bring;
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::code::{CodeError, Collector, Compression, Taken, split, unpack};
use gezamenlijke_blik::session::State;

/// What becomes of it on this tablet; the reason when it was refused. Whatever is taken could have come in a file.
pub fn scan(here: &State, payload: &[u8]) -> Option<&'static str> {
    if let Ok(codes) = split(payload, Compression::Plain) {
        comes_back_whole(&codes, payload);
    }
    match unpack(payload) {
        Ok(text) => bring(here, read_file(text.as_bytes())),
        Err(CodeError::NotOurs) => panic!("that is told by the parts"),
        Err(CodeError::Newer(_)) => Some("newer code"),
        Err(CodeError::Damaged) => Some("damaged code"),
        Err(CodeError::TooLarge) => Some("too large"),
    }
}

/// The parts of a payload give this payload, whatever is in it.
fn comes_back_whole(codes: &[Vec<u8>], payload: &[u8]) {
    let mut collector = Collector::default();
    let taken = codes.iter().map(|code| collector.take(code).unwrap());
    let last = taken.last().unwrap();
    assert!(matches!(last, Taken::Whole { payload: whole, .. } if whole == payload));
}
