//! What there is to read about the whole model, and the page for an address that leads nowhere.

use super::article::sections;
use super::{h1, heading, link, page_link};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::dom::{Dom, element, fragment};
use crate::ui::elements::{actions, p};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::Articles;

/// «Over het model».
pub fn about(texts: Texts) -> Dom {
    let words = &whole_texts(texts).about;
    let lenses = Lens::ALL.map(|lens| page_link("button", Route::Article(lens), texts));
    let article = sections(Articles::of(texts.language).model);
    fragment(vec![
        h1(words.heading),
        element("article", "reading", vec![article]),
        actions(lenses.into()),
        p("hint", words.licence),
    ])
}

/// «Deze pagina bestaat niet».
pub fn not_found(texts: Texts) -> Dom {
    let words = &whole_texts(texts).not_found;
    fragment(vec![
        heading(words.heading, words.text),
        actions(vec![link("button primary", Route::Welcome, words.home)]),
    ])
}
