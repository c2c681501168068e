//! What the app says: the content of the lenses, the texts of the interface, and errors as sentences,
//! in Dutch and English.
//!
//! All texts are data, in `public/content/`. `build.rs` checks them and makes them into constants, so nothing is read when
//! the app starts; this room gives them types and picks the right language.
//!
//! Absent here: views, and any sentence written in Rust.

pub mod compared;
mod content;
mod days;
mod errors;
pub mod instruments;
mod interface;
mod language;
mod mirror;
mod number;
mod reason;
mod signal;
pub mod subjects;
pub mod table;
mod text;
pub mod whole;

pub use content::{
    Article, Articles, Block, BlockKind, Content, General, LensContent, QuestionContent, Scale,
    ScaleKind, Section,
};
pub use days::{agreement_calendar, session_calendar};
pub use errors::{code_sentence, invitation_sentence, plan_sentence, read_sentence};
pub use interface::*;
pub use language::Language;
pub use mirror::{MirrorSentences, mirror_counted, mirror_sentences};
pub use number::{decimal, time};
pub use reason::reason;
pub use signal::signal_sentence;
pub use text::{Counted, Keyed, fill};
