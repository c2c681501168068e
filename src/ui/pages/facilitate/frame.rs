//! What stands around every step: above it the partnership, the seven steps and the clock, below it the way on and back.
//!
//! One rule for the arrow keys: they do what the two buttons below do.

use super::{Table, clock, talk};
use crate::browser;
use crate::reflection::{Beat, Choice, Entries, Step};
use crate::session::{Way, back, forward};
use crate::ui::dom::{Dom, bound_text, element, fragment, redraw};
use crate::ui::elements::{button_of, div, li, ol, p, text_span, typed_name};
use crate::ui::pages::h1;
use crate::ui::pages::install::whenever;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, KeyboardEvent};

/// In what an arrow key moves a cursor or a choice.
const TYPED_IN: &str = "input, textarea, select, dialog, [contenteditable]";

/// The bars, and between them the step at which the session is.
pub fn frame(table: Table) -> Dom {
    // Kept for as long as the page is open.
    StoredValue::new_local(browser::stay_awake());
    let at = Memo::new(move |_| table.with(Entries::step));
    let body = redraw(move || {
        let at = at.get();
        untrack(|| fragment(vec![h1(name(at, table.texts)), super::step(table, at)]))
    });
    div(
        "table-frame",
        vec![
            top(table, at),
            div("table-body", vec![body]),
            bottom(table, at),
        ],
    )
}

fn top(table: Table, at: Memo<Step>) -> Dom {
    let words = &table_texts(table.texts).frame;
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
        let go = move || go(table, &Way::Step(step));
        let current = move || (at.get() == step).then(|| "step".to_owned());
        li(
            "",
            vec![button_of("", inside, go).bind_attr("aria-current", current)],
        )
    });
    let steps = element("nav", "", vec![ol("table-steps", steps.collect())])
        .attr("aria-label", words.steps);
    div(
        "table-top",
        vec![
            typed_name("table-partnership", partnership),
            steps,
            talk::topics(table),
            clock::clock(table),
        ],
    )
}

fn bottom(table: Table, at: Memo<Step>) -> Dom {
    let words = &table_texts(table.texts).frame;
    let onward = Memo::new(move |_| table.on_agenda(forward));
    let before = Memo::new(move |_| table.on_agenda(back));
    let take = move |way: Memo<Option<Way>>| {
        if let Some(way) = way.get_untracked() {
            go(table, &way);
        }
    };
    let keys = window_event_listener_untyped("keydown", move |event| match arrow(&event) {
        Some(Arrow::Right) => take(onward),
        Some(Arrow::Left) => take(before),
        None => {}
    });
    on_cleanup(move || keys.remove());
    let button = |class: &str, way: Memo<Option<Way>>, text: Dom| {
        button_of(class, vec![text], move || take(way))
            .bind_flag("hidden", move || way.with(Option::is_none))
    };
    let back_text = bound_text(move || {
        let text = match before.get() {
            Some(Way::Topic(_)) => words.topic_before,
            _ => words.back,
        };
        text.to_owned()
    });
    let forward_text = bound_text(move || {
        let text = match (at.get(), onward.get()) {
            (Step::Gather, _) => words.show,
            (_, Some(Way::Beat(_, Beat::Words))) => words.to_words,
            (_, Some(Way::Beat(..))) => words.to_count,
            (_, Some(Way::Topic(_))) => words.topic_next,
            (_, Some(Way::Revealed)) => words.revealed,
            _ => words.forward,
        };
        text.to_owned()
    });
    div(
        "table-bottom",
        vec![
            button("button quiet", before, back_text),
            div(
                "table-aside",
                vec![p("hint keys-hint", words.keys), full_screen(words)],
            ),
            button("button primary", onward, forward_text),
        ],
    )
}

/// The whole screen, and back; only where the browser can.
fn full_screen(words: &'static crate::words::table::Frame) -> Dom {
    let fills = RwSignal::new(browser::fills_screen());
    whenever("fullscreenchange", move || {
        fills.set(browser::fills_screen())
    });
    let text = bound_text(move || {
        let text = match fills.get() {
            true => words.less_screen,
            false => words.full_screen,
        };
        text.to_owned()
    });
    button_of("button quiet", vec![text], browser::switch_full_screen)
        .bind_flag("hidden", || !browser::can_fill_screen())
}

/// An arrow key by which a session goes on.
enum Arrow {
    Left,
    Right,
}

/// The arrow that was pressed, where it is for nothing else.
fn arrow(event: &leptos::web_sys::Event) -> Option<Arrow> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let is_taken = target.is_some_and(|it| !matches!(it.closest(TYPED_IN), Ok(None)));
    let is_other = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    if is_taken || is_other || event.default_prevented() {
        return None;
    }
    match event.key().as_str() {
        "ArrowLeft" => Some(Arrow::Left),
        "ArrowRight" => Some(Arrow::Right),
        _ => None,
    }
}

/// Goes there; where all of the screen becomes another, the heading tells so.
fn go(table: Table, way: &Way) {
    // What was told belongs to the screen before.
    table.app.announcement.set(String::new());
    table.take(way);
    if !matches!(way, Way::Beat(..)) {
        request_animation_frame(browser::focus_heading);
    }
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
