//! What has to be said on every page: the example is an example, and storage that gives trouble.

use crate::browser::{self, Gate, SaveError};
use crate::session::Route;
use crate::ui::app::{App, Example, Saving, Texts};
use crate::words::StorageErrors;
use leptos::prelude::*;

/// The notices that hold now.
pub fn notices(app: App) -> AnyView {
    let texts = app.texts.get();
    let example = app.route.get() == Route::Example;
    view! {
        {example.then(|| example_banner(app, &texts))}
        {stored_elsewhere(app, &texts)}
        {unsaved(app, &texts)}
    }
    .into_any()
}

fn example_banner(app: App, texts: &Texts) -> AnyView {
    let words = texts.words.example.clone();
    let close = move |_| {
        app.example.set(Example::Away);
        app.go(Route::Welcome);
    };
    view! {
        <div class="banner" role="note">
            <div class="banner-row">
                <p class="banner-text">{words.banner}</p>
                <button type="button" class="button small" on:click=close>{words.close}</button>
            </div>
        </div>
    }
    .into_any()
}

/// What is stored could not be read: it is left alone, and the person decides.
fn stored_elsewhere(app: App, texts: &Texts) -> Option<AnyView> {
    let words = texts.words.storage_errors.clone();
    let (text, begin) = match app.gate.get() {
        Gate::Open => return None,
        Gate::Newer => (words.newer.clone(), None),
        Gate::Unreadable => (words.unreadable.clone(), Some(words.start_afresh.clone())),
    };
    let download = move |_| {
        browser::save_text("gezamenlijke-blik-opgeslagen.txt", "text/plain", &app.unreadable());
    };
    let begin = begin.map(|text| {
        view! { <button type="button" class="button" on:click=move |_| app.begin_afresh()>{text}</button> }
    });
    Some(
        view! {
            <div class="page-notice">
                <div class="notice warn" role="alert">
                    <p>{text}</p>
                    <p class="actions">
                        <button type="button" class="button" on:click=download>{words.download_old}</button>
                        {begin}
                        <button type="button" class="button" on:click=|_| browser::reload()>{words.reload}</button>
                    </p>
                </div>
            </div>
        }
        .into_any(),
    )
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
