//! The rescue file: what stood in storage when the page broke down, as it stood there.
//!
//! boot.js makes it without this app, so it holds sealed records next to whatever else there was.

use super::error::ReadError;
use super::node::Members;
use super::read::{Origin, contents};
use super::record::unseal;
use crate::reflection::{Contents, Document};

/// The word by which a rescue file says what it is.
pub const RESCUE: &str = "gezamenlijke-blik-rescue";

/// What can be read of a rescue file: every whole record in it, brought together. Older states
/// (recovery points) and text that was put aside are left as they are.
pub(super) fn rescued(mut members: Members) -> Result<Document, ReadError> {
    let entries = members.need("entries")?.members()?;
    let mut found: Option<Contents> = None;
    let mut first_refusal = ReadError::NothingWhole;
    for (key, node) in entries.iter() {
        let Ok(text) = node.text() else { continue };
        let is_record = ["/a", "/b", "memory"].iter().any(|end| key.ends_with(end));
        let Some(sealed) = unseal(&text).ok().filter(|_| is_record) else {
            continue;
        };
        match contents(sealed.text, Origin::File) {
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
