//! «Verzamelen»: who is in, who is half done, who is missing; nothing of any answer.

mod about;
mod bring;
mod expected;
mod spelled;
mod who;

use super::Table;
use super::agreements::open_before;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::div;

/// The step.
pub fn gather(table: Table) -> Dom {
    fragment(vec![
        open_before(table),
        who::who(table),
        spelled::spelled(table),
        bring::bring(table),
        div(
            "folds",
            vec![expected::expected(table), about::about(table)],
        ),
    ])
}
