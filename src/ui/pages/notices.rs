//! What has to be said on every page: the example is an example, and storage that gives trouble. And what is
//! said quietly on some: answers that differ, and that a file would be wise.

use super::{link, page_link};
use crate::browser;
use crate::insight::{choices, points};
use crate::keeping::{Gate, SaveError};
use crate::session::{Route, State};
use crate::ui::app::{App, Example, Saving, Texts};
use crate::ui::dom::{Dom, all, redraw};
use crate::ui::plain::{actions, button, div, p};
use crate::words::StorageErrors;
use leptos::prelude::*;

/// The notices that hold now.
pub fn notices(app: App) -> Dom {
    let texts = app.texts.get();
    let example = (app.route.get() == Route::Example).then(|| example_banner(app, texts));
    let notices = [example, unread(app, texts), unsaved(app, texts)];
    let mut views: Vec<Dom> = notices.into_iter().flatten().collect();
    // Each in a place of its own: they follow every letter that is typed, and the others need not.
    views.push(redraw(move || all(quiet(app, texts))));
    all(views)
}

/// What can wait until the person has a moment.
fn quiet(app: App, texts: Texts) -> Vec<Dom> {
    let words = &texts.words.notices;
    let route = app.route.get();
    let mut views = Vec::new();
    if app.update.get() {
        let ways = vec![
            button("button small", &words.update_now, move || app.renew()),
            button("button quiet small", &words.later, move || {
                app.put_off_update()
            }),
        ];
        views.push(notice(&words.update, ways));
    }
    if app.damaged.get() && route != Route::Data {
        let way = page_link("button small", Route::Data, texts);
        views.push(notice(&words.damaged, vec![way]));
    }
    let differ = app.state.with(|state| match route {
        Route::Overview | Route::Lens(..) | Route::Done => state.me().map(|me| points(me).len()),
        Route::Together => Some(choices(&state.document, state.tablet.current.as_ref()).len()),
        _ => None,
    });
    if let Some(count) = differ.filter(|count| *count > 0) {
        let way = link("button small", Route::Differences, &words.differ_link);
        views.push(notice(&words.differ.of(count), vec![way]));
    }
    if !app.later.get() && app.state.with(|state| wants_file(state, route)) {
        let later = move || {
            browser::put_off();
            app.later.set(true);
        };
        let save = match app.state.with(|state| state.me().is_some()) {
            true => Route::Done,
            false => Route::Files,
        };
        let ways = vec![
            link("button small", save, &words.save_link),
            button("button quiet small", &words.later, later),
        ];
        views.push(notice(&words.save_file, ways));
    }
    views
}

fn notice(text: &str, ways: Vec<Dom>) -> Dom {
    let inside = vec![p("", text), actions(ways)];
    div("page-notice", vec![div("notice quiet-notice", inside)])
}

/// Whether it is time to save a file: all is answered and in no file yet, or the last file is a day behind.
fn wants_file(state: &State, route: Route) -> bool {
    let Some(safekeeping) = state.tablet.safekeeping else {
        return false;
    };
    let (answered, asked) = state.answered();
    match route {
        Route::Overview if answered == asked => {
            let me = state.tablet.current.as_ref();
            me.is_some_and(|me| state.tablet.lacks_file(me))
        }
        Route::Overview | Route::Lens(..) | Route::Open | Route::Mine => safekeeping.is_due(),
        Route::Together | Route::Participants => safekeeping.is_due(),
        _ => false,
    }
}

fn example_banner(app: App, texts: Texts) -> Dom {
    let words = &texts.words.example;
    let close = move || {
        app.example.set(Example::Away);
        app.go(Route::Welcome);
    };
    let inside = vec![
        p("banner-text", &words.banner),
        button("button small", &words.close, close),
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
    let mut ways = vec![button("button", &words.download_old, download)];
    let text = match app.gate.get() {
        Gate::Open => return None,
        Gate::Newer => &words.newer,
        Gate::Unreadable => {
            ways.push(button("button", &words.start_afresh, move || {
                app.begin_afresh()
            }));
            &words.unreadable
        }
    };
    ways.push(button("button", &words.reload, browser::reload));
    let inside = vec![p("", text), actions(ways)];
    Some(div("page-notice", vec![alert("notice warn", inside)]))
}

/// Why the last change was not saved; the header says that it was not.
fn unsaved(app: App, texts: Texts) -> Option<Dom> {
    let Saving::Failed(error) = app.saving.get() else {
        return None;
    };
    let reason = reason(error, &texts.words.storage_errors)?;
    Some(div("page-notice", vec![p("notice warn", &reason)]))
}

fn alert(class: &'static str, inside: Vec<Dom>) -> Dom {
    div(class, inside).attr("role", "alert")
}

fn reason(error: SaveError, words: &StorageErrors) -> Option<String> {
    match error {
        SaveError::Blocked => Some(words.blocked.clone()),
        SaveError::Refused => Some(words.refused.clone()),
        SaveError::NotKept => Some(words.not_kept.clone()),
        // The notice above this one says why.
        SaveError::Closed => None,
    }
}
