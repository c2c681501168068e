//! What a facilitator talks about: lens, question, answer, participant, organisation, profile and merging.
//!
//! Start with [`Document`], the whole of one partnership, then [`Participant`] and [`Register`], the
//! value that can be changed on several tablets and still be brought together.
//!
//! Absent here: files, screens, clocks, chance, and text in any language.

mod accents;
mod answer;
mod capitals;
mod contents;
mod document;
mod extra;
mod fraction;
mod ids;
mod label;
mod lens;
mod merge;
mod note;
mod participant;
mod profile;
mod register;
mod same;
mod stamp;
mod tablet;

pub use answer::{Answer, Score};
pub use capitals::without_capitals;
pub use contents::{Contents, Met, Since};
pub use document::{Document, MAX_PARTICIPANTS, Partnership};
pub use extra::Extra;
pub use fraction::Fraction;
pub use ids::{ParticipantId, QuestionId, ReplicaId};
pub use label::Label;
pub use lens::{Lens, lens_of};
pub use merge::Merge;
pub use note::{Audience, Note};
pub use participant::{MAX_ANSWERS, Participant, Trait};
pub use profile::{Footing, Progress, Value, answered, progress, value};
pub use register::{Register, Version};
pub use same::stands_for;
pub use stamp::{MAX_LAMPORT, MAX_WALL, Stamp};
pub use tablet::{Draft, Safekeeping, Tablet};
