//! Gezamenlijke blik: look together at a collaboration, through five lenses.
//!
//! The rooms, and where to start:
//! - [`reflection`]: what a facilitator talks about. Lens, question, answer, participant, merging.
//! - [`insight`]: what many reflections show together. Values, spread, what to talk about.
//! - [`exchange`]: the files, and every reason why one is refused.
//! - [`keeping`]: what is kept on this device, and which of it counts.
//! - [`session`]: one visit, as actions in and state out.
//! - [`words`]: what the app says, in Dutch and English.
//! - [`radar`]: the picture.
//! - `browser`: the one room that touches the browser (only there on `wasm32`).
//! - `ui`: the screen (likewise).

pub mod exchange;
pub mod insight;
pub mod keeping;
pub mod radar;
pub mod reflection;
pub mod session;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
