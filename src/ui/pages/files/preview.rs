//! What an import would change, what it did change, and taking it back.

use super::{arrivals, looked};
use crate::browser;
use crate::insight::conflicts;
use crate::reflection::Label;
use crate::session::{FileReport, Import, LetIn, Plan, PlanError, Route, Summary};
use crate::ui::app::App;
use crate::ui::dom::{Dom, empty, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, div, heading3, li, p, section, status, ul};
use crate::ui::pages::{link, names};
use crate::ui::parts::{FILE_INPUT, segmented};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::{fill, plan_sentence};
use leptos::prelude::*;

/// How far the import is, as the page shows it.
pub fn outcome(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).merge;
    app.import(|import| match import {
        Import::Idle => empty(),
        Import::Reading(batch) => looked::reading(app, texts, batch),
        Import::Busy(_) => status("", text_node(texts.words.app.loading)),
        Import::Ready(batch, plan) => preview(app, texts, &batch.looked, plan.as_ref()),
        Import::Applied(summary) => applied(app, texts, summary),
        Import::Undone => status("notice", text_node(words.undone)),
        Import::TooLate => status("notice warn", text_node(words.undo_late)),
    })
}

fn preview(
    app: App,
    texts: Texts,
    looked: &[FileReport],
    plan: Option<&Result<Box<Plan>, PlanError>>,
) -> Dom {
    let words = &whole_texts(texts).merge;
    let bad = looked.iter().filter(|file| file.refusal.is_some()).count();
    let some_bad = (bad > 0).then(|| {
        let all_bad = bad == looked.len();
        warning(if all_bad {
            words.all_bad.to_owned()
        } else {
            words.some_bad.of(bad)
        })
    });
    let body = match plan {
        None => close(app, texts.words.app.close),
        Some(_) => planned(app, texts, LetIn::Asked),
    };
    let mut inside = vec![heading3("", vec![text_node(words.preview_heading)])];
    let good = looked.len() - bad;
    inside.extend((good > 0).then(|| p("hint", &words.files_read.of(good))));
    inside.extend(some_bad);
    inside.extend([body, looked::files(texts, looked)]);
    section("card preview", inside)
}

fn warning(text: String) -> Dom {
    p("notice warn", &text)
}

/// The changes of a plan, who the people in it are, and the choice to let it through; where it would go through at once only what
/// keeps it from that.
pub fn planned(app: App, texts: Texts, let_in: LetIn) -> Dom {
    let who = RwSignal::new(0);
    // Files of a partnership with another name: this device keeps its own unless the person says so.
    let chosen = RwSignal::new(0);
    // The questions about people stay as they are while their answers, where the focus is then, change what stands around.
    let part = move |show: fn(App, Texts, &Plan, RwSignal<usize>) -> Dom| {
        redraw(move || {
            who.track();
            app.import(|import| {
                import
                    .plan()
                    .map_or_else(empty, |plan| show(app, texts, plan, chosen))
            })
        })
    };
    fragment(vec![
        redraw(move || {
            who.track();
            app.import(|import| refused_plan(app, texts, import))
        }),
        match let_in {
            LetIn::Asked => part(coming),
            LetIn::AtOnce => empty(),
        },
        arrivals::arrivals(app, texts, who, let_in),
        part(letting_in),
    ])
}

/// Why the files cannot be brought together with what is here, where that is so.
fn refused_plan(app: App, texts: Texts, import: &Import) -> Dom {
    let Import::Ready(_, Some(Err(error))) = import else {
        return empty();
    };
    let words = whole_texts(texts);
    fragment(vec![
        warning(plan_sentence(*error, &words.file_errors, &words.names)),
        close(app, texts.words.app.close),
    ])
}

/// What would change.
fn coming(_: App, texts: Texts, plan: &Plan, _: RwSignal<usize>) -> Dom {
    let words = &whole_texts(texts).merge;
    let summary = &plan.summary;
    if summary.brings_nothing() {
        return p("notice", words.nothing_new);
    }
    let changes = changes(texts, summary).into_iter();
    let changes = changes.map(|(class, text)| li(class, vec![text_node(&text)]));
    let me = plan.me.iter().map(|id| {
        let name = names::person(&plan.merged, id, texts);
        let goes_on = whole_texts(texts).arrivals.goes_on;
        li("", vec![text_node(&fill(goes_on, &[("name", &name)]))])
    });
    let mut views = vec![ul("changes", changes.chain(me).collect())];
    if summary.differences > 0 {
        views.push(p("hint", words.differences_text));
    }
    fragment(views)
}

/// Which name the partnership has from now on, and the choice to go on.
fn letting_in(app: App, texts: Texts, plan: &Plan, chosen: RwSignal<usize>) -> Dom {
    let words = &whole_texts(texts).merge;
    if plan.summary.brings_nothing() {
        return close(app, texts.words.app.close);
    }
    let others = plan.summary.other_partnerships.clone();
    let naming = (!others.is_empty()).then(|| naming(app, texts, &others, chosen));
    let apply = move || {
        let other = chosen.get_untracked().checked_sub(1);
        app.confirm_import(other.and_then(|other| others.get(other)).cloned());
    };
    let ways = vec![
        button("button primary", words.apply, apply),
        button("button", words.cancel, move || put_away(app)),
    ];
    fragment(naming.into_iter().chain([actions(ways)]).collect())
}

/// Which of these names the partnership has from now on.
fn naming(app: App, texts: Texts, others: &[Label], chosen: RwSignal<usize>) -> Dom {
    let words = &whole_texts(texts).merge;
    let own = app
        .state
        .with_untracked(|state| state.contents.document.name().cloned());
    let own = own
        .as_ref()
        .map(Label::as_str)
        .unwrap_or_default()
        .to_owned();
    let others: Vec<&str> = others.iter().map(Label::as_str).collect();
    let taking = others
        .iter()
        .map(|other| fill(words.take_other, &[("other", other)]));
    let keeping = fill(words.keep_own, &[("own", &own)]);
    let choices: Vec<String> = std::iter::once(keeping).chain(taking).collect();
    let quoted = others
        .iter()
        .map(|other| fill(words.other_name, &[("name", other)]));
    let quoted = quoted.collect::<Vec<_>>().join(", ");
    let names = [("own", own.as_str()), ("other", &quoted)];
    let title = fill(&words.other_partnership.of(others.len()), &names);
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let on_choose = Callback::new(move |name| chosen.set(name));
    div(
        "notice",
        vec![segmented(
            "partnership-name",
            &title,
            &choices,
            chosen.into(),
            on_choose,
        )],
    )
}

/// Each change as a sentence part, with the class that gives it its sign.
fn changes(texts: Texts, summary: &Summary) -> Vec<(&'static str, String)> {
    let words = &whole_texts(texts).merge;
    let tallies = &whole_texts(texts).tallies;
    let counted = summary.tallies().flat_map(|(name, tally)| {
        let texts = tallies.get(name);
        let new = texts.map(|texts| ("", &texts.new, tally.new));
        let changed = texts.map(|texts| ("different", &texts.changed, tally.changed));
        new.into_iter().chain(changed)
    });
    let rest = [
        (
            "same",
            &whole_texts(texts).arrivals.recognised,
            summary.recognised,
        ),
        ("different", &words.differences, summary.to_choose),
    ];
    let all = counted.chain(rest);
    let some = all.filter(|(_, _, count)| *count > 0);
    let mut some: Vec<_> = some
        .map(|(class, text, count)| (class, text.of(count)))
        .collect();
    if some.is_empty() {
        some.push(("same", words.known_participants.of(1)));
    }
    some
}

fn applied(app: App, texts: Texts, summary: &Summary) -> Dom {
    let words = &whole_texts(texts).merge;
    let changes = changes(texts, summary).into_iter().map(|(_, text)| text);
    let changes = changes.collect::<Vec<_>>().join(", ");
    let is_over = move || app.state.with(|state| state.before_import.is_none());
    let undo = button("button small", words.undo, move || app.undo_import());
    let undo = undo.bind_flag("hidden", is_over);
    let mut ways = vec![link("button small", Route::Together, words.to_together)];
    let (me, open) = app.state.with_untracked(|state| {
        let open = conflicts(&state.contents.document).len();
        (names::me(state, texts), open)
    });
    let whole_texts = &whole_texts(texts).arrivals;
    if let Some(name) = me.filter(|_| summary.goes_on || summary.recognised > 0) {
        let go_on = fill(whole_texts.go_on, &[("name", &name)]);
        ways.insert(0, link("button small primary", Route::Overview, &go_on));
    }
    if summary.differences > 0 && open > 0 {
        ways.push(link("button small", Route::Differences, whole_texts.choose));
    }
    ways.push(undo);
    let inside = vec![
        status(
            "",
            text_node(&fill(words.applied, &[("changes", &changes)])),
        ),
        actions(ways),
    ];
    div("notice", inside)
}

fn close(app: App, text: &str) -> Dom {
    actions(vec![button("button", text, move || put_away(app))])
}

/// Puts the preview away; one goes on where files come in.
fn put_away(app: App) {
    app.set_import(Import::Idle);
    browser::focus(FILE_INPUT);
}
