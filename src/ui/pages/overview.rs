//! The five lenses with what is answered.

use super::names::counted;
use super::{heading, link, page_link, ready_offline};
use crate::reflection::Lens;
use crate::session::{Route, next_open, open_instruments};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{self, actions, div, li, p, span, text_span, ul};
use crate::ui::parts::{progress_bar, progress_ring};
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// «Vijf lenzen».
pub fn overview(app: App, texts: Texts) -> Dom {
    let words = &texts.words.overview;
    let (answered, asked) = app.state.with_untracked(|state| state.answered());
    let lead = match answered == asked {
        true => words.lead_done,
        false => words.lead,
    };
    let go_on = match answered {
        0 => words.begin,
        _ => words.go_on,
    };
    let ways = match app.state.with_untracked(|state| next_open(state, None)) {
        Some(next) => vec![
            link("button primary", next, go_on),
            page_link("button", Route::Open, texts),
            page_link("button", Route::Done, texts),
        ],
        None => vec![page_link("button primary", Route::Done, texts)],
    };
    let short = app.state.with_untracked(open_instruments);
    let card = |lens| {
        let of_lens = short.iter().filter(|one| one.lens() == lens).count();
        card(app, texts, lens, of_lens)
    };
    let total = beside_short(counted(words.total, answered, asked), short.len(), texts);
    let bar = progress_bar(Signal::stored((answered, asked)));
    fragment(vec![
        heading(words.heading, lead),
        ul("lens-list", Lens::ALL.map(card).into()),
        div("total", vec![bar, p("", &total)]),
        actions(ways),
        ready_offline(app, texts),
    ])
}

/// How many questions have an answer, and how many short things are left where there are any.
fn beside_short(count: String, short: usize, texts: Texts) -> String {
    match short {
        0 => count,
        short => [&count, ", ", &texts.words.overview.short.of(short)].concat(),
    }
}

fn card(app: App, texts: Texts, lens: Lens, short: usize) -> Dom {
    let words = &texts.words.overview;
    let content = texts.content.lens(lens);
    let progress = app.state.with_untracked(|state| state.progress(lens));
    let (answered, asked) = (progress.answered, progress.asked);
    let go = match answered {
        0 => words.begin,
        some if some < asked => words.go_on,
        _ => words.complete,
    };
    let count = counted(words.progress_long, answered, asked);
    let count = beside_short(count, short, texts);
    let name = vec![
        text_span("lens-card-name", content.name),
        text_span("lens-card-title", content.title),
    ];
    let state = vec![text_span("", &count), text_span("lens-card-go", go)];
    let inside = vec![
        progress_ring(lens.key(), Signal::stored((answered, asked))),
        span("lens-card-text", name),
        span("lens-card-state", state),
    ];
    let to = Route::Lens(lens, None).to_hash();
    li(
        "",
        vec![elements::link("lens-card", &to, inside).attr("data-lens", lens.key())],
    )
}
