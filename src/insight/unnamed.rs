//! People who gave no name: how they are told apart.

use crate::reflection::{Document, Label, NAME, ORGANISATION, Participant, ParticipantId};

/// Four digits by which people at a table can point at a participant, on the screen and in the name of a file. They follow from
/// the id alone, so they are the same after any import and on every device.
pub fn digits(id: &ParticipantId) -> u32 {
    // FNV-1a: ids that look alike get digits that do not.
    let mixed = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(16_777_619);
    1_000 + id.as_str().bytes().fold(2_166_136_261, mixed) % 9_000
}

/// The [`digits`] of a participant without a name, where others of the same organisation gave none either; nothing where
/// the organisation is enough to know who is meant.
pub fn mark(document: &Document, id: &ParticipantId) -> Option<u32> {
    let organisation = |who: &Participant| who.get(ORGANISATION).map(Label::key);
    let own = organisation(document.participant(id)?);
    let mut others = document.participants().iter();
    let is_one_of_more = others
        .any(|(other, who)| other != id && who.get(NAME).is_none() && organisation(who) == own);
    is_one_of_more.then(|| digits(id))
}
