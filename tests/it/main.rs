//! What a participant or a facilitator can rely on, without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;
mod content;
mod exchange;
mod import;
mod laws;
mod merge;
mod names;
mod profile;
mod radar;
mod record;
mod refusals;
mod rooms;
mod routes;
mod sample;
mod schema;
mod shell;
mod together;
mod visit;
mod workshop;
