//! Bringing files in: choosing, dropping, pasting.

use crate::browser::{self, Brought};
use crate::ui::app::{App, Texts};
use crate::ui::import::Import;
use crate::ui::parts::plain::{actions, button, disclosure};
use crate::ui::parts::{DropZone, all};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The ways in which a file can come here.
pub fn bring(app: App, texts: &Texts) -> AnyView {
    let words = texts.words.merge.clone();
    let on_choose = Callback::new(move |input| {
        app.import.set(Import::Reading);
        spawn_local(async move { app.look_at(browser::picked(input).await) });
    });
    let on_drop = Callback::new(move |data| {
        app.import.set(Import::Reading);
        spawn_local(async move { app.look_at(browser::dropped(data).await) });
    });
    let pasted = StoredValue::new(String::new());
    let name = words.pasted;
    let read = move || {
        let bytes = Ok(pasted.get_value().into_bytes());
        let name = name.clone();
        app.look_at(vec![Brought { name, bytes }]);
    };
    let drop_zone = view! {
        <DropZone choose=words.choose hint=words.drop drop_now=words.drop_now on_choose on_drop />
    };
    let field = view! {
        <label class="field-label" for="paste">{words.paste}</label>
        <textarea
            class="note-area"
            id="paste"
            rows="5"
            spellcheck="false"
            on:input:target=move |event| pasted.set_value(event.target().value())
        ></textarea>
    };
    let paste = vec![field.into_any(), actions(vec![button("button", words.paste_read, read)])];
    all([drop_zone.into_any(), disclosure("disclosure paste", words.paste_heading, paste)])
}
