//! «Verdieping»: all instruments, lens by lens.

use super::{heading, link};
use crate::reflection::{Choice, Instrument};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{li, ul};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::instrument_texts;

/// The page.
pub fn deepening(_app: App, texts: Texts) -> Dom {
    let all = Instrument::ALL.iter().map(|one| {
        let name = instrument_texts(*one, texts).map_or("", |words| words.name);
        li("", vec![link("", Route::Instrument(*one), name)])
    });
    fragment(vec![
        heading(&texts.page(Route::Deepening), ""),
        ul("", all.collect()),
    ])
}
