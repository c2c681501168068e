//! Whether the browser may take away what is kept here.

use crate::browser;
use crate::session::Route;
use crate::ui::dom::{Dom, bound_text};
use crate::ui::elements::{actions, button, h2, p, para, section, status};
use crate::ui::pages::{link, page_link};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The id of the heading, where focus goes when nothing is left to ask.
const LASTING: &str = "lasting";

/// What came of asking.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    NotYet,
    Waiting,
    Refused,
}

/// The section.
pub fn persistence(texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let lasting = RwSignal::new(None::<bool>);
    let asked = RwSignal::new(Asked::NotYet);
    spawn_local(async move {
        let known = browser::is_persisted().await;
        lasting.try_set(known);
    });
    let state = bound_text(move || {
        let state = match lasting.get() {
            Some(true) => words.lasting_yes,
            Some(false) => words.lasting_no,
            None => words.lasting_unknown,
        };
        state.to_owned()
    });
    let ask = move || {
        asked.set(Asked::Waiting);
        browser::request_persistence(move |answer| {
            let granted = answer == Some(true);
            asked.try_set(if granted {
                Asked::NotYet
            } else {
                Asked::Refused
            });
            if granted {
                lasting.try_set(answer);
                // The button that was pressed is gone.
                browser::focus(LASTING);
            }
        });
    };
    let ways = actions(vec![
        button("button", words.ask, ask),
        link("button quiet", Route::Files, words.to_files),
    ]);
    let ways = ways.bind_flag("hidden", move || lasting.get() == Some(true));
    let outcome = bound_text(move || {
        let outcome = match asked.get() {
            Asked::NotYet => "",
            Asked::Waiting => words.asking,
            Asked::Refused => words.refused,
        };
        outcome.to_owned()
    });
    let safari = match browser::is_installed() {
        true => words.installed,
        false => whole_texts(texts).privacy.seven_days,
    };
    let inside = vec![
        h2(words.lasting_heading)
            .attr("id", LASTING)
            .attr("tabindex", "-1"),
        para("prose", vec![state]).attr("role", "status"),
        ways,
        status("hint", outcome),
        p("hint", safari),
        actions(
            [Route::Install, Route::Privacy]
                .map(|page| page_link("button quiet", page, texts))
                .into(),
        ),
    ];
    section("section", inside)
}
