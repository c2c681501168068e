//! One visit: what the app holds, what a person can do, and what follows from it.
//!
//! Start with [`State`] and [`apply`]: a whole visit is a list of actions, and can be replayed
//! without a browser. [`Visit`] puts it together with the machine that keeps it. [`plan`] is the dry run of an import,
//! [`PAGES`] the table of pages.
//!
//! Absent here: the clock, chance and storage (they come in as arguments), and screens.

mod action;
mod answering;
mod apply;
mod arrivals;
mod erasing;
mod filling;
mod gathering;
mod import;
mod importing;
mod pages;
mod recovery;
mod route;
mod settle;
mod state;
mod summary;
mod takeout;
mod tasks;
mod visit;

pub use action::Action;
pub use apply::{Apply, apply, apply_answering, reconcile};
pub use arrivals::{Arrival, Identity};
pub use filling::{Missing, for_me, handed_in, typed, wants_file};
pub use import::{Plan, PlanError, plan};
pub use importing::{Import, Looked, Looking, Refusal, Unread};
pub use pages::{Menu, PAGES, Page, Program, Width};
pub use recovery::{PutAside, Recovery};
pub use route::Route;
pub use settle::survivor;
pub use state::State;
pub use summary::{Summary, Tally};
pub use takeout::{
    Extent, Stems, TakeOut, holds_private, take_along, take_everything, take_out, way_out,
};
pub use tasks::{After, Answer, Call, Forgetting, Reply, Task};
pub use visit::{Effect, Newer, Start, Visit};
