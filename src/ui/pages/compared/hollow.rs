//! Which words are underlined: the list of the group, or the usual one.

use super::Source;
use crate::browser;
use crate::reflection::{HOLLOW_WORDS, Owner, Text};
use crate::session::Action;
use crate::ui::dom::{Dom, empty, fragment, text_node};
use crate::ui::elements::{actions, button};
use crate::ui::pages::owner_field::{place, text};
use crate::ui::parts::{Opening, folded};
use crate::ui::whole_texts::compared_texts;
use crate::words::compared::Compared;
use leptos::prelude::*;

/// The list, folded away; nothing where it cannot be changed.
pub fn list(source: Source) -> Dom {
    if !source.is_own {
        return empty();
    }
    let words = &compared_texts(source.texts).hollow;
    folded(text_node(words.heading), Opening::Shut, move || {
        inside(source)
    })
}

fn inside(source: Source) -> Dom {
    let (app, words) = (source.app, &compared_texts(source.texts).hollow);
    let owner = Owner::Partnership;
    let field = text(app, source.texts, &owner, HOLLOW_WORDS, words.hint);
    let has_own = Memo::new(move |_| {
        let own = |it: &crate::session::State| {
            let partnership = &it.contents.document.partnership;
            partnership.get(HOLLOW_WORDS).is_some()
        };
        app.state.with(own)
    });
    let set = move |list: Option<Text>| {
        app.act(Action::set(Owner::Partnership, HOLLOW_WORDS, list));
        browser::focus(&place(&Owner::Partnership, HOLLOW_WORDS.spec));
    };
    let take = move || {
        let usual = Compared::hollow_words().replace(", ", "\n");
        set(Text::new(&usual));
    };
    let take = button("button", words.take, take).bind_flag("hidden", move || has_own.get());
    let reset = button("button", words.reset, move || set(None));
    let reset = reset.bind_flag("hidden", move || !has_own.get());
    fragment(vec![field, actions(vec![take, reset])])
}
