//! «Afspraken»: what, who and when.

use super::Table;
use crate::ui::dom::{Dom, empty};

/// The step.
pub fn agreements(_: Table) -> Dom {
    empty()
}
