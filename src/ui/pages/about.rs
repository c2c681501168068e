//! The rest of the general text, and the page for an address that leads nowhere.

use super::content::sections;
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::words::fill;
use leptos::prelude::*;

/// «Over het model».
#[component]
pub fn About(app: App, texts: Texts) -> impl IntoView {
    let _ = app;
    let words = &texts.words.about;
    let lenses = Lens::ALL.into_iter().zip(&texts.content.lenses).map(|(lens, content)| {
        let text = fill(&words.lens_more, &[("lens", &content.name)]);
        view! { <li><a class="button" href=Route::Lens(lens, None).to_hash()>{text}</a></li> }
    });
    view! {
        <h1 tabindex="-1">{words.heading.clone()}</h1>
        <div class="reading">{sections(&texts.content.general.more)}</div>
        <ul class="actions">{lenses.collect::<Vec<_>>()}</ul>
        <p class="hint">{words.licence.clone()}</p>
    }
}

/// «Deze pagina bestaat niet».
#[component]
pub fn NotFound(texts: Texts) -> impl IntoView {
    let words = &texts.words.not_found;
    view! {
        <h1 tabindex="-1">{words.heading.clone()}</h1>
        <p class="lead">{words.text.clone()}</p>
        <p class="actions">
            <a class="button primary" href=Route::Welcome.to_hash()>{words.home.clone()}</a>
        </p>
    }
}
