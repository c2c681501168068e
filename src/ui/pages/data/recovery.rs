//! «Terug naar eerder»: the recovery points, and going back to one of them.

use super::facts::holds;
use super::{at, problem, whenever_turned};
use crate::browser;
use crate::device::Reason;
use crate::session::Recovery;
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, fragment};
use crate::ui::elements::{actions, button, div, h2, li, p, para, section, text_span, ul};
use crate::ui::parts::dialog;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The id of the heading, where focus goes when everything became as it was.
const BACK: &str = "back";

/// The section.
pub fn recovery(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).data;
    let points = RwSignal::new(Found::Looking);
    whenever_turned(app, move || look(app, points));
    let asking = RwSignal::new(None::<Recovery>);
    let failed = RwSignal::new(false);
    let found = move || match points.get() {
        Found::Points(found) => found,
        Found::Looking | Found::Nothing => Vec::new(),
    };
    let view = move |point: Item<Recovery>| row(point.once(), texts, asking);
    let list = ul("exports", Vec::new()).each(found, |it| it.point.key(), view);
    let none = bound_text(move || {
        let (_, journal) = app.places();
        match points.get() {
            Found::Looking => String::new(),
            Found::Points(found) if !found.is_empty() => String::new(),
            Found::Points(_) if journal => words.back_none.to_owned(),
            Found::Points(_) | Found::Nothing => words.back_away.to_owned(),
        }
    });
    let is_none = move || !points.with(|it| matches!(it, Found::Points(all) if !all.is_empty()));
    let none = para("hint", vec![none]).bind_flag("hidden", move || !is_none());
    let list = list.bind_flag("hidden", is_none);
    let heading = h2(words.back_heading)
        .attr("id", BACK)
        .attr("tabindex", "-1");
    let inside = vec![
        heading,
        p("prose", words.back_text),
        list,
        none,
        problem(failed, words.back_failed),
        question(app, texts, asking, failed),
    ];
    section("section", inside)
}

/// What is known of the recovery points.
#[derive(Clone)]
enum Found {
    Looking,
    /// They could not be read.
    Nothing,
    Points(Vec<Recovery>),
}

fn look(app: App, points: RwSignal<Found>) {
    app.recovery_points(move |found| {
        // The page may have been left meanwhile; then nobody waits for it.
        points.try_set(found.map_or(Found::Nothing, Found::Points));
    });
}

fn row(recovery: Recovery, texts: Texts, asking: RwSignal<Option<Recovery>>) -> Dom {
    let words = &whole_texts(texts).data;
    let reason = match recovery.point.reason {
        Reason::Import => words.before_import,
        Reason::Undo => words.before_undo,
        Reason::Restore => words.before_restore,
        Reason::SamePerson => words.before_same,
    };
    let then = holds(&recovery.contents.document, texts);
    let about = vec![
        text_span("export-name", reason),
        text_span("hint", then.as_deref().unwrap_or(words.back_empty)),
    ];
    let label = at(words.back, recovery.point.at, texts);
    let ask = move || asking.set(Some(recovery.clone()));
    let inside = vec![div("export-text", about), button("button", &label, ask)];
    li("export", inside)
}

/// Asks before everything becomes as it was.
fn question(
    app: App,
    texts: Texts,
    asking: RwSignal<Option<Recovery>>,
    failed: RwSignal<bool>,
) -> Dom {
    let words = &whole_texts(texts).data;
    let when = move |text: &str| {
        asking.with(|recovery| {
            let moment = recovery.as_ref().map(|recovery| recovery.point.at);
            moment.map_or_else(String::new, |moment| at(text, moment, texts))
        })
    };
    let change = bound_text(move || {
        let none = || words.back_empty.to_owned();
        let now = app
            .state
            .with(|state| holds(&state.contents.document, texts));
        let then = asking.with(|it| holds(&it.as_ref()?.contents.document, texts));
        let (now, then) = (now.unwrap_or_else(none), then.unwrap_or_else(none));
        fill(words.back_change, &[("now", &now), ("then", &then)])
    });
    let go_back = move || {
        let Some(recovery) = asking.get_untracked() else {
            return;
        };
        let done = when(words.back_done);
        asking.set(None);
        app.go_back_to(recovery, move |went| {
            failed.try_set(!went);
            if went {
                app.announcement.set(done);
                browser::focus(BACK);
            }
        });
    };
    let body = fragment(vec![
        para("", vec![change]),
        p("", words.back_kept),
        actions(vec![
            button("button", texts.words.app.cancel, move || asking.set(None)),
            button("button primary", words.back_confirm, go_back),
        ]),
    ]);
    let open = Signal::derive(move || asking.with(Option::is_some));
    let title = bound_text(move || when(words.back_question));
    dialog("go-back", open, title, move || asking.set(None), body)
}
