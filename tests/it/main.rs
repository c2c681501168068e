//! What a participant or a facilitator can rely on, without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod arrivals;
mod bring;
mod common;
mod content;
mod device;
mod exchange;
mod import;
mod installable;
mod keeping;
mod keeping_mutants;
mod laws;
mod merge;
mod mutant;
mod mutants;
mod names;
mod profile;
mod promises;
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
mod texts;
mod together;
mod unsettled;
mod visit;
mod workshop;
