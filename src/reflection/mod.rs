//! What a facilitator talks about: lens, question, answer, participant, organisation, session, profile.
//!
//! Start with [`TABLE`], the one list of everything that is kept, then [`Document`], the whole of one
//! partnership, and [`Entries`], what one of its owners has.
//!
//! Absent here: how copies are merged, files, screens, clocks, chance, and text in any language.

mod agreement;
mod aliases;
mod answer;
mod choice;
mod cut;
mod date;
mod document;
mod entries;
mod entry;
mod field;
mod fields;
mod filled;
mod ids;
mod instrument;
mod instrument_fields;
mod invitation;
mod label;
mod lens;
mod measure;
mod note;
mod number;
mod participant;
mod session;
mod subject;
mod value;

pub use aliases::{Aliases, resolve};
pub use answer::{Answer, Score};
pub use choice::{Beat, Choice, Condition, Placement, Said, Status, Step};
pub use cut::{beginning, fitted};
pub use date::Date;
pub use document::{Document, Owner, Owners};
pub use entries::{Entries, Key};
pub use entry::{Entry, EntryRegister};
pub use field::{Field, FieldSpec, OwnerKind, Per, PerItem, Presence, Table};
pub use fields::*;
pub use ids::{ItemId, OwnerId, ParticipantId};
pub use instrument::{
    Balance, Clear, Contribution, Course, Factor, Instrument, InterestKind, MinimumCondition,
    Phase, PhaseState, Recognised, Sign,
};
pub use instrument_fields::*;
pub use invitation::{Invitation, Invited, Visibility};
pub use label::{Label, folded};
pub use lens::{Lens, QUESTIONS, lens_of};
pub use measure::{Percent, Tilt};
pub use note::{Audience, Note, Passage, Text};
pub use number::{Number, Word};
pub use participant::Participant;
pub use session::topic_id;
pub use subject::Subject;
pub use value::{FieldValue, Value, ValueType};
