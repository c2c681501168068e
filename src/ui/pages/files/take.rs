//! Taking data out: one participant, everyone on this device, or the merged whole.

use crate::exchange::file_name;
use crate::reflection::{Document, Label, Trait};
use crate::ui::app::{App, Texts};
use crate::ui::pages::names;
use crate::words::fill;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Mine,
    Device,
    Whole,
}

/// The three files that can be made here.
#[component]
pub fn Take(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.files.clone();
    let counts = Memo::new(move |_| {
        app.state.with(|state| {
            (state.me().is_some(), state.tablet.own.len(), state.document.participants.len())
        })
    });
    let list = move || {
        let (me, own, all) = counts.get();
        let name = app.state.with_untracked(|state| names::me(state, &texts)).unwrap_or_default();
        let rows = [
            me.then(|| (Extent::Mine, words.mine.clone(), fill(&words.mine_text, &[("name", &name)]))),
            (own > 1 || own == 1 && !me)
                .then(|| (Extent::Device, words.device.clone(), words.device_text.of(own))),
            (all > own).then(|| (Extent::Whole, words.merged.clone(), words.merged_text.of(all))),
        ];
        let rows: Vec<_> = rows.into_iter().flatten().collect();
        if rows.is_empty() {
            return view! { <li><p class="hint">{words.nothing.clone()}</p></li> }.into_any();
        }
        let rows = rows.into_iter().map(|(extent, name, about)| row(app, &texts, extent, name, about));
        rows.collect_view().into_any()
    };
    view! { <ul class="exports">{list}</ul> }
}

fn row(app: App, texts: &Texts, extent: Extent, name: String, about: String) -> impl IntoView + use<> {
    let told = RwSignal::new(None::<String>);
    let label = format!("{}: {name}", texts.words.files.download);
    let texts = texts.clone();
    let words = texts.words.files.clone();
    let save = move |_| {
        told.set(Some(match export(app, &texts, extent) {
            Some(file) => fill(&words.downloaded, &[("file", &file)]),
            None => words.download_failed.clone(),
        }));
    };
    let download = app.texts.get_untracked().words.files.download.clone();
    view! {
        <li class="export">
            <div class="export-text">
                <span class="export-name">{name}</span>
                <span class="hint">{about}</span>
                <p class="hint" role="status">{move || told.get()}</p>
            </div>
            <button type="button" class="button primary" aria-label=label on:click=save>{download}</button>
        </li>
    }
}

/// Gives the current participant their own file; the name under which it went, or nothing when the
/// browser refused.
pub fn export_me(app: App, texts: &Texts) -> Option<String> {
    let me = app.state.with_untracked(|state| state.me().is_some());
    export(app, texts, if me { Extent::Mine } else { Extent::Device })
}

fn export(app: App, texts: &Texts, extent: Extent) -> Option<String> {
    let (document, name) = app.state.with_untracked(|state| {
        let own: BTreeSet<_> = state.tablet.own.iter().collect();
        let document = match extent {
            Extent::Mine => state.document.only(|id| Some(id) == state.tablet.current.as_ref()),
            Extent::Device => state.document.only(|id| own.contains(id)),
            Extent::Whole => state.document.clone(),
        };
        let name = name(&document, extent, texts);
        (document, name)
    });
    app.export(&document, &name).then_some(name)
}

/// A name by which the files of one workshop can be told apart in a folder.
fn name(document: &Document, extent: Extent, texts: &Texts) -> String {
    let words = &texts.words.files;
    let partnership = document.name().map(Label::as_str).unwrap_or_default();
    let first = document.participants.iter().next();
    let part = |which| first.and_then(|(_, who)| who.label(which)).map(Label::as_str);
    match extent {
        Extent::Mine => {
            let organisation = part(Trait::Organisation).unwrap_or_default();
            let name = part(Trait::Name).unwrap_or(&words.stem_unnamed);
            let id = first.map(|(id, _)| id.as_str().chars().take(4).collect::<String>());
            file_name(&[partnership, organisation, name], &id.unwrap_or_default(), "json")
        }
        Extent::Device => file_name(&[partnership, &words.stem_device], "", "json"),
        Extent::Whole => file_name(&[partnership, &words.stem_merged], "", "json"),
    }
}
