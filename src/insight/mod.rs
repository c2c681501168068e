//! What many reflections show together: who is in, one value per lens and organisation, and where the
//! partners differ.
//!
//! Start with [`together`], which turns a document into the picture that the group looks at.
//!
//! Absent here: files, screens, grades, totals and rankings.

mod conflicts;
mod conversation;
mod likely;
mod organisations;
mod spread;
mod together;

pub use conflicts::{Conflict, choices, conflicts, conflicts_of, count_choices, count_conflicts};
pub use conversation::lowest;
pub use likely::{MOST_PAIRS, alike, likely_same};
pub use organisations::{Organisation, organisations};
pub use spread::{Difference, QuestionSpread, question_spreads};
pub use together::{Partner, Together, Weighting, together};
