//! «In eigen woorden»: the ambition as each says it, as a goal and an action.

use super::hollow::HollowWords;
use crate::insight::organisations::Organisation;
use crate::reflection::{AMBITION, ParticipantId};
use std::ops::Range;

/// The ambition as somebody put it. On a screen for the group nobody's name stands with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// The organisation, by its place in the picture.
    pub organisation: usize,
    /// Whose it is; by this it is known, it is not shown.
    pub who: ParticipantId,
    /// What it says.
    pub text: String,
    /// Where in the text words stand that say little, in bytes, in their order.
    pub hollow: Vec<Range<usize>>,
}

/// The ambition as each says it, in a neutral order: by ids, which say nothing and are the same on every device.
pub fn own_words(partners: &[Organisation], hollow: &HollowWords) -> Vec<OwnWords> {
    let mut all = Vec::new();
    for (organisation, partner) in partners.iter().enumerate() {
        let written = partner.people.iter().filter_map(|(id, who)| {
            let text = who.shared(AMBITION)?.as_str().to_owned();
            Some(OwnWords {
                organisation,
                who: (*id).clone(),
                hollow: hollow.found_in(&text),
                text,
            })
        });
        all.extend(written);
    }
    all.sort_by(|one: &OwnWords, other| one.who.cmp(&other.who));
    all
}
