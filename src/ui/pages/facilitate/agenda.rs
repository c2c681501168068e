//! «Agenda»: what is talked about, in which order and for how long.

use super::Table;
use crate::ui::dom::{Dom, empty};

/// The step.
pub fn agenda(_: Table) -> Dom {
    empty()
}
