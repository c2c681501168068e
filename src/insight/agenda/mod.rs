//! From questions to a talk: which subject is the hardest, and what fits into the time there is.
//!
//! Start with [`subject_views`], which ranks the subjects, then [`propose`], which makes an agenda of them, and [`agenda()`],
//! what the facilitator made of that.

mod arrange;
mod item;
mod rank;
mod share;
mod time;

pub use arrange::{Agenda, USUAL_MINUTES, agenda, session_minutes};
pub use item::{Item, Topic};
pub use rank::{SubjectView, subject_views};
pub use time::{MAX_SUBJECTS, Slot, propose, rebalance, talk_minutes};
