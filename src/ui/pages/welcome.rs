//! What this is, what happens to your data, and where to begin.

use super::{h1, link, names, page_link, ready_offline};
use crate::browser;
use crate::reflection::Lens;
use crate::session::{Action, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_element};
use crate::ui::elements::{actions, button, div, h2, li, p, section, ul};
use crate::ui::parts::lens_symbol;
use crate::ui::texts::Texts;
use crate::words::fill;

/// The first page. Heading, sentences and button stand in index.html as well, for the first paint.
pub fn welcome(app: App, texts: Texts) -> Dom {
    let words = &texts.words.welcome;
    let general = &texts.content.general;
    let me = app.state.with_untracked(|state| names::me(state, texts));
    let (fresh, nobody) = app.state.with_untracked(|state| {
        let fresh = state.contents.document.participants().is_empty();
        (fresh, state.contents.local.own.is_empty())
    });
    let start = match me {
        Some(name) => {
            let go_on = fill(words.go_on_as, &[("name", &name)]);
            let other = move || {
                app.act(Action::HandTo(None));
                app.go(Route::HandOver);
            };
            vec![
                link("button primary", Route::Overview, &go_on),
                button("button", words.somebody_else, other),
            ]
        }
        // An installed app starts empty on some tablets, while the answers of before still stand in the browser.
        None if fresh && browser::is_installed() => vec![
            link("button primary", Route::Start, words.start),
            link("button quiet", Route::Install, words.filled_before),
        ],
        None if nobody => vec![
            link("button primary", Route::Start, words.start),
            link("button", Route::Facilitate, words.facilitate),
        ],
        None => vec![
            link("button primary", Route::Start, words.start),
            link("button", Route::HandOver, words.began_before),
        ],
    };
    let sentences = general.welcome.iter().map(|text| p("", text));
    let data = general.data.iter().map(|text| text_element("li", "", text));
    let symbols = Lens::ALL.map(|lens| lens_symbol(lens.key()));
    let first = vec![
        h1(general.title),
        div("welcome-text", sentences.collect()),
        actions(start),
        div("welcome-symbols", symbols.into()),
    ];
    let tiles = vec![
        tile(
            words.facilitator_heading,
            words.facilitator_text,
            words.facilitate,
            Route::Facilitate,
        ),
        tile(
            words.example_heading,
            words.example_text,
            words.example_link,
            Route::Example,
        ),
        tile(
            words.install_heading,
            words.install_text,
            &texts.page(Route::Install),
            Route::Install,
        ),
        tile(
            words.model_heading,
            words.model_text,
            words.model_link,
            Route::About,
        ),
    ];
    let data = vec![
        h2(words.data_heading),
        ul("prose", data.collect()),
        ready_offline(app, texts),
        actions(vec![page_link("button", Route::Privacy, texts)]),
    ];
    fragment(vec![
        div("welcome", first),
        section("section welcome-data", data),
        ul("tiles", tiles),
    ])
}

fn tile(heading: &str, text: &str, go: &str, to: Route) -> Dom {
    li(
        "card tile",
        vec![
            h2(heading),
            p("", text),
            actions(vec![link("button", to, go)]),
        ],
    )
}
