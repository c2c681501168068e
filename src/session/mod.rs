//! One visit: what the app holds, what a person can do, and what follows from it.
//!
//! Start with [`State`] and [`apply`]: a whole visit is a list of actions, and can be replayed
//! without a browser. [`plan`] is the dry run of an import.
//!
//! Absent here: the clock, chance and storage (they come in as arguments), files and screens.

mod action;
mod answering;
mod apply;
mod arrivals;
mod gathering;
mod import;
mod pages;
mod route;
mod settle;
mod state;

pub use action::Action;
pub use apply::{apply, apply_answering, lend, meet};
pub use arrivals::{Arrival, Identity};
pub use import::{Plan, PlanError, Summary, plan};
pub use pages::{Menu, PAGES, Page, Program, Width};
pub use route::Route;
pub use state::State;
