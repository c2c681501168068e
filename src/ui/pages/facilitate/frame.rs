//! What stands around every step: above it the partnership and the seven steps, below it the way to the one before and after.

use super::Table;
use crate::browser;
use crate::reflection::{Choice, Entries, Step};
use crate::ui::dom::{Dom, bound_text, element, fragment, redraw};
use crate::ui::elements::{button, button_of, div, li, ol, text_span, typed_name};
use crate::ui::pages::h1;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;

/// The bars, and between them the step at which the session is.
pub fn frame(table: Table) -> Dom {
    let words = &table_texts(table.texts).frame;
    let at = Memo::new(move |_| table.with(Entries::step));
    let partnership = bound_text(move || {
        table.app.state.with(|state| {
            let name = state.contents.document.name();
            name.map_or_else(String::new, |name| name.as_str().to_owned())
        })
    });
    let steps = Step::ALL.iter().map(|step| {
        let step = *step;
        let inside = vec![
            text_span("table-number", &step.number().to_string()),
            text_span("table-step", name(step, table.texts)),
        ];
        let go = move || go(table, step);
        let current = move || (at.get() == step).then(|| "step".to_owned());
        li(
            "",
            vec![button_of("", inside, go).bind_attr("aria-current", current)],
        )
    });
    let steps = element("nav", "", vec![ol("table-steps", steps.collect())])
        .attr("aria-label", words.steps);
    let top = div(
        "table-top",
        vec![typed_name("table-partnership", partnership), steps],
    );
    let body = redraw(move || {
        let at = at.get();
        untrack(|| fragment(vec![h1(name(at, table.texts)), super::step(table, at)]))
    });
    let beside = |to: fn(Step) -> Option<Step>, class: &str, text: &str| {
        let act = move || {
            if let Some(step) = to(at.get_untracked()) {
                go(table, step);
            }
        };
        button(class, text, act).bind_flag("hidden", move || to(at.get()).is_none())
    };
    let bottom = vec![
        beside(Step::before, "button quiet", words.back),
        beside(Step::next, "button", words.forward),
    ];
    div(
        "table-frame",
        vec![
            top,
            div("table-body", vec![body]),
            div("table-bottom", bottom),
        ],
    )
}

fn go(table: Table, step: Step) {
    table.go(step);
    request_animation_frame(browser::focus_heading);
}

/// What a step is called.
pub fn name(step: Step, texts: Texts) -> &'static str {
    let words = &table_texts(texts).frame;
    match step {
        Step::Gather => words.gather,
        Step::Reveal => words.reveal,
        Step::Differences => words.differences,
        Step::Agenda => words.agenda,
        Step::Talk => words.talk,
        Step::Agreements => words.agreements,
        Step::Close => words.close,
    }
}
