//! Asks before the agenda follows from the answers again.

use super::arranging::Arranging;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{actions, button, p, text_span};
use crate::ui::parts;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;

/// The question.
pub fn dialog(arranging: Arranging, is_open: RwSignal<bool>) -> Dom {
    let texts = arranging.table.texts;
    let words = &table_texts(texts).agenda;
    let close = move || is_open.set(false);
    let follow = move || {
        close();
        arranging.follow_answers();
    };
    let body = fragment(vec![
        p("", words.follow_text),
        actions(vec![
            button("button", texts.words.app.cancel, close),
            button("button primary", words.follow_confirm, follow),
        ]),
    ]);
    let title = text_span("", words.follow_heading);
    parts::dialog("agenda-follow", is_open.into(), title, close, body)
}
