//! «Begeleiden»: a session as it is run, in seven steps from files to agreements.
//!
//! Start with [`Table`], what every step is given. Each step is a file: it shows what stands between the two bars of
//! [`frame`].

mod agenda;
mod agreements;
mod begin;
mod clock;
mod close;
mod differences;
mod frame;
mod gather;
mod instruments;
mod paper;
mod question;
mod reveal;
mod signals;
mod table;
mod talk;

pub use table::{Extent, Table};

use crate::reflection::Step;
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, redraw};
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// The page: the session that is run, or the choice of one.
pub fn facilitate(app: App, texts: Texts) -> Dom {
    let session = Memo::new(move |_| {
        app.state.with(|state| {
            let current = state.contents.document.current_session();
            current.map(|(id, _)| id.clone())
        })
    });
    redraw(move || match session.get() {
        Some(session) => untrack(|| {
            let table = Table::new(app, texts, session);
            fragment(vec![frame::frame(table), paper::paper(table)])
        }),
        None => untrack(|| begin::begin(app, texts)),
    })
}

/// What stands between the bars at a step.
fn step(table: Table, step: Step) -> Dom {
    match step {
        Step::Gather => gather::gather(table),
        Step::Reveal => table.once_all_are_done(reveal::reveal),
        Step::Differences => table.once_revealed(differences::differences),
        Step::Agenda => table.once_revealed(agenda::agenda),
        Step::Talk => table.once_revealed(talk::talk),
        Step::Agreements => agreements::agreements(table),
        Step::Close => close::close(table),
    }
}
