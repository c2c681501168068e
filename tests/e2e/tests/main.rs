//! The journeys: what participants and facilitators do from one end to the other, in a real browser.
//!
//! `cargo xtask test` builds the release and makes them in every browser of this machine. To make one of them again:
//! `cargo test -p e2e workshop`, with `GB_BROWSER=webkit` for another browser, `GB_AXE` for the checks of
//! accessibility, and `GB_SOAK=1` for the long version. Pictures of every page: `cargo test -p e2e screenshots -- --ignored`.
//!
//! Where to start: `workshop` is the main one. `steps` holds what several of them do first.

#![allow(
    clippy::indexing_slicing,
    reason = "a place that is missing in a file fails the test, as it should"
)]

mod across;
mod agenda;
mod agreed;
mod around;
mod back_again;
mod bad_files;
mod borrowed;
mod clocks;
mod cold;
mod compared;
mod crowded;
mod data;
mod device;
mod differences;
mod ending;
mod extras;
mod facilitator;
mod faults;
mod gathering;
mod heard;
mod injection;
mod instruments;
mod invited;
mod journal;
mod journal_faults;
mod kept_in_place;
mod keyboard;
mod killed;
mod nobody_else;
mod offline;
mod panic;
mod peek;
mod readable;
mod rewritten;
mod room;
mod scan;
mod screenshots;
mod sessions;
mod short;
mod sizes;
mod stamped;
mod steps;
mod table;
mod tabs;
mod taking_over;
mod told;
mod too_old;
mod typing;
mod unread;
mod versions;
mod walk;
mod way;
mod workshop;
