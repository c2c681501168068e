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

/// The step: what is done comes first, so that it stays in sight however many are in.
pub fn gather(table: Table) -> Dom {
    let present = who::present(table);
    fragment(vec![
        open_before(table),
        who::count(table, present),
        spelled::spelled(table),
        bring::bring(table),
        who::seats(table, present),
        div(
            "folds",
            vec![expected::expected(table), about::about(table)],
        ),
    ])
}
