//! Handing the tablet on: to somebody who goes on with it, with or without a way back to one's own part.

use crate::browser;
use crate::session::{Action, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, fragment};
use crate::ui::elements::{actions, button, p};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;

/// «Volgende deelnemer», and above it whether anybody has to come back to what one filled in.
pub fn pass_on(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).done;
    let tick = create_element("input", "").attr("type", "checkbox");
    let ticked = tick.clone();
    let finish = create_element("label", "check")
        .child(tick)
        .push_text(words.finish);
    let pass = move || {
        let is_finished = ticked.as_input().is_some_and(|input| input.checked());
        app.act(match is_finished {
            true => Action::Finish,
            false => Action::HandTo(None),
        });
        // Where that page is open already, the button is gone with the one who had the tablet.
        match app.route.get_untracked() {
            Route::HandOver => request_animation_frame(browser::focus_heading),
            _ => app.go(Route::HandOver),
        }
    };
    fragment(vec![
        finish,
        p("hint", words.finish_hint),
        actions(vec![button("button", words.pass_button, pass)]),
    ])
}
