//! What the app says: the content of the lenses, the texts of the interface, and errors as sentences,
//! in Dutch and English.
//!
//! All texts are data, in `public/content/`; this room gives them types and picks the right one.
//!
//! Absent here: views, and any sentence written in Rust.

mod content;
mod errors;
mod language;
mod number;
mod reading;
mod wording;

pub use content::*;
pub use errors::{plan_sentence, read_sentence};
pub use language::Language;
pub use number::{decimal, time};
pub use reading::Keyed;
pub use wording::*;
