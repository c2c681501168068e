//! What many reflections show together: who is in, one value per lens and organisation, how far partners are apart on a
//! question, and what is worth a talk.
//!
//! Start with [`together()`], which turns a document into the picture that the group looks at, and [`question_views`], what
//! was answered to each question. [`comparisons`] puts side by side what was filled in with the instruments.
//!
//! Absent here: files, screens, grades, totals and rankings.

mod agenda;
mod attendance;
mod conflicts;
mod conversation;
mod duplicates;
mod fraction;
mod instruments;
mod organisations;
mod profile;
mod question;
mod signals;
mod spellings;
mod together;
mod unnamed;
mod voices;

pub use agenda::{
    Agenda, Item, MAX_SUBJECTS, Slot, SubjectView, Topic, USUAL_MINUTES, agenda, propose,
    rebalance, session_minutes, subject_views, talk_minutes,
};
pub use attendance::{Attendance, Expected, attendance, expected};
pub use conflicts::{
    Conflict, conflicts, conflicts_of, count_conflicts, count_visible_conflicts, visible_conflicts,
    waits,
};
pub use conversation::to_bring;
pub use duplicates::{MAX_PAIRS, duplicate_groups, duplicate_pairs};
pub use fraction::Fraction;
pub use instruments::{
    BalanceView, ClearSaid, ClearView, Comparisons, ConditionCounts, ConditionSaid, ConditionView,
    Exchanged, Factors, FormulaView, GetsBringsView, HollowWords, InterestsView, Lean, Likeness,
    Line, Means, MirrorOutcome, MirrorView, Mirrored, NEAR, OwnWords, PhaseView, PhasesView,
    SignCounts, SignView, TrustCounts, TrustView, balances, clarity, comparisons, conditions,
    formula, gets_brings, interests, is_near, mirror, no_go, own_words, phases, signs, trust,
};
pub use organisations::{Organisation, organisations};
pub use profile::{Footing, LensValue, Progress, count_answered, lens_value, progress};
pub use question::{
    Counts, Pattern, QuestionAnswers, QuestionView, distance, distance_within, question_answers,
    question_view, question_views,
};
pub use signals::{Grounds, Part, Signal, signals};
pub use spellings::{Spelling, spellings};
pub use together::{Partner, Together, Weighting, together};
pub use unnamed::{digits, mark};
pub use voices::{Voice, voices};
