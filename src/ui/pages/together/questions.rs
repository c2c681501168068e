//! «Waar zien we het anders?»: the questions, the largest spread first, with a dot for each organisation.

use super::view_model::{SharedNote, ViewModel};
use crate::insight::{Difference, QuestionSpread};
use crate::radar::{LineRole, dots, mark};
use crate::session::Route;
use crate::ui::dom::{Dom, bound_text, redraw, text_element, text_node};
use crate::ui::elements::{
    actions, button_of, disclosure, div, h2, li, link, ol, p, para, section, text_span, ul,
};
use crate::ui::further::further;
use crate::ui::parts::{DotMark, Spread, dots_row, lens_symbol, spread_tag};
use crate::ui::texts::Texts;
use crate::words::{decimal, fill};
use leptos::prelude::*;

/// How many questions are shown before somebody asks for all.
const FEW: usize = 5;
/// The width of the strip with dots, in pixels of its own drawing.
const WIDTH: f64 = 352.0;
/// The size of a dot on it.
const MARKER: f64 = 14.0;

/// The list.
pub fn questions(texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &further(texts).together;
    let every = RwSignal::new(false);
    let rows = redraw(move || {
        shown.with(|shown| {
            let count = if every.get() {
                shown.questions.len()
            } else {
                FEW
            };
            let rows = shown.questions.iter().take(count);
            ol(
                "spread-list",
                rows.map(|question| row(question, shown, texts)).collect(),
            )
        })
    });
    let (more, fewer) = (words.questions_all, words.questions_few);
    let more = bound_text(move || {
        let text = if every.get() { fewer } else { more };
        text.to_owned()
    });
    let more = button_of("button", vec![more], move || {
        every.update(|every| *every = !*every)
    });
    let inside = vec![
        h2(words.questions_heading),
        p("lead", words.questions_lead),
        rows,
        actions(vec![more]),
    ];
    section("section", inside)
}

fn row(spread: &QuestionSpread, shown: &ViewModel, texts: Texts) -> Dom {
    let words = &further(texts).together;
    let question = texts.content.question(spread.question);
    let text = question.map_or("", |question| question.text);
    let counts = [
        (words.unknown, spread.unknown),
        (words.not_applicable, spread.not_applicable),
        (words.unanswered, spread.open),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(text, count)| text_span("", &text.of(count)));
    let (class, label) = match spread.spread.map(Difference::of) {
        None => (Spread::None, words.undecided),
        Some(Difference::Agreed) => (Spread::Agree, words.agree),
        Some(Difference::Apart) => (Spread::Difference, words.difference),
        Some(Difference::Gap) => (Spread::Gap, words.gap),
    };
    let tag = spread_tag(class, label);
    let mut class = vec![tag];
    if let Some(value) = spread.spread {
        let value = decimal(value, texts.language);
        class.push(text_span(
            "spread-value",
            &fill(words.spread_of, &[("value", &value)]),
        ));
    }
    let main = vec![
        lens_link(spread, texts),
        p("spread-question", text),
        para("spread-counts", counts.collect()),
    ];
    let mut inside = vec![
        div("spread-main", main),
        strip(spread, shown, texts),
        div("spread-class", class),
    ];
    inside.extend(notes(spread.question, &shown.notes, texts));
    li("spread-row", inside)
}

fn lens_link(spread: &QuestionSpread, texts: Texts) -> Dom {
    let lens = spread.lens;
    let to = Route::Lens(lens, Some(spread.question)).to_hash();
    let inside = vec![
        lens_symbol(lens.key()),
        text_node(texts.content.lens(lens).name),
    ];
    link("spread-lens", &to, inside).attr("data-lens", lens.key())
}

/// The organisations on the line from 1 to 5.
fn strip(spread: &QuestionSpread, shown: &ViewModel, texts: Texts) -> Dom {
    let values: Vec<Option<f64>> = spread
        .means
        .iter()
        .map(|mean| mean.map(|mean| mean.to_f64()))
        .collect();
    let placed = dots(&values, WIDTH, MARKER);
    let marks = placed.dots.iter().enumerate().filter_map(|(index, place)| {
        let (place, mark) = ((*place)?, mark(LineRole::Organisation(index)));
        Some(DotMark {
            x: place.x,
            offset: place.offset,
            class: mark.class,
            marker: mark.svg_path(MARKER - 2.0),
        })
    });
    let said = spread
        .means
        .iter()
        .zip(&shown.names)
        .filter_map(|(mean, name)| {
            let value = decimal((*mean)?, texts.language);
            Some(fill(
                further(texts).together.dot,
                &[("organisation", name), ("value", &value)],
            ))
        });
    let mut label = said.collect::<Vec<_>>().join("; ");
    if label.is_empty() {
        label.push_str(further(texts).together.none);
    }
    let (dots, height) = (marks.collect::<Vec<_>>(), placed.height.max(20.0));
    dots_row(WIDTH, MARKER / 2.0, height, &dots, &label)
}

fn notes(question: &str, notes: &[SharedNote], texts: Texts) -> Option<Dom> {
    let words = &further(texts).together;
    let notes: Vec<&SharedNote> = notes
        .iter()
        .filter(|note| note.question == question)
        .collect();
    if notes.is_empty() {
        return None;
    }
    let count = words.notes.of(notes.len());
    let cards = notes.into_iter().map(|note| {
        let by = [
            ("name", note.name.as_str()),
            ("organisation", note.organisation.as_str()),
        ];
        let by = fill(words.note_by, &by);
        let text = p("", &note.text).attr("dir", "auto");
        li(
            "note-card",
            vec![text, text_element("cite", "", &by).attr("dir", "auto")],
        )
    });
    Some(disclosure(
        "disclosure spread-notes",
        &count,
        vec![ul("notes", cards.collect())],
    ))
}
