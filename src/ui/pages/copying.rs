//! The text of a file, held out to be copied: where no download can come, and where somebody would rather send a message.

use crate::browser;
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, create_element, effect, fragment, text_node};
use crate::ui::elements::{actions, button, p, status};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use leptos::prelude::*;
use leptos::web_sys::HtmlTextAreaElement;

/// «Je bestand als tekst». It copies the text as it opens, and what was copied stays selected.
pub fn copying_dialog(app: App, texts: Texts) -> Dom {
    let words = &texts.words.files;
    let close = move || app.copying.set(String::new());
    let said = RwSignal::new(String::new());
    let area = create_element("textarea", "note-area")
        .attr("aria-label", words.as_text)
        .attr("readonly", "")
        .attr("rows", "6");
    let body = vec![
        p("", words.as_text_lead),
        area.clone(),
        status("", bound_text(move || said.get())),
        actions(vec![button("button primary", texts.words.app.close, close)]),
    ];
    let open = Signal::derive(move || app.copying.with(|text| !text.is_empty()));
    let title = text_node(words.as_text);
    let dialog = dialog("copying", open, title, close, fragment(body));
    // Behind that of the dialog: what is not on the screen yet cannot be selected.
    effect(Box::new(move || {
        let text = app.copying.get();
        area.set_value(&text);
        let field = area
            .cast::<HtmlTextAreaElement>()
            .filter(|_| !text.is_empty());
        said.set(match field.map(|field| browser::copy_all(&field)) {
            Some(true) => words.copied.to_owned(),
            Some(false) => words.copy_yourself.to_owned(),
            None => String::new(),
        });
    }));
    dialog
}
