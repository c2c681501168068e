//! The question before something is gone from this device of which there are many: a session, an agreement.

use crate::browser;
use crate::reflection::{OwnerId, OwnerKind};
use crate::session::Action;
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{actions, button, p};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// What is said around it.
#[derive(Clone, Copy)]
pub struct Asked {
    /// What is asked.
    pub heading: &'static str,
    /// What follows from it.
    pub text: &'static str,
    /// On the button that erases.
    pub confirm: &'static str,
    /// What is told when it is gone.
    pub erased: &'static str,
}

/// The question, while `erasing` says about which one.
pub fn erase_dialog(
    app: App,
    texts: Texts,
    kind: OwnerKind,
    asked: Asked,
    erasing: RwSignal<Option<OwnerId>>,
) -> Dom {
    let close = move || erasing.set(None);
    let erase = move || {
        if let Some(id) = erasing.get_untracked() {
            erasing.set(None);
            app.act(Action::Remove(kind, id));
            app.announcement.set(asked.erased.to_owned());
            browser::focus_heading();
        }
    };
    let body = fragment(vec![
        p("", asked.text),
        actions(vec![
            button("button", texts.words.app.cancel, close),
            button("button primary", asked.confirm, erase),
        ]),
    ]);
    let open = Signal::derive(move || erasing.with(Option::is_some));
    let id = ["erase-", kind.name].concat();
    dialog(&id, open, text_node(asked.heading), close, body)
}
