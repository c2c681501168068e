//! One question and what the group answered to it: counts, distance, shares, and the pattern in one sentence.
//!
//! Start with [`question_view`]. Everything here can be recounted by hand from the answers.

mod counts;
mod distance;
mod pattern;

pub use counts::{Counts, QuestionAnswers, question_answers};
pub use distance::{distance, distance_within};
pub use pattern::{Pattern, QuestionView, question_view, question_views};
