//! Files: taking data out and bringing files in.

mod arrivals;
mod bring;
mod preview;
mod take;

pub use take::{export_one, stems};

use super::{heading, page_link};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::asking::PREVIEW;
use crate::ui::dom::{Dom, all, redraw};
use crate::ui::further::further;
use crate::ui::plain::{actions, div, h2, p, section};
use crate::ui::texts::Texts;

/// The page «Bestanden».
pub fn files(app: App, texts: Texts) -> Dom {
    let words = &further(texts).files;
    let merge = &further(texts).merge;
    let outcome = redraw(move || preview::outcome(app, texts));
    let outcome = div("outcome", vec![outcome])
        .attr("id", PREVIEW)
        .attr("tabindex", "-1");
    let bring = vec![
        h2(&merge.heading),
        p("", &merge.lead),
        bring::bring(app, texts),
        outcome,
    ];
    let take = vec![
        h2(&words.export_heading),
        take::take(app, texts),
        p("hint", &texts.words.files.private),
    ];
    all(vec![
        heading(&words.heading, &words.lead),
        section("section", bring),
        section("section", take),
        more(texts),
    ])
}

/// What is kept here, going back, and emptying this device have a page of their own.
fn more(texts: Texts) -> Dom {
    let words = &further(texts).files;
    let inside = vec![
        h2(&words.data_heading),
        p("prose", &words.data_text),
        actions(vec![page_link("button", Route::Data, texts)]),
    ];
    section("section", inside)
}
