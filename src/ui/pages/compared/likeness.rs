//! Whether organisations say the same, in a sentence.

use crate::insight::Likeness;
use crate::ui::dom::Dom;
use crate::ui::parts::{Finding, finding};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::compared_texts;

/// The sentence, given how many say something.
pub fn said(likeness: Likeness, speaking: usize, texts: Texts) -> Dom {
    let words = &compared_texts(texts).likeness;
    match (likeness, speaking) {
        (_, 0) => finding(Finding::Unknown, words.nobody),
        (Likeness::Same, _) => finding(Finding::Agrees, words.same),
        (Likeness::Different(_), _) => finding(Finding::Diverges, words.different),
        (Likeness::Missing, _) => finding(Finding::Unknown, words.missing),
    }
}
