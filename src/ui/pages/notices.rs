//! What has to be said on every page: the example is an example, and storage that gives trouble.

use crate::browser::{self, Gate, SaveError};
use crate::session::Route;
use crate::ui::app::{App, Example, Saving, Texts};
use crate::ui::parts::tap;
use crate::words::StorageErrors;
use leptos::prelude::*;

/// The notices that hold now.
pub fn notices(app: App) -> AnyView {
    let texts = app.texts.get();
    let example = (app.route.get() == Route::Example).then(|| example_banner(app, &texts));
    let gate = unread(app, &texts);
    let unsaved = unsaved(app, &texts);
    view! { {example}{gate}{unsaved} }.into_any()
}

fn example_banner(app: App, texts: &Texts) -> AnyView {
    let words = texts.words.example.clone();
    let close = move || {
        app.example.set(Example::Away);
        app.go(Route::Welcome);
    };
    view! {
        <div class="banner" role="note">
            <div class="banner-row">
                <p class="banner-text">{words.banner}</p>
                <button type="button" class="button small" on:click=tap(close)>{words.close}</button>
            </div>
        </div>
    }
    .into_any()
}

/// What is stored could not be read: it is left alone, and the person decides.
fn unread(app: App, texts: &Texts) -> Option<AnyView> {
    let words = texts.words.storage_errors.clone();
    let (text, begin) = match app.gate.get() {
        Gate::Open => return None,
        Gate::Newer => (words.newer, None),
        Gate::Unreadable => (words.unreadable, Some(words.start_afresh)),
    };
    let download = move || {
        browser::save_text("gezamenlijke-blik-opgeslagen.txt", "text/plain", &app.unreadable());
    };
    let begin = begin.map(|text| {
        view! { <button type="button" class="button" on:click=tap(move || app.begin_afresh())>{text}</button> }
            .into_any()
    });
    let view = view! {
        <div class="page-notice">
            <div class="notice warn" role="alert">
                <p>{text}</p>
                <p class="actions">
                    <button type="button" class="button" on:click=tap(download)>{words.download_old}</button>
                    {begin}
                    <button type="button" class="button" on:click=tap(browser::reload)>{words.reload}</button>
                </p>
            </div>
        </div>
    };
    Some(view.into_any())
}

/// Why the last change was not saved; the header says that it was not.
fn unsaved(app: App, texts: &Texts) -> Option<AnyView> {
    let Saving::Failed(error) = app.saving.get() else {
        return None;
    };
    let reason = reason(error, &texts.words.storage_errors)?;
    Some(view! { <div class="page-notice"><p class="notice warn">{reason}</p></div> }.into_any())
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
