//! What many reflections show together: who is in, one value per lens and organisation, and where the
//! partners differ.
//!
//! Start with [`together`], which turns a document into the picture that the group looks at.
//!
//! Absent here: files, screens, grades, totals and rankings.

mod conversation;
mod likely;
mod organisations;
mod spread;
mod together;
mod unsettled;

pub use conversation::lowest;
pub use likely::{MOST_PAIRS, alike, likely_same};
pub use organisations::{Organisation, organisations};
pub use spread::{Difference, QuestionSpread, question_spreads};
pub use together::{Partner, Together, Weighting, together};
pub use unsettled::{Point, Unsettled, choices, differences, points};
