//! «Apart gezet»: stored texts that could not be read, to be taken along or thrown away.

use super::{sized, whenever_turned};
use crate::browser;
use crate::exchange::file_name;
use crate::session::QuarantinedText;
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment, text_node};
use crate::ui::elements::{actions, button, div, h2, li, p, section, span, ul};
use crate::ui::pages::curtain::whosoever_behind_curtain;
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;

/// The section; nothing where nothing was put aside.
pub fn quarantine(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let found = RwSignal::new(Vec::<QuarantinedText>::new());
    whenever_turned(app, move || look(app, found, || {}));
    let asking = RwSignal::new(None::<QuarantinedText>);
    // Nobody knows whose text it is.
    let rows = whosoever_behind_curtain(app, texts, move || {
        ul("exports", Vec::new()).each(
            move || found.get().into_iter().enumerate().collect(),
            |(_, one)| one.key.clone(),
            move |row| self::row(app, row, texts, asking),
        )
    });
    let inside = vec![h2(words.aside_heading), p("prose", words.aside_text), rows];
    let list = section("section", inside).bind_flag("hidden", move || found.with(Vec::is_empty));
    fragment(vec![list, question(app, texts, asking, found)])
}

fn look(app: App, found: RwSignal<Vec<QuarantinedText>>, then: impl FnOnce() + 'static) {
    app.quarantined_texts(move |texts| {
        found.try_set(texts);
        then();
    });
}

/// One text, with its place in the list, which is the number in the name of its file.
fn row(
    app: App,
    row: Item<(usize, QuarantinedText)>,
    texts: Texts,
    asking: RwSignal<Option<QuarantinedText>>,
) -> Dom {
    let words = &whole_texts(texts).data;
    let name = move || row.with(|(_, one)| sized(words.aside_name, one.text.len()));
    let label = move |text: &'static str| move || Some(format!("{text}: {}", name()));
    let save = move || {
        let (at, one) = row.once();
        let name = file_name(&[words.aside_stem], &(at + 1).to_string(), "txt");
        app.give_text(&name, "text/plain", &one.text);
    };
    let ask = move || asking.set(Some(row.once().1));
    let download = whole_texts(texts).files.download;
    let about = span("export-name", vec![bound_text(name)]);
    let save = button("button", download, save).bind_attr("aria-label", label(download));
    let ask = button("button quiet", words.remove, ask);
    let ask = ask.bind_attr("aria-label", label(words.remove));
    li("export", vec![div("export-text", vec![about]), save, ask])
}

/// Asks before a text is gone.
fn question(
    app: App,
    texts: Texts,
    asking: RwSignal<Option<QuarantinedText>>,
    found: RwSignal<Vec<QuarantinedText>>,
) -> Dom {
    let words = &whole_texts(texts).data;
    let remove = move || {
        if let Some(one) = asking.get_untracked() {
            asking.set(None);
            app.delete_quarantined(&one, move |gone| {
                let said = if gone {
                    words.removed
                } else {
                    words.erase_failed
                };
                look(app, found, move || {
                    app.announcement.set(said.to_owned());
                    browser::focus_heading();
                });
            });
        }
    };
    let body = fragment(vec![
        p("", words.remove_text),
        actions(vec![
            button("button", texts.words.app.cancel, move || asking.set(None)),
            button("button primary", words.remove_confirm, remove),
        ]),
    ]);
    let open = Signal::derive(move || asking.with(Option::is_some));
    let title = text_node(words.remove_question);
    dialog("remove-aside", open, title, move || asking.set(None), body)
}
