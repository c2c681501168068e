//! Bringing files in: choosing, dropping, pasting.

use crate::browser::{self, Brought};
use crate::ui::app::{App, Texts};
use crate::ui::import::Import;
use crate::ui::parts::DropZone;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The ways in which a file can come here.
#[component]
pub fn Bring(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.merge.clone();
    let on_choose = Callback::new(move |input| {
        app.import.set(Import::Reading);
        spawn_local(async move { app.look_at(browser::picked(input).await) });
    });
    let on_drop = Callback::new(move |data| {
        app.import.set(Import::Reading);
        spawn_local(async move { app.look_at(browser::dropped(data).await) });
    });
    let pasted = RwSignal::new(String::new());
    let name = words.pasted.clone();
    let read = move |_| {
        let bytes = Ok(pasted.get_untracked().into_bytes());
        app.look_at(vec![Brought { name: name.clone(), bytes }]);
    };
    view! {
        <DropZone choose=words.choose hint=words.drop drop_now=words.drop_now on_choose on_drop />
        <details class="disclosure paste">
            <summary>{words.paste_heading}</summary>
            <div class="field">
                <label class="field-label" for="paste">{words.paste}</label>
                <textarea
                    class="note-area"
                    id="paste"
                    rows="5"
                    spellcheck="false"
                    prop:value=pasted
                    on:input:target=move |event| pasted.set(event.target().value())
                ></textarea>
            </div>
            <p class="actions">
                <button type="button" class="button" on:click=read>{words.paste_read}</button>
            </p>
        </details>
    }
}
