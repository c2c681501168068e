//! Pieces that wait until what comes first is on the screen.

use super::node::Dom;
use crate::browser;
use leptos::prelude::Owner;
use std::vec::IntoIter;

/// Makes a piece when its time has come.
pub type MakePiece = Box<dyn FnOnce() -> Dom>;

impl Dom {
    /// Puts these pieces at the end of this one, each in a task of its own after the next frame. Between them the browser
    /// paints and hears taps. Where this one is taken from the page before, the rest is not made.
    pub fn children_later(self, pieces: Vec<MakePiece>) -> Self {
        if let Some(page) = Owner::current() {
            one_by_one(self.clone(), pieces.into_iter(), page);
        }
        self
    }
}

fn one_by_one(place: Dom, mut rest: IntoIter<MakePiece>, page: Owner) {
    browser::after_frame(move || {
        let Some(make) = rest.next().filter(|_| place.0.is_connected()) else {
            return;
        };
        let piece = page.with(make);
        one_by_one(place.child(piece), rest, page);
    });
}
