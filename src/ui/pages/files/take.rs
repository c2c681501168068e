//! Taking data out: one participant, everyone on this device, or the merged whole.

use crate::exchange::file_name;
use crate::reflection::{Document, Label, ParticipantId, Trait};
use crate::ui::app::{App, Texts};
use crate::ui::dom::{Dom, redraw, text};
use crate::ui::further::further;
use crate::ui::pages::names;
use crate::ui::plain::{button, div, li, p, status, ul, word};
use crate::words::fill;
use leptos::prelude::*;

/// What a file holds.
#[derive(Clone, PartialEq, Eq)]
enum Extent {
    One(ParticipantId),
    Device,
    Whole,
}

/// The three files that can be made here.
pub fn take(app: App, texts: Texts) -> Dom {
    redraw(move || {
        let words = &further(texts).files;
        let (me, own, everyone) = app.state.with(|state| {
            let me = names::me(state, texts).zip(state.tablet.current.clone());
            (
                me,
                state.tablet.own.len(),
                state.document.participants.len(),
            )
        });
        let mine = me.clone().map(|(name, id)| {
            let about = fill(&words.mine_text, &[("name", &name)]);
            row(app, texts, Extent::One(id), words.mine.clone(), about)
        });
        let device = (own > usize::from(me.is_some())).then(|| {
            row(
                app,
                texts,
                Extent::Device,
                words.device.clone(),
                words.device_text.of(own),
            )
        });
        let whole = (everyone > own).then(|| {
            row(
                app,
                texts,
                Extent::Whole,
                words.merged.clone(),
                words.merged_text.of(everyone),
            )
        });
        let rows: Vec<Dom> = [mine, device, whole].into_iter().flatten().collect();
        if rows.is_empty() {
            return p("hint", &words.nothing);
        }
        ul("exports", rows)
    })
}

fn row(app: App, texts: Texts, extent: Extent, name: String, about: String) -> Dom {
    let words = &further(texts).files;
    let files = &texts.words.files;
    let label = format!("{}: {name}", words.download);
    let told = RwSignal::new(String::new());
    let download = words.download.clone();
    let save = move || {
        told.set(match export(app, texts, extent.clone()) {
            Some(file) => fill(&files.downloaded, &[("file", &file)]),
            None => files.download_failed.clone(),
        });
    };
    let about = vec![
        word("export-name", &name),
        word("hint", &about),
        status("hint", text(move || told.get())),
    ];
    let save = button("button", &download, save).attr("aria-label", &label);
    li("export", vec![div("export-text", about), save])
}

/// Gives this participant their file; the name under which it went, or nothing when the browser refused.
pub fn export_one(app: App, texts: Texts, who: Option<ParticipantId>) -> Option<String> {
    export(app, texts, Extent::One(who?))
}

/// Gives everything that would be gone with the page: the own file, or the whole as soon as anybody else is in it.
pub fn export_here(app: App, texts: Texts) -> Option<String> {
    let (me, everyone) = app.state.with_untracked(|state| {
        let me = state.me().and(state.tablet.current.clone());
        (me, state.document.participants.len())
    });
    let alone = me.filter(|_| everyone == 1);
    export(app, texts, alone.map_or(Extent::Whole, Extent::One))
}

fn export(app: App, texts: Texts, extent: Extent) -> Option<String> {
    let (document, name) = app.state.with_untracked(|state| {
        let own = &state.tablet.own;
        let document = match &extent {
            Extent::One(who) => state.document.only(&|id| id == who),
            Extent::Device => state.document.only(&|id| own.contains(id)),
            Extent::Whole => state.document.clone(),
        };
        let name = name(&document, extent, texts);
        (document, name)
    });
    app.export(&document, &name).then_some(name)
}

/// A name by which the files of one workshop can be told apart in a folder.
fn name(document: &Document, extent: Extent, texts: Texts) -> String {
    let words = &texts.words.files;
    let partnership = document.name().map(Label::as_str).unwrap_or_default();
    let first = document.participants.iter().next();
    let part = |which| {
        first
            .and_then(|(_, who)| who.label(which))
            .map(Label::as_str)
    };
    match extent {
        Extent::One(_) => {
            let organisation = part(Trait::Organisation).unwrap_or_default();
            let name = part(Trait::Name).unwrap_or(&words.stem_unnamed);
            let id = first.map(|(id, _)| id.as_str().chars().take(4).collect::<String>());
            file_name(
                &[partnership, organisation, name],
                &id.unwrap_or_default(),
                "json",
            )
        }
        Extent::Device => file_name(&[partnership, &words.stem_device], "", "json"),
        Extent::Whole => file_name(&[partnership, &words.stem_merged], "", "json"),
    }
}
