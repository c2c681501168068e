//! The rest of the general text, and the page for an address that leads nowhere.

use super::content::sections;
use super::{h1, heading, link};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{actions, div, p};
use crate::ui::further::further;
use crate::ui::texts::Texts;
use crate::words::{Articles, fill};

/// «Over het model».
pub fn about(texts: Texts) -> Dom {
    let words = &further(texts).about;
    let lenses = Lens::ALL.map(|lens| {
        let name = &texts.content.lens(lens).name;
        link(
            "button",
            Route::Lens(lens, None),
            &fill(words.lens_more, &[("lens", name)]),
        )
    });
    fragment(vec![
        h1(words.heading),
        div(
            "reading",
            vec![sections(Articles::of(texts.language).model)],
        ),
        actions(lenses.into()),
        p("hint", words.licence),
    ])
}

/// «Deze pagina bestaat niet».
pub fn not_found(texts: Texts) -> Dom {
    let words = &further(texts).not_found;
    fragment(vec![
        heading(words.heading, words.text),
        actions(vec![link("button primary", Route::Welcome, words.home)]),
    ])
}
