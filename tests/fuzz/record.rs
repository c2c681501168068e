//! A device is opened with whatever stands in its storage: what is whole comes back, and what cannot be read is
//! never written over.
//!
//! The bytes are up to five texts with 0xFF between them: the two slots, the two of the journal, and what
//! comes into a slot later. `#7…` is sealed as generation 7 first; libFuzzer would never find the checksum.

#![no_main]
#![allow(dead_code)]

#[path = "../it/journal_calls.rs"]
mod journal_calls;
#[path = "../it/common.rs"]
mod common;
#[path = "../it/fake_journal.rs"]
mod fake_journal;
#[path = "../it/fake_storage.rs"]
mod fake_storage;
#[path = "../it/journal_queue.rs"]
mod journal_queue;
#[path = "../it/stored.rs"]
mod stored;
#[path = "../it/tab.rs"]
mod tab;

use gezamenlijke_blik::exchange::seal;
use libfuzzer_sys::fuzz_target;
use stored::{Stored, Tally, try_one};

fn text(piece: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(piece).into_owned();
    let sealed = text.strip_prefix('#').and_then(|rest| {
        let generation = rest.chars().next()?.to_digit(10)?;
        Some(seal(generation.into(), rest.get(1..)?))
    });
    (!text.is_empty()).then(|| sealed.unwrap_or(text))
}

fuzz_target!(|bytes: &[u8]| {
    let mut texts = bytes.split(|byte| *byte == 0xFF).map(text);
    let mut next = || texts.next().flatten();
    let slots = [next(), next()];
    let journal = [("a", next()), ("b", next())];
    let journal = journal
        .into_iter()
        .filter_map(|(key, text)| Some((key.to_owned(), text?)));
    let stored = Stored {
        slots,
        journal: Some(journal.collect::<Vec<_>>()).filter(|all| !all.is_empty()),
        later: (bytes.len() % 2, next().unwrap_or_default()),
    };
    try_one(&stored, &mut Tally::default());
});
