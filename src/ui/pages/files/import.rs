//! Bringing files in: choosing, dropping, pasting.

use crate::browser::{self, Brought};
use crate::session::{LetIn, Route};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, fragment, text_element};
use crate::ui::elements::{actions, button, disclosure};
use crate::ui::pages::page_link;
use crate::ui::parts::drop_zone;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlTextAreaElement;

/// The ways in which a file can come here.
pub fn import(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).merge;
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
        let number = app.files_coming(vec![words.pasted.to_owned()], LetIn::Asked);
        app.file_arrived(number, Ok(text.into_bytes()));
    };
    let paste = vec![
        text_element("label", "field-label", words.paste).attr("for", "paste"),
        field,
        actions(vec![button("button", words.paste_read, read)]),
    ];
    fragment(vec![
        zone(app, texts, LetIn::Asked),
        actions(vec![page_link("button", Route::Scan, texts)]),
        disclosure("disclosure paste", words.paste_heading, paste),
    ])
}

/// The place to choose files, or to drop them anywhere while it is on the page; they are let in like this.
pub fn zone(app: App, texts: Texts, let_in: LetIn) -> Dom {
    let words = &whole_texts(texts).merge;
    let on_choose = move |input| bring(app, browser::picked(&input), let_in);
    let on_drop = move |data| {
        let mut files = browser::dropped(&data);
        if files.is_empty() {
            files.push(Brought::nothing(words.dropped));
        }
        bring(app, files, let_in);
    };
    drop_zone(words.choose, words.drop, words.drop_now, on_choose, on_drop)
}

fn bring(app: App, files: Vec<Brought>, let_in: LetIn) {
    let names = files.iter().map(|file| file.name.clone()).collect();
    let first = app.files_coming(names, let_in);
    spawn_local(async move {
        for (number, file) in (first..).zip(files) {
            app.file_arrived(number, file.read().await);
        }
    });
}
