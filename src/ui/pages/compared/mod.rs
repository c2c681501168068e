//! What partners filled in with an instrument, side by side: in «Samen», in the example, and at the table.
//!
//! Start with [`Source`], whose instruments they are. Each comparison is a file; `marks` and `lines` draw what several of them
//! have. Organisations are named by [`Naming`] alone.

mod balances;
mod clarity;
mod conditions;
mod formula;
mod gets_brings;
mod hollow;
mod interests;
mod likeness;
mod lines;
mod marks;
mod mirror;
mod no_go;
mod own_words;
mod phases;
mod section;
mod signs;
mod source;
mod trust;

pub use section::instruments_section;
pub use source::Source;

use crate::reflection::Instrument;
use crate::ui::dom::Dom;
use crate::ui::elements::div;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::instrument_texts;

/// What an instrument is called.
pub fn name(instrument: Instrument, texts: Texts) -> &'static str {
    instrument_texts(instrument, texts).map_or("", |words| words.name)
}

/// The comparison of one instrument.
pub fn comparison(source: Source, instrument: Instrument) -> Dom {
    let view = match instrument {
        Instrument::OwnWords => own_words::own_words,
        Instrument::Formula => formula::formula,
        Instrument::GetsBrings => gets_brings::gets_brings,
        Instrument::NoGo => no_go::no_go,
        Instrument::Interests => interests::interests,
        Instrument::Trust => trust::trust,
        Instrument::Signs => signs::signs,
        Instrument::Conditions => conditions::conditions,
        Instrument::Balances => balances::balances,
        Instrument::Phases => phases::phases,
        Instrument::Clarity => clarity::clarity,
        Instrument::Mirror => mirror::mirror,
    };
    let words = instrument_texts(instrument, source.texts);
    div("compared", vec![view(source)]).attr("data-seed-id", words.map_or("", |it| it.carries))
}
