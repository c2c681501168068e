//! The rest of the general text, and the page for an address that leads nowhere.

use super::content::sections;
use super::{h1, heading, link};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::Texts;
use crate::ui::parts::all;
use crate::ui::parts::plain::{actions, div, p};
use crate::words::fill;
use leptos::prelude::*;

/// «Over het model».
pub fn about(texts: &Texts) -> AnyView {
    let words = &texts.words.about;
    let lenses = Lens::ALL.map(|lens| {
        let name = &texts.content.lens(lens).name;
        link("button", Route::Lens(lens, None), fill(&words.lens_more, &[("lens", name)]))
    });
    all([
        h1(words.heading.clone()),
        div("reading", vec![sections(&texts.content.general.more)]),
        actions(lenses.into()),
        p("hint", words.licence.clone()),
    ])
}

/// «Deze pagina bestaat niet».
pub fn not_found(texts: &Texts) -> AnyView {
    let words = &texts.words.not_found;
    all([
        heading(words.heading.clone(), words.text.clone()),
        actions(vec![link("button primary", Route::Welcome, words.home.clone())]),
    ])
}
