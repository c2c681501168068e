//! Files: taking data out and bringing files in.

mod arrivals;
mod export;
mod import;
mod looked;
mod preview;

pub use export::{file_of, stems};
pub use import::zone;
pub use looked::{file_row, reading, refused};
pub use preview::planned;

use super::{heading, page_link};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, redraw};
use crate::ui::elements::{actions, div, h2, p, section};
use crate::ui::requests::PREVIEW;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::{GetUntracked, on_cleanup};

/// The page «Bestanden».
pub fn files(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).files;
    let merge = &whole_texts(texts).merge;
    // Each step shows something else; the focus goes to the frame around it.
    let outcome = redraw(move || preview::outcome(app, texts));
    let outcome = div("outcome", vec![outcome])
        .attr("id", PREVIEW)
        .attr("tabindex", "-1");
    on_cleanup(move || {
        if app.route.get_untracked() != Route::Files {
            app.leave_reading();
        }
    });
    let importing = vec![
        h2(merge.heading),
        p("", merge.lead),
        import::import(app, texts),
        outcome,
    ];
    let exporting = vec![
        h2(words.export_heading),
        export::exports(app, texts),
        p("hint", texts.words.files.private),
    ];
    fragment(vec![
        heading(words.heading, words.lead),
        section("section", importing),
        section("section", exporting),
        more(texts),
    ])
}

/// What is kept here, going back, and emptying this device have a page of their own.
fn more(texts: Texts) -> Dom {
    let words = &whole_texts(texts).files;
    let inside = vec![
        h2(words.data_heading),
        p("prose", words.data_text),
        actions(vec![page_link("button", Route::Data, texts)]),
    ];
    section("section", inside)
}
