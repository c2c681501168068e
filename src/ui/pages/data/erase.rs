//! «Alles wissen»: a file is offered first, and the person types what is about to happen.

use super::export::rescue;
use super::problem;
use crate::browser;
use crate::session::Import;
use crate::ui::app::App;
use crate::ui::dom::{
    Dom, bound_text, create_element, element, empty, fragment, redraw, text_node,
};
use crate::ui::elements::{actions, button, h2, p, para, section};
use crate::ui::parts::{Field, dialog};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;
use leptos::web_sys::Event;

/// The section.
pub fn erase(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let asking = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let open = move || {
        failed.set(false);
        asking.set(true);
    };
    let inside = vec![
        h2(words.erase_heading),
        p("prose", words.erase_text),
        actions(vec![button("button", words.erase, open)]),
        problem(failed, words.erase_failed),
        question(app, texts, asking, failed),
    ];
    section("section danger-zone", inside)
}

fn question(app: App, texts: Texts, asking: RwSignal<bool>, failed: RwSignal<bool>) -> Dom {
    let words = &whole_texts(texts).data;
    let people = move || {
        app.state
            .with(|state| state.contents.document.participants().len())
    };
    let count = bound_text(move || words.erase_count.of(people()));
    // Drawn anew each time, so that what was typed before is not there any more.
    let form = redraw(move || match asking.get() {
        true => form(app, texts, asking, failed),
        false => empty(),
    });
    let body = fragment(vec![
        para("", vec![count]),
        rescue(app, texts, words.erase_first),
        p("hint", words.all_private),
        form,
    ]);
    let title = text_node(words.erase_question);
    let close = move || asking.set(false);
    dialog("erase-all", asking.into(), title, close, body)
}

/// The phrase to type, and the button that waits for it.
fn form(app: App, texts: Texts, asking: RwSignal<bool>, failed: RwSignal<bool>) -> Dom {
    let words = &whole_texts(texts).data;
    let typed = RwSignal::new(String::new());
    let is_sure = move || {
        let typed = typed.with(|typed| typed.trim().to_lowercase());
        typed.trim_matches(|c| "«»\"'“”‘’.".contains(c)) == words.erase_phrase
    };
    let label = fill(words.erase_type, &[("phrase", words.erase_phrase)]);
    let field = Field {
        id: "erase-phrase",
        label: &label,
        ..Field::default()
    };
    let field = field.show(move |text| typed.set(text));
    let cancel = button("button", texts.words.app.cancel, move || asking.set(false));
    let on_submit = move |event: Event| {
        event.prevent_default();
        if is_sure() {
            asking.set(false);
            app.set_import(Import::Idle);
            app.erase_everything(move |gone| match gone {
                true => {
                    app.announcement.set(words.erased.to_owned());
                    browser::focus_heading();
                }
                false => drop(failed.try_set(true)),
            });
        }
    };
    // As in the form of who one is: Enter presses the button too, and the form itself is never sent.
    let submit = create_element("button", "button primary")
        .attr("type", "submit")
        .push_text(words.erase_confirm)
        .bind_flag("disabled", move || !is_sure())
        .on("click", on_submit);
    element("form", "form", vec![field, actions(vec![cancel, submit])]).attr("novalidate", "")
}
