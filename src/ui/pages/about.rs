//! The rest of the general text, and the page for an address that leads nowhere.

use super::content::sections;
use super::link;
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::Texts;
use crate::ui::parts::all;
use crate::words::fill;
use leptos::prelude::*;

/// «Over het model».
pub fn about(texts: &Texts) -> AnyView {
    let words = &texts.words.about;
    let lenses = Lens::ALL.map(|lens| {
        let name = &texts.content.lens(lens).name;
        link("button", Route::Lens(lens, None), fill(&words.lens_more, &[("lens", name)]))
    });
    view! {
        <h1 tabindex="-1">{words.heading.clone()}</h1>
        <div class="reading">{sections(&texts.content.general.more)}</div>
        <p class="actions">{all(lenses)}</p>
        <p class="hint">{words.licence.clone()}</p>
    }
    .into_any()
}

/// «Deze pagina bestaat niet».
pub fn not_found(texts: &Texts) -> AnyView {
    let words = &texts.words.not_found;
    view! {
        {super::heading(words.heading.clone(), words.text.clone())}
        <p class="actions">{link("button primary", Route::Welcome, words.home.clone())}</p>
    }
    .into_any()
}
