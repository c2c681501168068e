//! The curtain on the screen: what stands in the place of what is of others, while people fill in on this device.

use super::h1;
use crate::browser;
use crate::session::{Action, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, redraw};
use crate::ui::elements::{actions, button, div, p};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;

/// A part of a page that shows what is of others; while the curtain is shut, the curtain.
pub fn behind_curtain(app: App, texts: Texts, view: impl Fn() -> Dom + 'static) -> Dom {
    behind(app, State::hides_others, move || curtain(app, texts), view)
}

/// As [`behind_curtain`], for a whole page with its heading.
pub fn page_behind_curtain(
    app: App,
    texts: Texts,
    title: &'static str,
    view: impl Fn() -> Dom + 'static,
) -> Dom {
    let shut = move || fragment(vec![h1(title), curtain(app, texts)]);
    behind(app, State::hides_others, shut, view)
}

/// As [`behind_curtain`], for what may be of anybody, so also where nobody else is known.
pub fn whosoever_behind_curtain(app: App, texts: Texts, view: impl Fn() -> Dom + 'static) -> Dom {
    let is_shut = |state: &State| state.contents.local.curtain.is_shut();
    behind(app, is_shut, move || curtain(app, texts), view)
}

fn behind(
    app: App,
    is_shut: fn(&State) -> bool,
    shut: impl Fn() -> Dom + 'static,
    view: impl Fn() -> Dom + 'static,
) -> Dom {
    let is_shut = Memo::new(move |_| app.state.with(is_shut));
    redraw(move || match is_shut.get() {
        true => shut(),
        false => untrack(&view),
    })
}

/// The sentence, and the way to open it.
pub fn curtain(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).curtain;
    let open = move || {
        app.act(Action::OpenCurtain);
        request_animation_frame(browser::focus_heading);
    };
    let inside = vec![
        p("", words.text),
        actions(vec![button("button", words.open, open)]),
    ];
    div("notice", inside)
}
