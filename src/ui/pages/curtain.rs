//! What stands in the place of what is of others: the curtain while people fill in on this device, and the seal of a session
//! that was not revealed yet.

use super::{h1, page_link};
use crate::browser;
use crate::session::{Action, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, redraw};
use crate::ui::elements::{actions, button, div, p};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;

/// A part of a page that shows what others answered, or what follows from it.
pub fn behind_curtain(app: App, texts: Texts, view: impl Fn() -> Dom + 'static) -> Dom {
    behind(app, State::hides_others, move || shut(app, texts), view)
}

/// As [`behind_curtain`], for a whole page with its heading.
pub fn page_behind_curtain(
    app: App,
    texts: Texts,
    title: &'static str,
    view: impl Fn() -> Dom + 'static,
) -> Dom {
    let shut = move || fragment(vec![h1(title), shut(app, texts)]);
    behind(app, State::hides_others, shut, view)
}

/// A part of a page on which what is of others can be taken along or removed; no answer is to be seen there, so that it is
/// open in a session that was not revealed yet.
pub fn while_nobody_fills_in(app: App, texts: Texts, view: impl Fn() -> Dom + 'static) -> Dom {
    behind(app, State::is_curtained, move || curtain(app, texts), view)
}

/// As [`while_nobody_fills_in`], for what may be of anybody, so also where nobody else is known.
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

/// The reason that counts first: what is not revealed, nobody opens here.
fn shut(app: App, texts: Texts) -> Dom {
    let is_sealed = Memo::new(move |_| app.state.with(State::is_sealed));
    redraw(move || match is_sealed.get() {
        true => seal(texts),
        false => curtain(app, texts),
    })
}

/// Why nothing is shown yet, and where that is done.
fn seal(texts: Texts) -> Dom {
    let inside = vec![
        p("", whole_texts(texts).curtain.sealed),
        actions(vec![page_link("button", Route::Facilitate, texts)]),
    ];
    div("notice", inside)
}

/// The sentence, and the way to open it.
pub fn curtain(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).curtain;
    let inside = vec![
        p("", words.text),
        actions(vec![turn(app, "button", words.open, Action::OpenCurtain)]),
    ];
    div("notice", inside)
}

/// The way to shut it again, where people fill in here.
pub fn shut_again(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).curtain;
    let nobody = move || app.state.with(|state| state.contents.local.own.is_empty());
    turn(app, "button quiet", words.shut, Action::ShutCurtain).bind_flag("hidden", nobody)
}

fn turn(app: App, class: &str, text: &str, action: Action) -> Dom {
    button(class, text, move || {
        app.act(action.clone());
        request_animation_frame(browser::focus_heading);
    })
}
