//! «Mijn beeld»: the radar of one participant, the same numbers in a table, and what to talk about.

use super::names::counted;
use super::radar::{legend_line, radar, take_picture};
use super::{heading, page_link};
use crate::insight::{Footing, LensValue, lens_value, lowest, progress};
use crate::radar::LineRole;
use crate::reflection::{Answer, Lens, Participant};
use crate::session::Route;
use crate::ui::app::App;
use crate::ui::dom::{Dom, element, fragment, text_element, text_node};
use crate::ui::elements::{
    self, actions, div, h2, heading3, li, p, section, span, td, text_span, tr, ul,
};
use crate::ui::parts::{legend_symbol, lens_symbol};
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
    let symbol = legend_symbol(&legend_line(LineRole::Own));
    let own = span(
        "legend-plain",
        vec![symbol, text_node(whole_texts(texts).radar.line_own)],
    );
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
    let drawing = vec![
        radar(app, "radar-mine", picture),
        ul("legend", vec![li("legend-item", vec![own])]),
        take_picture(app, texts, picture),
    ];
    let both = vec![
        section("card radar-box", drawing),
        section("card", vec![table]),
    ];
    let talks = Lens::ALL.map(|lens| talk(&me, lens, texts));
    let talks = vec![
        h2(words.talk_heading),
        p("lead", words.talk_lead),
        ul("talks", talks.into()),
    ];
    let finish = page_link("button primary", Route::Done, texts);
    fragment(vec![
        heading(words.heading, words.lead),
        div("two", both),
        section("section", talks),
        actions(vec![finish, overview()]),
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
    let number = value.map_or_else(
        || "–".to_owned(),
        |value| decimal(value.mean, texts.language),
    );
    let shown = match value.map(|value| value.footing) {
        Some(Footing::Firm) => vec![text_node(&number)],
        Some(Footing::Thin) => vec![text_span("thin", &number), text_span("small", words.thin)],
        None => vec![text_node(&number), text_span("small", words.none)],
    };
    let symbol = lens_symbol(lens.key());
    let name = span(
        "row-name",
        vec![symbol, text_node(texts.content.lens(lens).name)],
    );
    let head = element("th", "", vec![name]).attr("scope", "row");
    tr("", vec![head, td("", shown), td("", answered)]).attr("data-lens", lens.key())
}

/// The chance of a lens and its lowest answers, as an invitation to talk.
fn talk(me: &Participant, lens: Lens, texts: Texts) -> Dom {
    let words = &whole_texts(texts).picture;
    let content = texts.content.lens(lens);
    let lowest = lowest(me, lens);
    let hint = match lowest.len() {
        0 if progress(me, lens).scored == 0 => words.no_answers,
        0 => words.all_high,
        1 => words.lowest,
        _ => words.lowest_many,
    };
    let items = lowest.iter().map(|(id, score)| {
        let content = texts.content.question(id);
        let question = content.map_or("", |it| it.text);
        let anchor = content.map_or("", |it| it.scale.anchor(*score));
        let answer = format!("{} · {anchor}", score.points());
        let inside = vec![
            text_span("talk-question", question),
            text_span("talk-answer", &answer),
        ];
        li(
            "",
            vec![elements::link(
                "",
                &Route::Lens(lens, Some(id)).to_hash(),
                inside,
            )],
        )
    });
    let symbol = lens_symbol(lens.key());
    let chance = vec![
        heading3("chance-title", vec![text_node(texts.words.lens.chance)]),
        p("", content.chance),
    ];
    let inside = vec![
        heading3("talk-name", vec![symbol, text_node(content.name)]),
        p("hint", hint),
        ul("talk-list", items.collect()),
        div("chance", chance),
    ];
    li("card talk", inside).attr("data-lens", lens.key())
}
