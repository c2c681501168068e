//! From questions to a talk: which subject is the hardest, and what fits into the time there is.
//!
//! Start with [`subject_views`], which ranks the subjects, then [`propose`], which makes an agenda of them.

mod arrange;
mod rank;
mod time;

pub use arrange::{Agenda, Item, Topic, USUAL_MINUTES, agenda, session_minutes};
pub use rank::{SubjectView, subject_views};
pub use time::{MAX_SUBJECTS, Slot, propose, rebalance, talk_minutes};
