//! «Waar zien we het anders?»: the questions, the largest spread first, with a dot for each organisation.

use super::view_model::{SharedNote, ViewModel};
use crate::insight::{Difference, QuestionSpread};
use crate::radar::{LineRole, dots, mark};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::dom::{Dom, Item, bound_text, element, redraw, text_node};
use crate::ui::elements::{
    actions, button_of, div, h2, li, link, ol, p, para, section, text_span, ul,
};
use crate::ui::parts::{DotMark, Spread, dots_row, lens_symbol, spread_tag};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
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
    let words = &whole_texts(texts).together;
    let every = RwSignal::new(false);
    let rows = ol("spread-list", Vec::new()).each(
        move || {
            let count = match every.get() {
                true => usize::MAX,
                false => FEW,
            };
            shown.with(|shown| shown.questions.iter().take(count).cloned().collect())
        },
        |spread: &QuestionSpread| spread.question.to_owned(),
        move |spread| row(spread, shown, texts),
    );
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

fn row(spread: Item<QuestionSpread>, shown: Memo<ViewModel>, texts: Texts) -> Dom {
    let QuestionSpread { lens, question, .. } = spread.once();
    let text = texts.content.question(question);
    let text = text.map(|it| it.text).unwrap_or_default();
    // What is drawn again is words and a drawing; the link and the fold stay.
    let main = vec![
        lens_link(lens, question, texts),
        p("spread-question", text),
        redraw(move || spread.with(|spread| counts(spread, texts))),
    ];
    let inside = vec![
        div("spread-main", main),
        redraw(move || spread.with(|spread| shown.with(|shown| strip(spread, shown, texts)))),
        redraw(move || spread.with(|spread| class(spread, texts))),
        notes(question, shown, texts),
    ];
    li("spread-row", inside)
}

/// How many did not say a number.
fn counts(spread: &QuestionSpread, texts: Texts) -> Dom {
    let words = &whole_texts(texts).together;
    let counts = [
        (words.unknown, spread.unknown),
        (words.not_applicable, spread.not_applicable),
        (words.unanswered, spread.open),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(text, count)| text_span("", &text.of(count)));
    para("spread-counts", counts.collect())
}

/// How far the organisations stand apart, in a word and a number.
fn class(spread: &QuestionSpread, texts: Texts) -> Dom {
    let words = &whole_texts(texts).together;
    let (class, label) = match spread.spread.map(Difference::of) {
        None => (Spread::None, words.undecided),
        Some(Difference::Agreed) => (Spread::Agree, words.agree),
        Some(Difference::Apart) => (Spread::Difference, words.difference),
        Some(Difference::Gap) => (Spread::Gap, words.gap),
    };
    let value = spread.spread.map(|value| {
        let value = decimal(value, texts.language);
        text_span("spread-value", &fill(words.spread_of, &[("value", &value)]))
    });
    let tag = spread_tag(class, label);
    div(
        "spread-class",
        [Some(tag), value].into_iter().flatten().collect(),
    )
}

fn lens_link(lens: Lens, question: &'static str, texts: Texts) -> Dom {
    let to = Route::Lens(lens, Some(question)).to_hash();
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
                whole_texts(texts).together.dot,
                &[("organisation", name), ("value", &value)],
            ))
        });
    let mut label = said.collect::<Vec<_>>().join("; ");
    if label.is_empty() {
        label.push_str(whole_texts(texts).together.none);
    }
    let (dots, height) = (marks.collect::<Vec<_>>(), placed.height.max(20.0));
    dots_row(WIDTH, MARKER / 2.0, height, &dots, &label)
}

/// The shared notes at a question, folded away.
fn notes(question: &'static str, shown: Memo<ViewModel>, texts: Texts) -> Dom {
    let words = &whole_texts(texts).together;
    let notes = move || {
        let of_question = |note: &&SharedNote| note.question == question;
        shown.with(|shown| {
            let notes = shown.notes.iter().filter(of_question);
            notes.cloned().collect::<Vec<_>>()
        })
    };
    let count = bound_text(move || words.notes.of(notes().len()));
    let cards = ul("notes", Vec::new()).each(
        notes,
        |note| note.who.to_string(),
        move |note| card(note, texts),
    );
    element(
        "details",
        "disclosure spread-notes",
        vec![element("summary", "", vec![count]), cards],
    )
    .bind_flag("hidden", move || notes().is_empty())
}

fn card(note: Item<SharedNote>, texts: Texts) -> Dom {
    let by = move |note: &SharedNote| {
        let by = [
            ("name", note.name.as_str()),
            ("organisation", &note.organisation),
        ];
        fill(whole_texts(texts).together.note_by, &by)
    };
    let text = vec![bound_text(move || note.with(|note| note.text.clone()))];
    let by = vec![bound_text(move || note.with(by))];
    let inside = vec![
        para("", text).attr("dir", "auto"),
        element("cite", "", by).attr("dir", "auto"),
    ];
    li("note-card", inside)
}
