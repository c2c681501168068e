//! The rescue file: what stood in storage when the page broke down, without what is private to others than the one who had
//! the tablet.
//!
//! boot.js makes it without this app, so it holds records with and without their seals.

use super::contents::Contents;
use super::local_state::LocalState;
use super::record::contents;
use crate::exchange::json::{ObjectReader, Origin};
use crate::exchange::{Opened, ReadError, Refused, SealError, document, open_file, unseal};
use crate::reflection::{Document, MAX_PARTICIPANTS, TABLE};

/// Where records stand, and what the page held when it broke down: no more than these are looked at.
const RECORDS: [&str; 5] = [
    "gezamenlijke-blik/a",
    "gezamenlijke-blik/b",
    "journal/a",
    "journal/b",
    "memory",
];

/// Reads a file that somebody brought: one that was exported, or a rescue file.
///
/// # Errors
/// As [`read`](crate::exchange::read), and when no record in a rescue file is whole.
pub fn read_file(bytes: &[u8]) -> Result<Document, ReadError> {
    file(bytes).map_err(|refused| *refused)
}

fn file(bytes: &[u8]) -> Result<Document, Refused> {
    open_file(bytes, |opened| match opened {
        Opened::Rescue(object) => rescued(object),
        Opened::Ours(mut object, minor) => {
            // Settings of another device mean nothing here and are not carried along.
            object.take("device");
            document(&TABLE, object, minor, Origin::File)
        }
    })
}

/// What can be read of a rescue file: every whole record in it, brought together. Older states
/// (recovery points) and text that was put aside are left as they are.
fn rescued(mut object: ObjectReader) -> Result<Document, Refused> {
    let entries = object.require("entries")?.object()?;
    let mut found: Option<Contents> = None;
    let mut first_refusal = Box::new(ReadError::NothingWhole);
    for (key, node) in entries.iter() {
        if !RECORDS.contains(&&*key) {
            continue;
        }
        let Ok(text) = node.text() else { continue };
        let record = match unseal(&text) {
            Ok(sealed) => sealed.text,
            // What the first program handed over has no seal, nor has a record of which what is private was left out.
            Err(SealError::Unknown) => &text,
            Err(_) => continue,
        };
        match contents(record, Origin::File).map(without_settings) {
            Ok(contents) => match &mut found {
                Some(found) => {
                    found.reconcile(contents);
                }
                None => found = Some(contents),
            },
            Err(refusal) if *first_refusal == ReadError::NothingWhole => first_refusal = refusal,
            Err(_) => {}
        }
    }
    found.map(|found| found.document).ok_or(first_refusal)
}

/// The record with only those settings that say which of two records counts, and who is one person.
/// The others mean nothing here, and a stranger's can be so many that bringing them together takes minutes.
fn without_settings(mut contents: Contents) -> Contents {
    let LocalState {
        epoch, mut aliases, ..
    } = contents.local;
    if aliases.len() > MAX_PARTICIPANTS {
        aliases.clear();
    }
    contents.local = LocalState {
        epoch,
        aliases,
        ..LocalState::default()
    };
    contents
}
