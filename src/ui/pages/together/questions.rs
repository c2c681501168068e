//! «Waar zien we het anders?»: the questions, the most distant first, with everybody on the answer that they gave.

use super::view_model::{SharedNote, ViewModel};
use crate::insight::QuestionView;
use crate::reflection::{Lens, Subject};
use crate::session::Route;
use crate::ui::dom::{Dom, Item, bound_text, element, redraw, text_node};
use crate::ui::elements::{
    actions, button_of, div, h2, li, link, ol, p, para, section, span, text_span, ul,
};
use crate::ui::pages::answered::{added, counted, finding_of, pattern_sentence, people};
use crate::ui::parts::{finding, lens_symbol};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{subject_texts, whole_texts};
use crate::words::{decimal, fill};
use leptos::prelude::*;

/// How many questions are shown before somebody asks for all.
const FEW: usize = 5;

/// The list.
pub fn questions(texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).together;
    let every = RwSignal::new(false);
    let rows = ol("question-list", Vec::new()).each(
        move || {
            let count = match every.get() {
                true => usize::MAX,
                false => FEW,
            };
            shown.with(|shown| shown.questions.iter().take(count).cloned().collect())
        },
        |view: &QuestionView| view.question.to_owned(),
        move |view| row(view, shown, texts),
    );
    let (more, fewer) = (words.questions_all, words.questions_few);
    let more = bound_text(move || {
        let text = if every.get() { fewer } else { more };
        text.to_owned()
    });
    let more = button_of("button", vec![more], move || {
        every.update(|every| *every = !*every)
    });
    let lead = bound_text(move || {
        let text = match shown.with(|shown| shown.organisations) {
            1 => words.questions_lead_one,
            _ => words.questions_lead,
        };
        text.to_owned()
    });
    let inside = vec![
        h2(words.questions_heading),
        para("lead", vec![lead]),
        rows,
        actions(vec![more]),
    ];
    section("section", inside)
}

fn row(view: Item<QuestionView>, shown: Memo<ViewModel>, texts: Texts) -> Dom {
    let QuestionView { lens, question, .. } = view.once();
    let text = texts.content.question(question);
    let text = text.map(|it| it.text).unwrap_or_default();
    let mut place = vec![lens_link(lens, question, texts)];
    let mut subjects = Subject::ALL.into_iter();
    let subject = subjects.find(|subject| subject.questions().contains(&question));
    let subject = subject.and_then(|subject| subject_texts(subject, texts));
    place.extend(subject.map(|subject| text_span("hint", subject.name)));
    // What is drawn again is words and a drawing; the link and the fold stay.
    let main = vec![
        span("asked-place", place),
        p("asked", text),
        redraw(move || view.with(|view| shown.with(|shown| said(view, shown, texts)))),
    ];
    let inside = vec![
        div("asked-main", main),
        redraw(move || view.with(|view| shown.with(|shown| people(view, &shown.naming, texts)))),
        notes(question, shown, texts),
    ];
    li("asked-row", inside)
}

/// What the answers look like, in counts and a sentence.
fn said(view: &QuestionView, shown: &ViewModel, texts: Texts) -> Dom {
    let words = &whole_texts(texts).together;
    let sentence = pattern_sentence(view, &shown.naming, texts);
    let distance = view.distance.map(|distance| {
        let value = decimal(distance, texts.language);
        text_span("", &fill(words.distance, &[("value", &value)]))
    });
    let all = &view.answers.all;
    let counts = [
        (words.unknown, all.unknown),
        (words.not_applicable, all.not_applicable),
        (words.unanswered, all.open),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(text, count)| text_span("", &text.of(count)));
    let mut inside = vec![finding(finding_of(view.pattern), &sentence)];
    inside.extend(
        [counted(view, texts), added(view, texts)]
            .iter()
            .filter(|it| !it.is_empty())
            .map(|it| p("", it)),
    );
    inside.push(para(
        "asked-counts",
        distance.into_iter().chain(counts).collect(),
    ));
    div("asked-said", inside)
}

fn lens_link(lens: Lens, question: &'static str, texts: Texts) -> Dom {
    let to = Route::Lens(lens, Some(question)).to_hash();
    let inside = vec![
        lens_symbol(lens.key()),
        text_node(texts.content.lens(lens).name),
    ];
    link("asked-lens", &to, inside).attr("data-lens", lens.key())
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
    let cards = ul("notes", Vec::new()).each(notes, |note| note.who.to_string(), card);
    element(
        "details",
        "disclosure asked-notes",
        vec![element("summary", "", vec![count]), cards],
    )
    .bind_flag("hidden", move || notes().is_empty())
}

fn card(note: Item<SharedNote>) -> Dom {
    let by = move || note.with(|note| note.organisation.clone());
    let text = vec![bound_text(move || note.with(|note| note.text.clone()))];
    let cite = vec![bound_text(move || by().unwrap_or_default())];
    let cite = element("cite", "", cite).attr("dir", "auto");
    let inside = vec![
        para("", text).attr("dir", "auto"),
        cite.bind_flag("hidden", move || by().is_none()),
    ];
    li("note-card", inside)
}
