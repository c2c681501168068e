//! «Mijn beeld»: the radar of one participant, the same values in numbers and words, and what to bring to the table.

use super::names::counted;
use super::radar::radar;
use super::{heading, link, page_link};
use crate::insight::{Footing, LensValue, lens_value, progress, to_bring};
use crate::reflection::{Answer, Audience, Lens, Note, Participant, Score};
use crate::session::{Route, next_open};
use crate::ui::app::App;
use crate::ui::dom::{Dom, element, fragment, text_element, text_node};
use crate::ui::elements::{
    self, actions, div, h2, heading3, li, p, section, span, td, text_span, tr, ul,
};
use crate::ui::parts::{IconShape, icon, lens_symbol};
use crate::ui::pictures;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::decimal;
use leptos::prelude::*;

/// The page «Mijn beeld».
pub fn mine(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).picture;
    let overview = || page_link("button", Route::Overview, texts);
    let me = app
        .state
        .with_untracked(|state| state.me().cloned())
        .unwrap_or_default();
    let values = Lens::ALL.map(|lens| lens_value(&me, lens));
    if values.iter().all(Option::is_none) {
        return fragment(vec![
            heading(words.heading, whole_texts(texts).done.nobody),
            actions(vec![overview()]),
        ]);
    }
    let picture = Signal::stored(pictures::own(&values, texts));
    let rows = Lens::ALL
        .into_iter()
        .zip(values)
        .map(|(lens, value)| row(&me, lens, value, texts));
    let heads = [words.lens, words.value, words.answered];
    let heads = heads.map(|head| text_element("th", "", head).attr("scope", "col"));
    let table = vec![
        text_element("caption", "", words.caption),
        element("thead", "", vec![tr("", heads.into())]),
        element("tbody", "", rows.collect()),
    ];
    let table = element("table", "numbers", table);
    let drawing = radar(app, "radar-mine", picture);
    let both = vec![
        section("card radar-box", vec![drawing]),
        section("card", vec![table]),
    ];
    // Once all questions have an answer, the end says what short things are left.
    let next = app.state.with_untracked(|state| next_open(state, None));
    let way_on = match next.filter(|next| matches!(next, Route::Lens(..))) {
        Some(next) => link("button primary", next, texts.words.overview.go_on),
        None => page_link("button primary", Route::Done, texts),
    };
    fragment(vec![
        heading(words.heading, words.lead),
        div("two", both),
        section("section", bring(&me, texts)),
        actions(vec![way_on, overview()]),
    ])
}

fn row(me: &Participant, lens: Lens, value: Option<LensValue>, texts: Texts) -> Dom {
    let words = &whole_texts(texts).picture;
    let progress = progress(me, lens);
    let count = counted(
        texts.words.overview.progress,
        progress.answered,
        progress.asked,
    );
    let mut answered = vec![text_node(&count)];
    let unknown = lens
        .questions()
        .iter()
        .filter(|id| me.answer(id) == Some(Answer::Unknown))
        .count();
    if unknown > 0 {
        answered.push(text_span("small", &words.unknown.of(unknown)));
    }
    let shown = match value {
        None => vec![text_node("–"), text_span("small", words.none)],
        Some(value) => {
            let number = decimal(value.mean, texts.language);
            let nearest = value.nearest().map_or("", |score| in_words(score, texts));
            let nearest = text_span("small", nearest);
            match value.footing {
                Footing::Firm => vec![text_node(&number), nearest],
                Footing::Thin => {
                    let thin = text_span("small", words.thin);
                    vec![text_span("thin", &number), nearest, thin]
                }
            }
        }
    };
    let symbol = lens_symbol(lens.key());
    let name = span(
        "row-name",
        vec![symbol, text_node(texts.content.lens(lens).name)],
    );
    let head = element("th", "", vec![name]).attr("scope", "row");
    tr("", vec![head, td("", shown), td("", answered)]).attr("data-lens", lens.key())
}

/// What a value comes to, in words that hold for questions of both scales.
fn in_words(score: Score, texts: Texts) -> &'static str {
    let words = &whole_texts(texts).picture.steps;
    match score.points() {
        1 => words.step1,
        2 => words.step2,
        3 => words.step3,
        4 => words.step4,
        _ => words.step5,
    }
}

/// The questions to bring to the table, with what this participant wrote at them.
fn bring(me: &Participant, texts: Texts) -> Vec<Dom> {
    let words = &whole_texts(texts).picture;
    let questions = to_bring(me);
    if questions.is_empty() {
        return vec![p("lead", words.bring_none)];
    }
    let heading = h2(&words.bring.of(questions.len()));
    let cards = questions
        .into_iter()
        .map(|(lens, id, score)| question(me, lens, id, score, texts));
    vec![
        heading,
        p("lead", words.bring_lead),
        ul("talks", cards.collect()),
    ]
}

fn question(me: &Participant, lens: Lens, id: &'static str, score: Score, texts: Texts) -> Dom {
    let content = texts.content.question(id);
    let anchor = content.map_or("", |it| it.scale.anchor(score));
    let inside = vec![
        text_span("talk-question", content.map_or("", |it| it.text)),
        text_span("talk-answer", &format!("{} · {anchor}", score.points())),
    ];
    let name = vec![
        lens_symbol(lens.key()),
        text_node(texts.content.lens(lens).name),
    ];
    let to = Route::Lens(lens, Some(id)).to_hash();
    let mut card = vec![
        heading3("talk-name", name),
        elements::link("talk-link", &to, inside),
    ];
    card.extend(me.note(id).map(|note| written(&note, texts)));
    li("card talk", card).attr("data-lens", lens.key())
}

/// A note of one's own. One that others never see says so.
fn written(note: &Note, texts: Texts) -> Dom {
    let text = p("", note.text()).attr("dir", "auto");
    let inside = match note.audience() {
        Audience::Shared => vec![text],
        Audience::Private => {
            let lock = icon(IconShape::Lock, "");
            let private = text_node(texts.words.question.note_private);
            vec![text, element("cite", "", vec![lock, private])]
        }
    };
    div("note-card", inside)
}
