//! What has to be said on every page: the example is an example, and storage that gives trouble. And what is
//! said quietly on some: answers that differ, and that a file would be wise.

use super::{link, page_link};
use crate::browser;
use crate::device::{Event, SaveError, Saving, WriteAccess};
use crate::insight::count_conflicts;
use crate::session::{Route, is_export_due};
use crate::ui::app::{App, Example};
use crate::ui::dom::{Dom, bound_text, fragment, text_node};
use crate::ui::elements::{actions, button, div, p, para};
use crate::ui::texts::Texts;
use leptos::prelude::*;

/// The notices; each is there all the time, and hidden while it does not hold.
pub fn notices(app: App, texts: Texts) -> Dom {
    fragment(vec![
        example_banner(app, texts),
        unread(app, texts),
        unsaved(app, texts),
        update(app, texts),
        damaged(app, texts),
        differ(app, texts),
        save_file(app, texts),
    ])
}

/// There is a newer version.
fn update(app: App, texts: Texts) -> Dom {
    let words = &texts.words.notices;
    let ways = vec![
        button("button small", words.update_now, move || app.renew()),
        button("button quiet small", words.later, move || {
            app.put_off_update()
        }),
    ];
    let is_offered = move || app.health.get().is_update_offered;
    quiet(text_node(words.update), ways).bind_flag("hidden", move || !is_offered())
}

/// Something was found that cannot be read.
fn damaged(app: App, texts: Texts) -> Dom {
    let way = page_link("button small", Route::Data, texts);
    let holds = move || app.health.get().is_damaged && app.route.get() != Route::Data;
    quiet(text_node(texts.words.notices.damaged), vec![way]).bind_flag("hidden", move || !holds())
}

/// Answers of one's own differ, and people can choose.
fn differ(app: App, texts: Texts) -> Dom {
    differing(texts, move || {
        app.state.with(|state| match app.route.get() {
            Route::Overview | Route::Lens(..) | Route::Done => {
                state.me().map_or(0, |me| count_conflicts(me).0)
            }
            _ => 0,
        })
    })
}

/// That so many values differ, and the way to choose.
pub fn differing(texts: Texts, count: impl Fn() -> usize + Copy + 'static) -> Dom {
    let words = &texts.words.notices;
    let text = bound_text(move || words.differ.of(count()));
    let way = link("button small", Route::Differences, words.differ_link);
    quiet(text, vec![way]).bind_flag("hidden", move || count() == 0)
}

/// A file would be wise.
fn save_file(app: App, texts: Texts) -> Dom {
    let words = &texts.words.notices;
    let later = move || {
        browser::put_off_reminder();
        app.later.set(true);
    };
    let way = move || match app.state.with(|state| state.me().is_some()) {
        true => Some(Route::Done.to_hash()),
        false => Some(Route::Files.to_hash()),
    };
    let ways = vec![
        link("button small", Route::Done, words.save_link).bind_attr("href", way),
        button("button quiet small", words.later, later),
    ];
    let holds = move || {
        let route = app.route.get();
        !app.later.get() && app.state.with(|state| is_export_due(state, route))
    };
    quiet(text_node(words.save_file), ways).bind_flag("hidden", move || !holds())
}

fn quiet(text: Dom, ways: Vec<Dom>) -> Dom {
    let inside = vec![para("", vec![text]), actions(ways)];
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
    div("banner", vec![div("banner-row", inside)])
        .attr("role", "note")
        .bind_flag("hidden", move || app.route.get() != Route::Example)
}

/// What is stored could not be read: it is left alone, and the person decides.
fn unread(app: App, texts: Texts) -> Dom {
    let words = &texts.words.storage_errors;
    let access = move || app.health.get().access;
    let download = move || {
        app.give_text(
            "gezamenlijke-blik-opgeslagen.txt",
            "text/plain",
            &app.unreadable(),
        );
    };
    let afresh = move || app.tell(Event::StartEmpty);
    let text = bound_text(move || match access() {
        WriteAccess::Open => String::new(),
        WriteAccess::Newer => words.newer.to_owned(),
        WriteAccess::Unreadable => words.unreadable.to_owned(),
    });
    let ways = vec![
        button("button", words.download_old, download),
        button("button", words.start_afresh, afresh)
            .bind_flag("hidden", move || access() != WriteAccess::Unreadable),
        button("button", words.reload, browser::reload),
    ];
    let inside = vec![para("", vec![text]), actions(ways)];
    let alert = div("notice warn", inside).attr("role", "alert");
    div("page-notice", vec![alert]).bind_flag("hidden", move || access() == WriteAccess::Open)
}

/// Why the last change was not saved; the header says that it was not.
fn unsaved(app: App, texts: Texts) -> Dom {
    let words = &texts.words.storage_errors;
    let reason = move || match app.health.get().saving {
        Saving::Failed(SaveError::Blocked) => words.blocked.to_owned(),
        Saving::Failed(SaveError::Refused) => words.refused.to_owned(),
        Saving::Failed(SaveError::NotKept) => words.not_kept.to_owned(),
        // Where it is closed, the notice above this one says why.
        Saving::Failed(SaveError::Closed) | Saving::Saved(_) | Saving::Nothing => String::new(),
    };
    let notice = para("notice warn", vec![bound_text(reason)]);
    div("page-notice", vec![notice]).bind_flag("hidden", move || reason().is_empty())
}
