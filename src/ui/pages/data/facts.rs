//! What is kept here, where, how much room is left, and when a file was last saved.

use super::{at, sized};
use crate::browser::{self, Offline};
use crate::device::{Saving, write_record};
use crate::reflection::{Document, TABLE, ValueType};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, element, text_element};
use crate::ui::elements::{actions, div, h2, section};
use crate::ui::pages::link;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
pub fn facts(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let room = RwSignal::new(None::<f64>);
    spawn_local(async move {
        let left = browser::free_bytes().await;
        // The page may have been left meanwhile; then nobody waits for it.
        room.try_set(left);
    });
    let rows = vec![
        row(words.what, what(app, texts)),
        row(words.saved, bound_text(move || saved(app, texts))),
        row(
            words.whereabouts,
            bound_text(move || place(app, texts).to_owned()),
        ),
        row(words.room, bound_text(move || room_left(room.get(), texts))),
        row(words.file, bound_text(move || file(app, texts))),
        row(words.offline, bound_text(move || offline(app, texts))),
    ];
    let inside = vec![
        h2(words.stored_heading),
        element("dl", "facts", rows),
        actions(vec![link("button", Route::Files, words.to_files)]),
    ];
    section("section", inside)
}

fn row(name: &str, value: Dom) -> Dom {
    let value = element("dd", "", vec![value]);
    div("fact", vec![text_element("dt", "", name), value])
}

fn what(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    bound_text(move || {
        let (holds, size) = app.state.with(|state| {
            (
                holds(&state.contents.document, texts),
                write_record(&state.contents).len(),
            )
        });
        match holds {
            Some(holds) => format!("{holds}, {}", sized(words.size, size)),
            None => words.nothing.to_owned(),
        }
    })
}

/// «3 deelnemers, 57 antwoorden, 1 sessie»; nothing where there is nothing of the kind.
pub fn holds(document: &Document, texts: Texts) -> Option<String> {
    let tallies = &whole_texts(texts).tallies;
    let mut parts = Vec::new();
    let mut count = |name: &str, count: usize| {
        let tally = tallies.get(name).filter(|_| count > 0);
        parts.extend(tally.map(|tally| tally.count.of(count)));
    };
    for kind in TABLE.kinds {
        let owners = document.owners(*kind);
        count(kind.name, owners.len());
        for spec in kind
            .fields
            .iter()
            .filter(|spec| spec.value_type == ValueType::Answer)
        {
            let each = owners.values().map(|owner| {
                let values = owner.field(*spec).iter();
                values.filter(|(_, it)| it.value().value.is_some()).count()
            });
            count(spec.name, each.sum());
        }
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn saved(app: App, texts: Texts) -> String {
    let words = &whole_texts(texts).data;
    match app.health.get().saving {
        Saving::Nothing => texts.words.save.nothing_yet.to_owned(),
        // All is saved at once, so what was saved last is what was changed last.
        Saving::Saved(_) => {
            let changed = app
                .state
                .with(|state| Some(state.contents.local.reminder?.changed));
            changed.map_or_else(
                || texts.words.save.nothing_yet.to_owned(),
                |changed| at(words.saved_at, changed, texts),
            )
        }
        Saving::Failed(_) => words.not_saved.to_owned(),
    }
}

fn place(app: App, texts: Texts) -> &'static str {
    let words = &whole_texts(texts).data;
    let failed = matches!(app.health.get().saving, Saving::Failed(_));
    match (failed, app.places()) {
        (true, _) | (_, (false, false)) => words.in_none,
        (_, (true, true)) => words.in_both,
        _ => words.in_one,
    }
}

fn room_left(left: Option<f64>, texts: Texts) -> String {
    const GIGA: f64 = 1e9;
    let words = &whole_texts(texts).data;
    let Some(left) = left else {
        return words.room_unknown.to_owned();
    };
    let (unit, size) = match left >= GIGA {
        true => (words.giga, left / GIGA),
        false => (words.mega, left / 1e6),
    };
    let size = fill(unit, &[("size", &(size as u64).to_string())]);
    fill(words.room_left, &[("size", &size)])
}

fn file(app: App, texts: Texts) -> String {
    let words = &whole_texts(texts).data;
    let saved = app.state.with(|state| {
        let known = state.contents.local.reminder;
        Some((known?.exported?, state.contents.local.is_behind()))
    });
    match saved {
        None => words.file_none.to_owned(),
        Some((when, false)) => at(words.file_fresh, when, texts),
        Some((when, true)) => at(words.file_behind, when, texts),
    }
}

fn offline(app: App, texts: Texts) -> String {
    let words = &whole_texts(texts).data;
    match app.offline.get() {
        Offline::Ready => texts.words.app.offline.to_owned(),
        Offline::NotYet => words.offline_not.to_owned(),
        Offline::Never => words.offline_never.to_owned(),
    }
}
