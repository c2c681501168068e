//! What a facilitator talks about: lens, question, answer, participant, organisation, session, profile.
//!
//! Start with [`TABLE`](fields::TABLE), the one list of everything that is kept, then [`Document`], the whole of one
//! partnership, and [`Entries`], what one of its owners has.
//!
//! Absent here: how copies are merged, files, screens, clocks, chance, and text in any language.

mod accents;
mod aliases;
mod answer;
mod capitals;
mod date;
mod document;
mod entries;
mod entry;
mod fields;
mod fraction;
mod ids;
mod label;
mod lens;
mod note;
mod participant;
mod profile;
mod value;

pub use aliases::{Aliases, resolve};
pub use answer::{Answer, Score};
pub use capitals::without_capitals;
pub use date::Date;
pub use document::{Document, Owner, Owners};
pub use entries::{Entries, Key};
pub use entry::{Entry, Written};
pub use fields::*;
pub use fraction::Fraction;
pub use ids::{OwnerId, ParticipantId, QuestionId};
pub use label::Label;
pub use lens::{Lens, lens_of};
pub use note::{Audience, Note, Text};
pub use participant::Participant;
pub use profile::{Footing, LensValue, Progress, answered, progress, value};
pub use value::{Holds, Kept, Value};
