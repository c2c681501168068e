//! «Verzamelen»: who is in, who is half done, who is missing; nothing of any answer.

use super::{Table, agreements};
use crate::ui::dom::Dom;

/// The step.
pub fn gather(table: Table) -> Dom {
    agreements::open_before(table)
}
