//! What many reflections show together: who is in, one value per lens and organisation, and where the
//! partners differ.
//!
//! Start with [`together`], which turns a document into the picture that the group looks at.
//!
//! Absent here: files, screens, grades, totals and rankings.

mod conversation;
mod organisations;
mod spread;
mod together;

pub use conversation::lowest;
pub use organisations::{Organisation, organisations};
pub use spread::{Difference, QuestionSpread, question_spreads};
pub use together::{Partner, Together, Weighting, together};
