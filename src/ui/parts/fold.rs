//! A piece that is made at its first opening: what is folded away costs nothing.

use crate::ui::dom::{Dom, element, empty, redraw};
use leptos::prelude::*;

/// How a fold begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// With what is in it in sight.
    Open,
    /// With its title alone.
    Shut,
}

/// The fold, with its title and what is in it once somebody opens it.
pub fn folded(title: Dom, is_open: Opening, view: impl Fn() -> Dom + 'static) -> Dom {
    let opened = RwSignal::new(is_open == Opening::Open);
    let inside = redraw(move || match opened.get() {
        true => untrack(&view),
        false => empty(),
    });
    let summary = element("summary", "", vec![title]);
    let fold = element("details", "disclosure", vec![summary, inside]).on("toggle", move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    });
    match is_open {
        Opening::Open => fold.attr("open", ""),
        Opening::Shut => fold,
    }
}
