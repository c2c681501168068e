//! The foot of a page on the way through the lenses: back, and on to what is open.

use super::page_link;
use crate::reflection::{Instrument, Lens};
use crate::session::{Route, State, next_open};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, element};
use crate::ui::elements::div;
use crate::ui::texts::Texts;
use crate::words::fill;
use leptos::prelude::*;

/// The way on from this page: the next lens, an instrument or the next open question until nothing is open, then the end. At the
/// last lens, and where all questions have an answer, the end stands beside it. `before` stands in front, and `short` is what an instrument is called.
pub fn steps(
    app: App,
    texts: Texts,
    at: Route,
    before: impl IntoIterator<Item = Dom>,
    short: impl Fn(Instrument) -> String + 'static,
) -> Dom {
    let words = &texts.words.lens;
    let after = at.lens().map_or(0, |lens| lens.position() + 1);
    let after = Lens::ALL.get(after).copied();
    let next = Signal::derive(move || app.state.with(|state| next_open(state, Some(at))));
    let text = bound_text(move || match next.get() {
        Some(Route::Instrument(one)) => short(one),
        Some(Route::Lens(lens, _)) if Some(lens) == after => {
            fill(words.next, &[("lens", texts.content.lens(lens).name)])
        }
        _ => {
            let (answered, asked) = app.state.with(State::answered);
            words.next_open.of(asked - answered)
        }
    });
    let on = element("a", "button primary", vec![text])
        .bind_attr("href", move || next.get().map(Route::to_hash))
        .bind_flag("hidden", move || next.get().is_none());
    let end = page_link("", Route::Done, texts)
        .bind_attr("class", move || {
            let class = match next.get() {
                Some(_) => "button",
                None => "button primary",
            };
            Some(class.to_owned())
        })
        .bind_flag("hidden", move || {
            let (answered, asked) = app.state.with(State::answered);
            after.is_some() && next.get().is_some() && answered < asked
        });
    div("steps", before.into_iter().chain([end, on]).collect())
}
