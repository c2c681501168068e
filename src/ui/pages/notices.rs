//! What has to be said on every page: the example is an example, and storage that gives trouble. And what is
//! said quietly on some: answers that differ, and that a file would be wise.

use super::{link, page_link};
use crate::browser;
use crate::device::{Event, SaveError, Saving, WriteAccess};
use crate::insight::{count_conflicts, count_visible_conflicts};
use crate::session::{Route, is_export_due};
use crate::ui::app::{App, Example};
use crate::ui::dom::{Dom, fragment, redraw};
use crate::ui::elements::{actions, button, div, p};
use crate::ui::texts::Texts;
use crate::words::StorageErrors;
use leptos::prelude::*;

/// The notices that hold now.
pub fn notices(app: App) -> Dom {
    let texts = app.texts.get();
    let example = (app.route.get() == Route::Example).then(|| example_banner(app, texts));
    let notices = [example, unread(app, texts), unsaved(app, texts)];
    let mut views: Vec<Dom> = notices.into_iter().flatten().collect();
    // Each in a place of its own: they follow every letter that is typed, and the others need not.
    views.push(redraw(move || fragment(quiet(app, texts))));
    fragment(views)
}

/// What can wait until the person has a moment.
fn quiet(app: App, texts: Texts) -> Vec<Dom> {
    let words = &texts.words.notices;
    let route = app.route.get();
    let mut views = Vec::new();
    if app.health.get().is_update_offered {
        let ways = vec![
            button("button small", words.update_now, move || app.renew()),
            button("button quiet small", words.later, move || {
                app.put_off_update()
            }),
        ];
        views.push(notice(words.update, ways));
    }
    if app.health.get().is_damaged && route != Route::Data {
        let way = page_link("button small", Route::Data, texts);
        views.push(notice(words.damaged, vec![way]));
    }
    let differ = app.state.with(|state| match route {
        Route::Overview | Route::Lens(..) | Route::Done => {
            state.me().map(|me| count_conflicts(me).0)
        }
        Route::Together => {
            let current = state.contents.local.current.as_ref();
            Some(count_visible_conflicts(&state.contents.document, current))
        }
        _ => None,
    });
    if let Some(count) = differ.filter(|count| *count > 0) {
        let way = link("button small", Route::Differences, words.differ_link);
        views.push(notice(&words.differ.of(count), vec![way]));
    }
    if !app.later.get() && app.state.with(|state| is_export_due(state, route)) {
        let later = move || {
            browser::put_off_reminder();
            app.later.set(true);
        };
        let save = match app.state.with(|state| state.me().is_some()) {
            true => Route::Done,
            false => Route::Files,
        };
        let ways = vec![
            link("button small", save, words.save_link),
            button("button quiet small", words.later, later),
        ];
        views.push(notice(words.save_file, ways));
    }
    views
}

fn notice(text: &str, ways: Vec<Dom>) -> Dom {
    let inside = vec![p("", text), actions(ways)];
    div("page-notice", vec![div("notice quiet-notice", inside)])
}

fn example_banner(app: App, texts: Texts) -> Dom {
    let words = &texts.words.example;
    let close = move || {
        app.example.set(Example::Closed);
        app.go(Route::Welcome);
    };
    let inside = vec![
        p("banner-text", words.banner),
        button("button small", words.close, close),
    ];
    div("banner", vec![div("banner-row", inside)]).attr("role", "note")
}

/// What is stored could not be read: it is left alone, and the person decides.
fn unread(app: App, texts: Texts) -> Option<Dom> {
    let words = &texts.words.storage_errors;
    let download = move || {
        browser::save_text(
            "gezamenlijke-blik-opgeslagen.txt",
            "text/plain",
            &app.unreadable(),
        );
    };
    let mut ways = vec![button("button", words.download_old, download)];
    let text = match app.health.get().access {
        WriteAccess::Open => return None,
        WriteAccess::Newer => words.newer,
        WriteAccess::Unreadable => {
            ways.push(button("button", words.start_afresh, move || {
                app.tell(Event::StartEmpty)
            }));
            words.unreadable
        }
    };
    ways.push(button("button", words.reload, browser::reload));
    let inside = vec![p("", text), actions(ways)];
    Some(div("page-notice", vec![alert("notice warn", inside)]))
}

/// Why the last change was not saved; the header says that it was not.
fn unsaved(app: App, texts: Texts) -> Option<Dom> {
    let Saving::Failed(error) = app.health.get().saving else {
        return None;
    };
    let reason = reason(error, &texts.words.storage_errors)?;
    Some(div("page-notice", vec![p("notice warn", reason)]))
}

fn alert(class: &'static str, inside: Vec<Dom>) -> Dom {
    div(class, inside).attr("role", "alert")
}

fn reason(error: SaveError, words: &StorageErrors) -> Option<&'static str> {
    match error {
        SaveError::Blocked => Some(words.blocked),
        SaveError::Refused => Some(words.refused),
        SaveError::NotKept => Some(words.not_kept),
        // The notice above this one says why.
        SaveError::Closed => None,
    }
}
