//! What is kept here, where, how much room is left, and when a file was last saved.

use super::{at, sized};
use crate::browser::{self, Offline};
use crate::reflection::Document;
use crate::session::Route;
use crate::ui::app::{App, Saving, Texts, record};
use crate::ui::dom::{Dom, of, redraw, said, text, word_of};
use crate::ui::further::further;
use crate::ui::pages::link;
use crate::ui::plain::{actions, div, h2, section};
use crate::words::fill;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
pub fn facts(app: App, texts: Texts) -> Dom {
    let words = &further(texts).data;
    let room = RwSignal::new(None::<f64>);
    spawn_local(async move {
        let left = browser::room_left().await;
        // The page may have been left meanwhile; then nobody waits for it.
        room.try_set(left);
    });
    let rows = vec![
        row(&words.what, what(app, texts)),
        row(&words.saved, text(move || saved(app, texts))),
        row(&words.whereabouts, text(move || place(app, texts))),
        row(&words.room, text(move || room_left(room.get(), texts))),
        row(&words.file, text(move || file(app, texts))),
        row(&words.offline, text(move || offline(app, texts))),
    ];
    let inside = vec![
        h2(&words.stored_heading),
        of("dl", "facts", rows),
        actions(vec![link("button", Route::Files, &words.to_files)]),
    ];
    section("section", inside)
}

fn row(name: &str, value: Dom) -> Dom {
    let value = of("dd", "", vec![value]);
    div("fact", vec![word_of("dt", "", name), value])
}

fn what(app: App, texts: Texts) -> Dom {
    let words = &further(texts).data;
    redraw(move || {
        let (holds, size) = app
            .state
            .with(|state| (holds(&state.document, texts), record(state).len()));
        match holds {
            Some(holds) => said(&format!("{holds}, {}", sized(&words.size, size))),
            None => said(&words.nothing),
        }
    })
}

/// «3 deelnemers, 57 antwoorden»; nothing where there is nobody.
pub fn holds(document: &Document, texts: Texts) -> Option<String> {
    let people = document.participants.len();
    let each = document.participants.values();
    let given = each.map(|who| {
        let answers = who.answers.values();
        answers.filter(|answer| answer.value().is_some()).count()
    });
    let participants = further(texts).together.participants.of(people);
    let answers = further(texts).data.answers.of(given.sum());
    (people > 0).then(|| format!("{participants}, {answers}"))
}

fn saved(app: App, texts: Texts) -> String {
    let words = &further(texts).data;
    match app.saving.get() {
        Saving::Nothing => texts.words.save.nothing_yet.clone(),
        // All is saved at once, so what was saved last is what was changed last.
        Saving::Saved(_) => {
            let changed = app
                .state
                .with(|state| Some(state.tablet.safekeeping?.changed));
            changed.map_or_else(
                || texts.words.save.nothing_yet.clone(),
                |changed| at(&words.saved_at, changed, texts),
            )
        }
        Saving::Failed(_) => words.not_saved.clone(),
    }
}

fn place(app: App, texts: Texts) -> String {
    let words = &further(texts).data;
    let failed = matches!(app.saving.get(), Saving::Failed(_));
    let places = match (failed, app.places()) {
        (true, _) | (_, (false, false)) => &words.in_none,
        (_, (true, true)) => &words.in_both,
        _ => &words.in_one,
    };
    places.clone()
}

fn room_left(left: Option<f64>, texts: Texts) -> String {
    const GIGA: f64 = 1e9;
    let words = &further(texts).data;
    let Some(left) = left else {
        return words.room_unknown.clone();
    };
    let (unit, size) = match left >= GIGA {
        true => (&words.giga, left / GIGA),
        false => (&words.mega, left / 1e6),
    };
    let size = fill(unit, &[("size", &(size as u64).to_string())]);
    fill(&words.room_left, &[("size", &size)])
}

fn file(app: App, texts: Texts) -> String {
    let words = &further(texts).data;
    let saved = app.state.with(|state| {
        let known = state.tablet.safekeeping;
        Some((known?.exported?, state.tablet.is_behind()))
    });
    match saved {
        None => words.file_none.clone(),
        Some((when, false)) => at(&words.file_fresh, when, texts),
        Some((when, true)) => at(&words.file_behind, when, texts),
    }
}

fn offline(app: App, texts: Texts) -> String {
    let words = &further(texts).data;
    match app.offline.get() {
        Offline::Ready => texts.words.app.offline.clone(),
        Offline::NotYet => words.offline_not.clone(),
        Offline::Never => words.offline_never.clone(),
    }
}
