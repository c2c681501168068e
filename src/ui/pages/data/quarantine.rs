//! «Apart gezet»: stored texts that could not be read, to be taken along or thrown away.

use super::{sized, whenever_turned};
use crate::browser;
use crate::exchange::file_name;
use crate::session::QuarantinedText;
use crate::ui::app::App;
use crate::ui::dom::{Dom, empty, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, div, h2, li, p, section, text_span, ul};
use crate::ui::further::further;
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// The section; nothing where nothing was put aside.
pub fn quarantine(app: App, texts: Texts) -> Dom {
    let words = &further(texts).data;
    let found = RwSignal::new(Vec::<QuarantinedText>::new());
    whenever_turned(app, move || look(app, found, || {}));
    let asking = RwSignal::new(None::<QuarantinedText>);
    let list = redraw(move || {
        let found = found.get();
        if found.is_empty() {
            return empty();
        }
        let rows = found.into_iter().enumerate();
        let rows = rows.map(|(at, one)| row(at, one, texts, asking));
        let inside = vec![
            h2(words.aside_heading),
            p("prose", words.aside_text),
            ul("exports", rows.collect()),
        ];
        section("section", inside)
    });
    fragment(vec![list, question(app, texts, asking, found)])
}

fn look(app: App, found: RwSignal<Vec<QuarantinedText>>, then: impl FnOnce() + 'static) {
    app.quarantined_texts(move |texts| {
        found.try_set(texts);
        then();
    });
}

fn row(
    at: usize,
    one: QuarantinedText,
    texts: Texts,
    asking: RwSignal<Option<QuarantinedText>>,
) -> Dom {
    let words = &further(texts).data;
    let name = sized(words.aside_name, one.text.len());
    let label = |text: &str| format!("{text}: {name}");
    let (download, remove) = (label(further(texts).files.download), label(words.remove));
    let text = one.text.clone();
    let number = (at + 1).to_string();
    let save = move || {
        let name = file_name(&[words.aside_stem], &number, "txt");
        browser::save_text(&name, "text/plain", &text);
    };
    let ask = move || asking.set(Some(one.clone()));
    let about = div("export-text", vec![text_span("export-name", &name)]);
    let save = button("button", further(texts).files.download, save).attr("aria-label", &download);
    let ask = button("button quiet", words.remove, ask).attr("aria-label", &remove);
    li("export", vec![about, save, ask])
}

/// Asks before a text is gone.
fn question(
    app: App,
    texts: Texts,
    asking: RwSignal<Option<QuarantinedText>>,
    found: RwSignal<Vec<QuarantinedText>>,
) -> Dom {
    let words = &further(texts).data;
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
