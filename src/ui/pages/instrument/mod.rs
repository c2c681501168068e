//! The page of one instrument: what it asks, what is filled in, and the way on.

mod balances;
mod clarity;
mod conditions;
mod formula;
mod gets_brings;
mod interests;
mod lines;
mod mine;
mod mirror;
mod no_go;
mod own_words;
mod phases;
mod signs;
mod trust;

use super::steps::steps;
use super::{heading, link};
use crate::browser;
use crate::reflection::Instrument;
use crate::session::{Route, State, next_open, open_instruments, pass_by, take_back, who_fills_in};
use crate::ui::app::App;
use crate::ui::dom::{Dom, empty, fragment, text_node};
use crate::ui::elements::{button, div, p, para};
use crate::ui::parts::lens_symbol;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{filling_texts, instrument_texts};
use crate::words::fill;

/// An instrument. What is filled in is kept at once; it can be passed by where somebody asked for it, and left open anywhere.
pub fn instrument(app: App, texts: Texts, instrument: Instrument) -> Dom {
    let words = instrument_texts(instrument, texts);
    let (name, lead) = words.map_or(("", ""), |words| (words.name, words.lead));
    let ids = words.map_or("", |words| words.carries);
    browser::set_title(&fill(texts.words.app.page_title, &[("page", name)]));
    let lens = instrument.lens();
    let of = vec![
        lens_symbol(lens.key()),
        text_node(texts.content.lens(lens).name),
    ];
    // The short ones and the interests say for themselves who reads what.
    let readers = match instrument.is_short() || instrument == Instrument::Interests {
        true => empty(),
        false => p("hint", filling_texts(texts).deepening.readers),
    };
    let of = match instrument {
        // It is of all five.
        Instrument::Mirror => empty(),
        _ => para("of-lens", of),
    };
    let inside = vec![
        of,
        heading(name, lead),
        body(app, texts, instrument),
        readers,
    ];
    fragment(vec![
        div("section instrument", inside).attr("data-seed-id", ids),
        way(app, texts, instrument),
    ])
}

/// Back to its lens, taking all of it back, passing it by, and the way on.
fn way(app: App, texts: Texts, instrument: Instrument) -> Dom {
    let words = &filling_texts(texts).fill;
    let here = Route::Instrument(instrument);
    let lens = instrument.lens();
    let back = fill(words.back, &[("lens", texts.content.lens(lens).name)]);
    let is_filled = move || app.me(|me| me.has_filled(instrument)) == Some(true);
    let clear = button("button quiet", words.clear, move || {
        app.act_all(
            app.state
                .with_untracked(|state| take_back(state, instrument)),
        );
        browser::focus_heading();
    });
    let is_open = move |state: &State| open_instruments(state).contains(&instrument);
    let skip = button("button", words.skip, move || {
        if let Some(ask) = app.state.with_untracked(who_fills_in) {
            return app.go(ask);
        }
        app.act_all(pass_by(instrument).into_iter().collect());
        let next = app
            .state
            .with_untracked(|state| next_open(state, Some(here)));
        app.go(next.unwrap_or(Route::Done));
    });
    let before = [
        link("button before", Route::Lens(lens, None), &back),
        clear.bind_flag("hidden", move || !is_filled()),
        skip.bind_flag("hidden", move || !app.state.with(is_open)),
    ];
    if !app.state.with_untracked(|state| state.is_asked(instrument)) {
        // Whoever opened it of their own accord goes back to where they opened it.
        let deepening = filling_texts(texts).deepening.back;
        let [lens, clear, _] = before;
        let on = link("button primary", Route::Deepening, deepening);
        return div("steps", vec![lens, clear, on]);
    }
    let short = move |one| {
        let name = instrument_texts(one, texts).map_or("", |words| words.name);
        fill(words.next, &[("name", name)])
    };
    steps(app, texts, here, before, short)
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
