//! The developer's commands, started as `cargo xtask <command>`.
//!
//! Where to start: `cli` names the commands, and each has its own file or folder (`build`, `serve`, `test`, `bench`,
//! `soak`, `doctor`). They share `tools` (what has to be on the machine, and how it gets there), `shell` (running
//! other programs) and `place` (where things stand).
//!
//! Absent on purpose: anything about the product itself. Nothing here knows a question, a score or a page.

mod bench;
mod boot;
mod build;
mod cli;
mod doctor;
mod failure;
mod html;
mod imports;
mod inline;
mod join;
mod pack;
mod place;
mod serve;
pub mod server;
mod shell;
mod soak;
pub mod stamp;
mod style;
mod test;
mod tools;

pub use cli::run;
pub use failure::Failure;
