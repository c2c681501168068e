//! One visit: what the app holds, what a person can do, and what follows from it.
//!
//! Start with [`State`] and [`apply()`]: a whole visit is a list of actions, and can be replayed
//! without a browser. [`Visit`] puts it together with the machine that keeps it. [`plan()`] is the dry run of an import,
//! [`PAGES`] the table of pages.
//!
//! Absent here: the clock, chance and storage (they come in as arguments), and screens.

mod action;
mod address;
mod apply;
mod arranging;
mod arrivals;
mod clock;
mod continuation;
mod erasing;
mod expecting;
mod export;
mod extras;
mod facilitator_actions;
mod filling;
mod import;
mod import_steps;
mod interests;
mod pages;
mod participant_actions;
mod plan;
mod recovery;
mod resolution;
mod route;
mod scanning;
mod showing;
mod state;
mod summary;
mod visit;
mod way;

pub use action::Action;
pub use apply::{Apply, apply, apply_answering, reconcile};
pub use arranging::{
    Direction, add_own, drop_topic, follow_answers, keep_agenda, move_topic, name_own, put_below,
    put_on_agenda, set_minutes,
};
pub use arrivals::{Arrival, Identity};
pub use clock::{TalkClock, TimeLeft, time_left};
pub use continuation::{
    AfterRecoveryPoint, Continuation, Forgetting, JournalRequest, JournalResponse, QuarantinedText,
    Recovery, Reply,
};
pub use expecting::{
    begin_session, expect_invited, expect_no_more, expect_people, expect_typed, join_spellings,
    run_session, tell_spellings_apart,
};
pub use export::{
    ExportExtent, ExportFile, Stems, export_backup, export_for_others, export_for_own_device,
    export_unsaved, holds_private,
};
pub use extras::{asked_by, change_asked};
pub use filling::{
    Missing, form_draft, is_export_due, next_open, open_instruments, pass_by, submit_form,
    take_back, who_fills_in,
};
pub use import::{FileBatch, FileReport, Import, LetIn, Refusal, Unread};
pub use interests::{interest_audience, share_interest, write_interest};
pub use pages::{Group, Menu, PAGES, Page, Program};
pub use plan::{Plan, PlanError, plan};
pub use resolution::survivor;
pub use route::Route;
pub use scanning::{Scanned, Scanning, Whole};
pub use showing::{code_payload, people_to_show};
pub use state::State;
pub use summary::{Summary, Tally};
pub use visit::{Effect, Startup, Update, Visit};
pub use way::{Revealing, Way, back, forward, revealing, talking, with_topic};
