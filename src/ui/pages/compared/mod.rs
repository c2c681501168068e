//! What partners filled in with an instrument, side by side.

use crate::reflection::Instrument;
use crate::ui::app::App;
use crate::ui::dom::Dom;
use crate::ui::elements::{h2, p, section};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, instrument_texts};

/// The comparison of one instrument.
#[allow(dead_code)]
pub fn comparison(_app: App, texts: Texts, instrument: Instrument) -> Dom {
    let words = &compared_texts(texts).frame;
    let name = instrument_texts(instrument, texts).map_or("", |words| words.name);
    section(
        "",
        vec![h2(name), p("hint", words.heading), p("", words.nothing)],
    )
}
