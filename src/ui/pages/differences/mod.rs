//! «Welke telt?»: what several tablets tell differently, and participants who may be one person.

mod conflicts;
mod duplicates;
mod instruments;
mod said;

use super::curtain::behind_curtain;
use super::h1;
use crate::insight::Conflict;
use crate::session::{Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment};
use crate::ui::elements::{div, para};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;

/// The page.
pub fn differences(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).differences;
    let lead = bound_text(move || {
        let (count, hides_others) = app
            .state
            .with(|state| (to_choose(state).len(), state.hides_others()));
        match (count, hides_others) {
            (0, true) => words.none_mine.to_owned(),
            (0, false) => words.none.to_owned(),
            (count, _) => words.lead.of(count),
        }
    });
    let top = vec![
        h1(&texts.page(Route::Differences)),
        para("lead", vec![lead]),
    ];
    fragment(vec![
        div("page-heading", top),
        conflicts::conflicts(app, texts),
        behind_curtain(app, texts, move || duplicates::duplicates(app, texts)),
    ])
}

/// What can be chosen here now.
fn to_choose(state: &State) -> Vec<Conflict<'_>> {
    state.conflicts_in_sight()
}
