//! What has to be said on every page: the example is an example, and storage that gives trouble.

use crate::browser;
use crate::keeping::{Gate, SaveError};
use crate::session::Route;
use crate::ui::app::{App, Example, Saving, Texts};
use crate::ui::dom::{Dom, all};
use crate::ui::plain::{actions, button, div, p};
use crate::words::StorageErrors;
use leptos::prelude::*;

/// The notices that hold now.
pub fn notices(app: App) -> Dom {
    let texts = app.texts.get();
    let example = (app.route.get() == Route::Example).then(|| example_banner(app, texts));
    let notices = [example, unread(app, texts), unsaved(app, texts)];
    all(notices.into_iter().flatten().collect())
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
