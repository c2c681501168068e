//! Gezamenlijke blik: look together at a collaboration, through five lenses.
//!
//! The rooms, and where to start:
//! - [`reflection`]: what a facilitator talks about.
//! - [`insight`]: what many reflections show together.
//! - [`exchange`]: the files.
//! - [`session`]: one visit, as actions in and state out.

pub mod exchange;
pub mod insight;
pub mod reflection;
pub mod session;
