//! «Mijn beeld»: the radar of one participant, the same numbers in a table, and what to talk about.

use super::content::paragraph;
use super::radar::{legend_line, radar, take_picture};
use super::{heading, link};
use crate::insight::lowest;
use crate::radar::Ink;
use crate::reflection::{Answer, Footing, Lens, Participant, Value, progress, value};
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::{LegendSymbol, LensSymbol, all};
use crate::ui::pictures;
use crate::words::{decimal, fill};
use leptos::prelude::*;

/// The page «Mijn beeld».
pub fn mine(app: App, texts: &Texts) -> AnyView {
    let words = texts.words.picture.clone();
    let me = app.state.with_untracked(|state| state.me().cloned()).unwrap_or_default();
    let values = Lens::ALL.map(|lens| value(&me, lens));
    if values.iter().all(Option::is_none) {
        return view! {
            {heading(words.heading, words.empty)}
            <p class="actions">
                {link("button primary", Route::Overview, texts.words.pages.overview.clone())}
            </p>
        }
        .into_any();
    }
    let picture = Signal::stored(pictures::own(&values, texts));
    let rows = Lens::ALL.into_iter().zip(values).map(|(lens, value)| row(&me, lens, value, texts));
    let talks = Lens::ALL.map(|lens| talk(&me, lens, texts));
    view! {
        {heading(words.heading, words.lead)}
        <div class="two">
            <section class="card radar-box">
                {radar(app, "radar-mine", picture)}
                <ul class="legend">
                    <li class="legend-item">
                        <span class="legend-plain">
                            <LegendSymbol line=legend_line(Ink::Own) />
                            {texts.words.radar.line_own.clone()}
                        </span>
                    </li>
                </ul>
                {take_picture(app, texts, picture)}
            </section>
            <section class="card">
                <table class="numbers">
                    <caption>{words.caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.lens}</th>
                            <th scope="col">{words.value}</th>
                            <th scope="col">{words.answered}</th>
                        </tr>
                    </thead>
                    <tbody>{all(rows)}</tbody>
                </table>
            </section>
        </div>
        <section class="section">
            <h2>{words.talk_heading}</h2>
            <p class="lead">{words.talk_lead}</p>
            <ul class="talks">{all(talks)}</ul>
        </section>
        <p class="actions">
            {link("button primary", Route::Done, texts.words.overview.finish.clone())}
            {link("button", Route::Overview, texts.words.pages.overview.clone())}
        </p>
    }
    .into_any()
}

fn row(me: &Participant, lens: Lens, value: Option<Value>, texts: &Texts) -> AnyView {
    let words = &texts.words.picture;
    let progress = progress(me, lens);
    let counts = [("answered", &*progress.answered.to_string()), ("total", &*progress.asked.to_string())];
    let count = fill(&texts.words.overview.progress, &counts);
    let unknown = lens.questions().iter().filter(|id| me.answer(id) == Some(Answer::Unknown)).count();
    let small = |text: String| view! { <span class="small">{text}</span> }.into_any();
    let unknown = (unknown > 0).then(|| small(words.unknown.of(unknown)));
    let number = value.map_or_else(|| "–".to_owned(), |value| decimal(value.mean, texts.language));
    let (class, remark) = match value.map(|value| value.footing) {
        Some(Footing::Firm) => ("", None),
        Some(Footing::Thin) => ("thin", Some(small(words.thin.clone()))),
        None => ("", Some(small(words.none.clone()))),
    };
    view! {
        <tr data-lens=lens.key()>
            <th scope="row">
                <span class="row-name">
                    <LensSymbol lens=lens.key() />
                    {texts.content.lens(lens).name.clone()}
                </span>
            </th>
            <td><span class=class>{number}</span>{remark}</td>
            <td>{count}{unknown}</td>
        </tr>
    }
    .into_any()
}

/// The chance of a lens and its lowest answers, as an invitation to talk.
fn talk(me: &Participant, lens: Lens, texts: &Texts) -> AnyView {
    let words = &texts.words.picture;
    let content = texts.content.lens(lens);
    let lowest = lowest(me, lens);
    let scored = progress(me, lens).scored;
    let heading = match lowest.len() {
        0 if scored == 0 => &words.no_answers,
        0 => &words.all_high,
        1 => &words.lowest,
        _ => &words.lowest_many,
    };
    let items = lowest.iter().map(|(id, score)| {
        let question = texts.content.question(id).map(|it| it.text.clone());
        let answer = format!("{} · {}", score.points(), anchor(texts, score.points()));
        view! {
            <li>
                <a href=Route::Lens(lens, Some(id)).to_hash()>
                    <span class="talk-question">{question.unwrap_or_default()}</span>
                    <span class="talk-answer">{answer}</span>
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        <li class="card talk" data-lens=lens.key()>
            <h3 class="talk-name"><LensSymbol lens=lens.key() />{content.name.clone()}</h3>
            <p class="hint">{heading.clone()}</p>
            <ul class="talk-list">{all(items)}</ul>
            <div class="chance">
                <h4>{texts.words.lens.chance.clone()}</h4>
                {paragraph(&content.chance)}
            </div>
        </li>
    }
    .into_any()
}

fn anchor(texts: &Texts, points: u8) -> &String {
    let words = &texts.words.question;
    match points {
        1 => &words.score1,
        2 => &words.score2,
        3 => &words.score3,
        4 => &words.score4,
        _ => &words.score5,
    }
}
