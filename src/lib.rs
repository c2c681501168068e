//! Gezamenlijke blik: look together at a collaboration, through five lenses.
//!
//! The rooms, and where to start:
//! - [`merge`]: bringing together what was written on different devices, without a word of the workshop.
//! - [`reflection`]: what a facilitator talks about. Lens, question, answer, participant, session.
//! - [`insight`]: what many reflections show together. Values, distance, what to talk about.
//! - [`exchange`]: the files, and every reason why one is refused.
//! - [`device`]: this device. What it keeps, which copy counts, and when something is kept.
//! - [`session`]: one visit, as actions in and state out.
//! - [`words`]: what the app says, in Dutch and English.
//! - [`radar`]: the picture.
//! - [`qr`]: codes that a camera reads.
//! - `browser`: the one room that touches the browser (only there on `wasm32`).
//! - `ui`: the screen (likewise).

pub mod device;
pub mod exchange;
pub mod insight;
pub mod merge;
pub mod qr;
pub mod radar;
pub mod reflection;
pub mod session;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
