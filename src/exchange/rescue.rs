//! The rescue file: what stood in storage when the page broke down, as it stood there.
//!
//! boot.js makes it without this app, so it holds sealed records next to whatever else there was.

use super::error::ReadError;
use super::node::Members;
use super::read::{Origin, contents};
use super::record::{SealError, unseal};
use crate::reflection::{Contents, Document, MAX_PARTICIPANTS, Tablet};

/// The word by which a rescue file says what it is.
pub const RESCUE: &str = "gezamenlijke-blik-rescue";

/// Where records stand, and what the page held when it broke down: no more than these are looked at.
const RECORDS: [&str; 5] = [
    "gezamenlijke-blik/a",
    "gezamenlijke-blik/b",
    "journal/a",
    "journal/b",
    "memory",
];

/// The one of them that may stand there without its seal: what the first program handed over.
const UNSEALED: &str = "memory";

/// What can be read of a rescue file: every whole record in it, brought together. Older states
/// (recovery points) and text that was put aside are left as they are.
pub(super) fn rescued(mut members: Members) -> Result<Document, ReadError> {
    let entries = members.need("entries")?.members()?;
    let mut found: Option<Contents> = None;
    let mut first_refusal = ReadError::NothingWhole;
    for (key, node) in entries.iter() {
        if !RECORDS.contains(&key.as_str()) {
            continue;
        }
        let Ok(text) = node.text() else { continue };
        let record = match unseal(&text) {
            Ok(sealed) => sealed.text,
            Err(SealError::Unknown) if key == UNSEALED => &text,
            Err(_) => continue,
        };
        match contents(record, Origin::File).map(without_habits) {
            Ok(contents) => match &mut found {
                Some(found) => {
                    found.meet(contents);
                }
                None => found = Some(contents),
            },
            Err(refusal) if first_refusal == ReadError::NothingWhole => first_refusal = refusal,
            Err(_) => {}
        }
    }
    found.map(|found| found.document).ok_or(first_refusal)
}

/// The record with only those settings that say which of two records counts, and who is one person.
/// The others mean nothing here, and a stranger's can be so many that bringing them together takes minutes.
fn without_habits(mut contents: Contents) -> Contents {
    let Tablet {
        epoch, mut same, ..
    } = contents.tablet;
    if same.len() > MAX_PARTICIPANTS {
        same.clear();
    }
    contents.tablet = Tablet {
        epoch,
        same,
        ..Tablet::default()
    };
    contents
}
