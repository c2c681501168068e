//! Bringing files in: choosing, dropping, pasting.

use crate::browser;
use crate::session::{FileBatch, Import};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, fragment, text_element};
use crate::ui::elements::{actions, button, disclosure};
use crate::ui::parts::drop_zone;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlTextAreaElement;

/// The ways in which a file can come here.
pub fn import(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).merge;
    let on_choose = move |input| {
        app.set_import(Import::Reading);
        spawn_local(async move {
            let mut batch = FileBatch::default();
            browser::read_picked(input, &mut |name, bytes| batch.add(name, bytes)).await;
            app.files_read(batch);
        });
    };
    let on_drop = move |data| {
        app.set_import(Import::Reading);
        spawn_local(async move {
            let mut batch = FileBatch::default();
            browser::read_dropped(data, &mut |name, bytes| batch.add(name, bytes)).await;
            app.files_read(batch);
        });
    };
    let field = create_element("textarea", "note-area")
        .attr("id", "paste")
        .attr("rows", "5")
        .attr("spellcheck", "false");
    let typed = field.cast::<HtmlTextAreaElement>();
    let read = move || {
        let text = typed
            .as_ref()
            .map(HtmlTextAreaElement::value)
            .unwrap_or_default();
        let mut batch = FileBatch::default();
        batch.add(words.pasted.to_owned(), Ok(text.into_bytes()));
        app.files_read(batch);
    };
    let paste = vec![
        text_element("label", "field-label", words.paste).attr("for", "paste"),
        field,
        actions(vec![button("button", words.paste_read, read)]),
    ];
    fragment(vec![
        drop_zone(words.choose, words.drop, words.drop_now, on_choose, on_drop),
        disclosure("disclosure paste", words.paste_heading, paste),
    ])
}
