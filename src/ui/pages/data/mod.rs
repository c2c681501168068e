//! «Mijn gegevens»: what is kept on this device and how safe that is, and the ways back, out and away.

mod erase;
mod export;
mod facts;
mod persistence;
mod quarantine;
mod recovery;

pub use facts::holds;

use super::curtain::while_nobody_fills_in;
use super::{heading, link, page_link};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::dom::{Dom, effect, fragment};
use crate::ui::elements::{actions, div, h2, p, section};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The page.
pub fn data(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    fragment(vec![
        heading(&texts.page(Route::Data), words.lead),
        facts::facts(app, texts),
        persistence::persistence(texts),
        export::along(app, texts),
        mine(app, texts),
        while_nobody_fills_in(app, texts, move || {
            fragment(vec![
                recovery::recovery(app, texts),
                export::everything(app, texts),
                erase::erase(app, texts),
            ])
        }),
        quarantine::quarantine(app, texts),
    ])
}

/// The way to one's own part, to correct or to erase it.
fn mine(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let ways = vec![
        page_link("button", Route::Erase, texts),
        link("button quiet", Route::Start, texts.words.start.heading_edit),
    ];
    let inside = vec![
        h2(words.mine_heading),
        p("prose", words.mine_text),
        actions(ways),
    ];
    section("section", inside).bind_flag("hidden", move || {
        app.state.with(|state| state.me().is_none())
    })
}

/// What went wrong, as long as it is so.
fn problem(failed: RwSignal<bool>, text: &str) -> Dom {
    let notice = p("notice warn", text).bind_flag("hidden", move || !failed.get());
    div("", vec![notice]).attr("role", "alert")
}

/// Does this now, and again when everything became something else: after going back, or erasing.
fn whenever_turned(app: App, act: impl Fn() + 'static) {
    let epoch = Memo::new(move |_| app.state.with(|state| state.contents.local.epoch));
    effect(Box::new(move || {
        // Read and not only tracked: a memo that nobody reads does not follow anything itself.
        epoch.get();
        act();
    }));
}

/// A number of bytes, as people say it: whole kilobytes, at least one.
fn kilobytes(bytes: usize) -> String {
    bytes.div_ceil(1000).to_string()
}

/// A text with `{size}` in it, for this number of bytes.
fn sized(text: &str, bytes: usize) -> String {
    fill(text, &[("size", &kilobytes(bytes))])
}

/// A text with `{when}` in it, for this moment of the device's clock.
fn at(text: &str, milliseconds: u64, texts: Texts) -> String {
    let when = crate::browser::day_and_time(milliseconds, texts.language.code());
    fill(text, &[("when", &when)])
}
