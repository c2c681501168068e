//! What an import would change, what it did change, and taking it back.

use crate::browser::Unread;
use crate::exchange::ReadError;
use crate::reflection::Label;
use crate::session::{Plan, PlanError, Route, Summary};
use crate::ui::app::{App, Texts};
use crate::ui::import::{Import, Looked, Refusal};
use crate::ui::pages::{link, names};
use crate::ui::parts::{Icon, IconShape, Segmented, all, redraw, tap};
use crate::words::{fill, plan_sentence, read_sentence};
use leptos::prelude::*;

/// How far the import is, as the page shows it.
pub fn outcome(app: App, texts: &Texts) -> AnyView {
    let words = &texts.words.merge;
    match app.import.get() {
        Import::Idle => ().into_any(),
        Import::Reading => view! { <p role="status">{words.reading.clone()}</p> }.into_any(),
        Import::Ready(looked, plan) => preview(app, texts, &looked, plan),
        Import::Applied(summary) => applied(app, texts, &summary),
        Import::Undone => view! { <p class="notice" role="status">{words.undone.clone()}</p> }.into_any(),
    }
}

fn preview(
    app: App,
    texts: &Texts,
    looked: &[Looked],
    plan: Option<Result<Box<Plan>, PlanError>>,
) -> AnyView {
    let words = &texts.words.merge;
    let bad = looked.iter().filter(|file| file.refusal.is_some()).count();
    let some_bad = (bad > 0).then(|| {
        let all_bad = bad == looked.len();
        warning(if all_bad { words.all_bad.clone() } else { words.some_bad.of(bad) })
    });
    let body = match plan {
        None => close(app, &texts.words.app.close),
        Some(Err(error)) => all([
            warning(plan_sentence(error, &texts.words.file_errors)),
            close(app, &texts.words.app.close),
        ]),
        Some(Ok(plan)) => planned(app, texts, *plan),
    };
    view! {
        <section class="card preview">
            <h3>{words.preview_heading.clone()}</h3>
            {some_bad}
            {body}
            <details class="disclosure" open=bad != 0>
                <summary>{words.files_heading.clone()}</summary>
                <ul class="file-list">{all(looked.iter().map(|file| file_row(texts, file)))}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn warning(text: String) -> AnyView {
    view! { <p class="notice warn">{text}</p> }.into_any()
}

fn hint(text: String) -> AnyView {
    view! { <p class="hint">{text}</p> }.into_any()
}

/// The changes of a plan, and the choice to let it through.
fn planned(app: App, texts: &Texts, plan: Plan) -> AnyView {
    let words = texts.words.merge.clone();
    let summary = &plan.summary;
    if summary.brings_nothing() {
        let nothing = view! { <p class="notice">{words.nothing_new}</p> }.into_any();
        return all([nothing, close(app, &texts.words.app.close)]);
    }
    let returning = all(summary.returning.iter().map(|id| {
        let name = names::person(&plan.merged, id, texts);
        hint(fill(&words.was_removed, &[("name", &name)]))
    }));
    let differences = (summary.differences > 0).then(|| hint(words.differences_text.clone()));
    let changes = all(changes(texts, summary).into_iter().map(|(class, text)| {
        view! { <li class=class>{text}</li> }.into_any()
    }));
    // Files of a partnership with another name: this device keeps its own unless the person says so.
    let chosen = RwSignal::new(0);
    let other = summary.other_partnerships.first().cloned();
    let naming = other.as_ref().map(|other| naming(app, texts, other, chosen));
    let apply = move || {
        let name = other.clone().filter(|_| chosen.get_untracked() == 1);
        app.take_in(plan.clone(), name);
    };
    view! {
        <ul class="changes">{changes}</ul>
        {differences}
        {returning}
        {naming}
        <p class="actions">
            <button type="button" class="button primary" on:click=tap(apply)>{words.apply}</button>
            <button type="button" class="button" on:click=tap(move || app.import.set(Import::Idle))>
                {words.cancel}
            </button>
        </p>
    }
    .into_any()
}

/// Which of two names the partnership has from now on.
fn naming(app: App, texts: &Texts, other: &Label, chosen: RwSignal<usize>) -> AnyView {
    let words = &texts.words.merge;
    let own = app.state.with_untracked(|state| state.document.name().cloned());
    let own = own.as_ref().map(Label::as_str).unwrap_or_default().to_owned();
    let names: [(&str, &str); 2] = [("own", &own), ("other", other.as_str())];
    let choices = vec![fill(&words.keep_own, &names), fill(&words.take_other, &names)];
    view! {
        <div class="notice">
            <Segmented
                name="partnership-name"
                title=fill(&words.other_partnership, &names)
                choices
                chosen=chosen.into()
                on_choose=Callback::new(move |name| chosen.set(name))
            />
        </div>
    }
    .into_any()
}

/// Each change as a sentence part, with the class that gives it its sign.
fn changes(texts: &Texts, summary: &Summary) -> Vec<(&'static str, String)> {
    let words = &texts.words.merge;
    let all = [
        ("", &words.new_participants, summary.new_participants),
        ("", &words.new_answers, summary.new_answers),
        ("different", &words.changed_answers, summary.changed_answers),
        ("", &words.new_notes, summary.notes),
        ("different", &words.differences, summary.differences),
    ];
    let some = all.into_iter().filter(|(_, _, count)| *count > 0);
    let mut some: Vec<_> = some.map(|(class, text, count)| (class, text.of(count))).collect();
    if some.is_empty() {
        let known = words.known_participants.of(summary.returning.len());
        some.push(("same", known));
    }
    some
}

fn applied(app: App, texts: &Texts, summary: &Summary) -> AnyView {
    let words = texts.words.merge.clone();
    let changes = changes(texts, summary).into_iter().map(|(_, text)| text);
    let changes = changes.collect::<Vec<_>>().join(", ");
    let undo_text = words.undo;
    let undo = redraw(move || {
        if app.state.with(|state| state.before_import.is_none()) {
            return ().into_any();
        }
        let undo = undo_text.clone();
        view! { <button type="button" class="button small" on:click=tap(move || app.take_back())>{undo}</button> }
            .into_any()
    });
    view! {
        <div class="notice" role="status">
            <p>{fill(&words.applied, &[("changes", &changes)])}</p>
            <p class="actions">
                {link("button small", Route::Together, words.to_together)}
                {undo}
            </p>
        </div>
    }
    .into_any()
}

fn close(app: App, text: &str) -> AnyView {
    let close = move || app.import.set(Import::Idle);
    view! {
        <p class="actions">
            <button type="button" class="button" on:click=tap(close)>{text.to_owned()}</button>
        </p>
    }
    .into_any()
}

fn file_row(texts: &Texts, file: &Looked) -> AnyView {
    let (class, shape, result) = match &file.refusal {
        None => ("file", IconShape::Good, texts.words.merge.good.clone()),
        Some(refusal) => ("file is-bad", IconShape::Attention, refused(refusal, texts)),
    };
    view! {
        <li class=class>
            <Icon shape class="file-icon" />
            <span class="file-name" dir="auto">{file.name.clone()}</span>
            <span class="file-result">{result}</span>
        </li>
    }
    .into_any()
}

fn refused(refusal: &Refusal, texts: &Texts) -> String {
    let words = &texts.words.file_errors;
    match refusal {
        Refusal::Unread(Unread::TooLarge) => read_sentence(&ReadError::TooLarge, words),
        Refusal::Unread(Unread::NotGiven) => words.not_given.clone(),
        Refusal::Refused(error) => read_sentence(error, words),
    }
}
