//! What a participant or a facilitator can rely on, without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod arrivals;
mod common;
mod content;
mod exchange;
mod import;
mod keeping;
mod laws;
mod merge;
mod names;
mod profile;
mod radar;
mod record;
mod refusals;
mod rooms;
mod routes;
mod same;
mod sample;
mod schema;
mod shelf;
mod shell;
mod together;
mod unsettled;
mod visit;
mod workshop;
