//! What a participant or a facilitator can rely on, without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod afternoons;
mod agenda;
mod agreements;
mod aliases;
mod answering;
mod arrivals;
mod bring;
mod journal_calls;
// What the build does to the texts; it is held here against mistakes that were planted.
#[path = "../../xtask/texts/mod.rs"]
mod build;
mod calendar;
mod code_mutants;
mod codes;
mod common;
mod conflicts;
mod content;
mod device;
mod device_mutants;
mod exchange;
mod expecting;
mod export_now;
mod extras;
mod fake_journal;
mod fake_storage;
mod filled;
// What a camera sees; the journeys with a camera show it to the browser.
#[allow(dead_code, reason = "a film is written for a browser only")]
#[path = "../e2e/src/film.rs"]
mod film;
mod future;
mod gathering;
mod import;
mod installable;
mod instruments;
mod interests;
mod invitation;
mod journal_queue;
mod laws;
mod merge;
mod mutant;
mod mutants;
mod names;
mod opening;
mod picks;
mod profile;
mod promises;
mod qr;
mod question;
mod radar;
mod record;
mod refusals;
mod rooms;
mod routes;
mod running;
mod sample;
mod scan;
mod scanning;
mod schema;
mod sealed;
mod sessions;
mod sheet;
mod shell;
mod stored;
mod tab;
mod texts;
mod together;
mod too_long;
mod unnamed;
mod visit;
mod voices;
mod workshop;
mod wrapped;
