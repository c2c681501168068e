//! The page of one instrument: what it asks, what is filled in, and the way on.

mod balances;
mod clarity;
mod conditions;
mod formula;
mod gets_brings;
mod interests;
mod mirror;
mod no_go;
mod own_words;
mod phases;
mod signs;
mod trust;

use super::{heading, link};
use crate::reflection::Instrument;
use crate::session::{Route, next_open};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{actions, div};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{filling_texts, instrument_texts};

/// An instrument.
pub fn instrument(app: App, texts: Texts, instrument: Instrument) -> Dom {
    let words = instrument_texts(instrument, texts);
    let (name, lead) = words.map_or(("", ""), |words| (words.name, words.lead));
    let ids = words.map_or("", |words| words.carries);
    let next = app
        .state
        .with_untracked(|state| next_open(state, Some(instrument.lens())));
    let next = next.unwrap_or(Route::Done);
    fragment(vec![
        div("", vec![heading(name, lead), body(app, texts, instrument)]).attr("data-seed-id", ids),
        actions(vec![link("button", next, filling_texts(texts).fill.skip)]),
    ])
}

fn body(app: App, texts: Texts, instrument: Instrument) -> Dom {
    match instrument {
        Instrument::OwnWords => own_words::own_words(app, texts),
        Instrument::Formula => formula::formula(app, texts),
        Instrument::GetsBrings => gets_brings::gets_brings(app, texts),
        Instrument::NoGo => no_go::no_go(app, texts),
        Instrument::Interests => interests::interests(app, texts),
        Instrument::Trust => trust::trust(app, texts),
        Instrument::Signs => signs::signs(app, texts),
        Instrument::Conditions => conditions::conditions(app, texts),
        Instrument::Balances => balances::balances(app, texts),
        Instrument::Phases => phases::phases(app, texts),
        Instrument::Clarity => clarity::clarity(app, texts),
        Instrument::Mirror => mirror::mirror(app, texts),
    }
}
