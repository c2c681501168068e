//! What many reflections show together: who is in, one value per lens and organisation, and where the
//! partners differ.
//!
//! Start with [`together()`], which turns a document into the picture that the group looks at.
//!
//! Absent here: files, screens, grades, totals and rankings.

mod conflicts;
mod conversation;
mod duplicates;
mod fraction;
mod organisations;
mod profile;
mod spread;
mod together;
mod unnamed;

pub use conflicts::{
    Conflict, conflicts, conflicts_of, count_conflicts, count_visible_conflicts, visible_conflicts,
};
pub use conversation::to_bring;
pub use duplicates::{MAX_PAIRS, duplicate_groups, duplicate_pairs};
pub use fraction::Fraction;
pub use organisations::{Organisation, organisations};
pub use profile::{Footing, LensValue, Progress, count_answered, lens_value, progress};
pub use spread::{Difference, QuestionSpread, question_spreads};
pub use together::{Partner, Together, Weighting, together};
pub use unnamed::{digits, mark};
