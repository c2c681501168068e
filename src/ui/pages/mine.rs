//! «Mijn beeld»: the radar of one participant, the same numbers in a table, and what to talk about.

use super::content::paragraph;
use super::radar::{Radar, TakePicture};
use crate::insight::lowest;
use crate::reflection::{Answer, Footing, Lens, Participant, Value, progress, value};
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::LensSymbol;
use crate::ui::pictures;
use crate::words::{decimal, fill};
use leptos::prelude::*;

/// The page «Mijn beeld».
#[component]
pub fn Mine(app: App, texts: Texts) -> impl IntoView {
    let words = &texts.words.picture;
    let me = app.state.with_untracked(|state| state.me().cloned()).unwrap_or_default();
    let values = Lens::ALL.map(|lens| value(&me, lens));
    let picture = pictures::own(&values, &texts);
    let empty = values.iter().all(Option::is_none);
    if empty {
        return view! {
            <h1 tabindex="-1">{words.heading.clone()}</h1>
            <p class="lead">{words.empty.clone()}</p>
            <p class="actions">
                <a class="button primary" href=Route::Overview.to_hash()>{texts.words.pages.overview.clone()}</a>
            </p>
        }
        .into_any();
    }
    let talks = Lens::ALL.map(|lens| talk(&me, lens, &texts));
    let rows = Lens::ALL.into_iter().zip(values).map(|(lens, value)| row(&me, lens, value, &texts));
    let rows = rows.collect_view();
    let words = texts.words.picture.clone();
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead">{words.lead}</p>
        </div>
        <div class="two">
            <div class="card radar-box">
                <Radar app id="radar-mine" picture=picture.clone() />
                <TakePicture app texts=texts.clone() picture />
            </div>
            <div class="card">
                <table class="numbers">
                    <caption>{words.caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.lens}</th>
                            <th scope="col">{words.value}</th>
                            <th scope="col">{words.answered}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
        <section class="section">
            <h2>{words.talk_heading}</h2>
            <p class="lead">{words.talk_lead}</p>
            <ul class="talks">{talks.into_iter().collect_view()}</ul>
        </section>
        <p class="actions">
            <a class="button primary" href=Route::Done.to_hash()>{texts.words.overview.finish.clone()}</a>
            <a class="button" href=Route::Overview.to_hash()>{texts.words.pages.overview.clone()}</a>
        </p>
    }
    .into_any()
}

fn row(me: &Participant, lens: Lens, value: Option<Value>, texts: &Texts) -> AnyView {
    let words = &texts.words.picture;
    let progress = progress(me, lens);
    let (answered, asked) = (progress.answered.to_string(), progress.asked.to_string());
    let count = fill(&texts.words.overview.progress, &[("answered", &answered), ("total", &asked)]);
    let unknown = lens.questions().iter().filter(|id| me.answer(id) == Some(Answer::Unknown)).count();
    let unknown = (unknown > 0).then(|| view! { <span class="small">{words.unknown.of(unknown)}</span> });
    let shown = match value {
        None => view! { <span class="small">{words.none.clone()}</span> }.into_any(),
        Some(Value { mean, footing: Footing::Firm }) => decimal(mean, texts.language).into_any(),
        Some(Value { mean, footing: Footing::Thin }) => view! {
            <span class="thin">{decimal(mean, texts.language)}</span>
            <span class="small">{words.thin.clone()}</span>
        }
        .into_any(),
    };
    let name = texts.content.lens(lens).name.clone();
    view! {
        <tr data-lens=lens.key()>
            <th scope="row"><span class="row-name"><LensSymbol lens=lens.key() />{name}</span></th>
            <td>{shown}</td>
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
    let answered = lens.questions().iter().any(|id| me.answer(id).is_some_and(|it| it.score().is_some()));
    let heading = match lowest.len() {
        0 if !answered => &words.no_answers,
        0 => &words.all_high,
        1 => &words.lowest,
        _ => &words.lowest_many,
    };
    let items = lowest.iter().map(|(id, score)| {
        let question = texts.content.question(id).map(|it| it.text.clone());
        let anchor = anchor(texts, score.points());
        view! {
            <li>
                <a href=Route::Lens(lens, Some(id)).to_hash()>
                    <span class="talk-question">{question}</span>
                    <span class="talk-answer">{format!("{} · {anchor}", score.points())}</span>
                </a>
            </li>
        }
    });
    view! {
        <li class="card talk" data-lens=lens.key()>
            <h3 class="talk-name"><LensSymbol lens=lens.key() />{content.name.clone()}</h3>
            <p class="hint">{heading.clone()}</p>
            <ul class="talk-list">{items.collect_view()}</ul>
            <div class="chance">
                <h4>{texts.words.lens.chance.clone()}</h4>
                {paragraph(&content.chance)}
            </div>
        </li>
    }
    .into_any()
}

fn anchor(texts: &Texts, points: u8) -> String {
    let words = &texts.words.question;
    let text = match points {
        1 => &words.score1,
        2 => &words.score2,
        3 => &words.score3,
        4 => &words.score4,
        _ => &words.score5,
    };
    text.clone()
}
