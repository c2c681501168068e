//! Plain browsers that are killed: no driver is told anything, the process is simply gone, as on a tablet that runs out
//! of memory or power.
//!
//! Where to start: [`kills`] lets somebody work in the app, kills the tab or the whole browser in the middle of it, again
//! and again, and counts what is gone afterwards. `bench` holds one browser with its profile, `work` says what is
//! done and what must then stand there, `found` what does stand there, and `tally` the difference.
//!
//! [`cold_starts`] starts a browser again and again while the server is gone (`cold`, with `cold.js` in the page).
//!
//! The work itself is done in the page by `probe.js`, which a copy of the release loads before the app. It asks the test
//! for orders and reports each step (`desk`). Tabs are opened by a page of another site, the launcher: it has a process of its own
//! and survives.

mod bench;
mod browser;
mod chance;
mod cold;
mod desk;
mod found;
mod guard;
mod processes;
mod series;
mod tally;
mod work;

pub use cold::{ColdStart, cold_starts};
pub use series::{Kill, kills};
pub use tally::Tally;
