//! «Welke telt?»: what several tablets tell differently, and participants who may be one person.

mod conflicts;
mod duplicates;

use super::h1;
use crate::insight::{Conflict, visible_conflicts};
use crate::session::{Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment};
use crate::ui::elements::{div, para};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;

/// The page.
pub fn differences(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).differences;
    let lead = bound_text(
        move || match app.state.with(|state| to_choose(state).len()) {
            0 => words.none.to_owned(),
            count => words.lead.of(count),
        },
    );
    let top = vec![
        h1(&texts.page(Route::Differences)),
        para("lead", vec![lead]),
    ];
    fragment(vec![
        div("page-heading", top),
        conflicts::conflicts(app, texts),
        duplicates::duplicates(app, texts),
    ])
}

/// What can be chosen here now.
fn to_choose(state: &State) -> Vec<Conflict<'_>> {
    visible_conflicts(
        &state.contents.document,
        state.contents.local.current.as_ref(),
    )
}
