//! Taking data out: one participant, everyone on this device, or the merged whole.

use crate::reflection::ParticipantId;
use crate::session::{ExportExtent, Stems, export_for_others};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, redraw};
use crate::ui::elements::{button, div, li, p, status, text_span, ul};
use crate::ui::further::further;
use crate::ui::pages::data::holds;
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use crate::words::fill;
use leptos::prelude::*;

/// The three files that can be made here.
pub fn exports(app: App, texts: Texts) -> Dom {
    redraw(move || {
        let words = &further(texts).files;
        let (me, own, everyone, more) = app.state.with(|state| {
            let me = names::me(state, texts).zip(state.contents.local.current.clone());
            let document = &state.contents.document;
            let everyone = document.participants().len();
            // Where nobody filled in yet, what is there all the same, such as a session, goes along with the whole.
            let more = holds(document, texts).filter(|_| everyone == 0);
            (me, state.contents.local.own.len(), everyone, more)
        });
        let mine = me.clone().map(|(name, id)| {
            let about = fill(words.mine_text, &[("name", &name)]);
            row(app, texts, ExportExtent::One(id), words.mine, about)
        });
        let device = (own > usize::from(me.is_some())).then(|| {
            row(
                app,
                texts,
                ExportExtent::Device,
                words.device,
                words.device_text.of(own),
            )
        });
        let whole = (everyone > own || more.is_some()).then(|| {
            row(
                app,
                texts,
                ExportExtent::Whole,
                words.merged,
                more.unwrap_or_else(|| words.merged_text.of(everyone)),
            )
        });
        let rows: Vec<Dom> = [mine, device, whole].into_iter().flatten().collect();
        if rows.is_empty() {
            return p("hint", words.nothing);
        }
        ul("exports", rows)
    })
}

fn row(app: App, texts: Texts, extent: ExportExtent, name: &str, about: String) -> Dom {
    let words = &further(texts).files;
    let files = &texts.words.files;
    let label = format!("{}: {name}", words.download);
    let message = RwSignal::new(String::new());
    let save = move || {
        message.set(match export(app, texts, &extent) {
            Some(file) => fill(files.downloaded, &[("file", &file)]),
            None => files.download_failed.to_owned(),
        });
    };
    let about = vec![
        text_span("export-name", name),
        text_span("hint", &about),
        status("hint", bound_text(move || message.get())),
    ];
    let save = button("button", words.download, save).attr("aria-label", &label);
    li("export", vec![div("export-text", about), save])
}

/// Gives this participant their file; the name under which it went, or nothing when the browser refused.
pub fn export_one(app: App, texts: Texts, who: Option<ParticipantId>) -> Option<String> {
    export(app, texts, &ExportExtent::One(who?))
}

fn export(app: App, texts: Texts, extent: &ExportExtent) -> Option<String> {
    let file = app
        .state
        .with_untracked(|state| export_for_others(state, extent, stems(texts)));
    app.give(file)
}

/// Words in the names of files.
pub fn stems(texts: Texts) -> Stems<'static> {
    let words = &texts.words.files;
    Stems {
        device: words.stem_device,
        merged: words.stem_merged,
        unnamed: words.stem_unnamed,
    }
}
