//! What the answers point at, at the subject to which it belongs: what triggered it, and a question.

use super::Table;
use crate::reflection::Subject;
use crate::ui::dom::{Dom, empty};

/// The signals of a subject; nothing where there are none.
#[allow(dead_code)]
pub fn signals_of(_: Table, _: Subject) -> Dom {
    empty()
}
