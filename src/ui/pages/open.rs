//! What is still unanswered, lens by lens, each a link to its question.

use crate::reflection::{Answer, Lens, Participant};
use crate::session::Route;
use crate::ui::app::{App, Texts};
use crate::ui::parts::LensSymbol;
use leptos::prelude::*;

/// «Nog open».
#[component]
pub fn Open(app: App, texts: Texts) -> impl IntoView {
    let words = &texts.words.open;
    let open = app.state.with_untracked(|state| questions(state.me(), None));
    let unknown = app.state.with_untracked(|state| questions(state.me(), Some(Answer::Unknown)));
    let count = open.len();
    let lead = if count == 0 { words.none.clone() } else { words.lead.of(count) };
    let not_known = (!unknown.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{words.unknown_heading.clone()}</h2>
                <p class="hint">{words.unknown_text.clone()}</p>
                {groups(&unknown, &texts)}
            </section>
        }
    });
    view! {
        <div class="page-heading">
            <h1 tabindex="-1">{words.heading.clone()}</h1>
            <p class="lead">{lead}</p>
        </div>
        {groups(&open, &texts)}
        {not_known}
        <p class="actions">
            <a class="button primary" href=Route::Done.to_hash()>{words.finish.clone()}</a>
            <a class="button" href=Route::Overview.to_hash()>{texts.words.pages.overview.clone()}</a>
        </p>
    }
}

/// The questions to which this participant gave this answer; `None` means no answer at all.
fn questions(me: Option<&Participant>, wanted: Option<Answer>) -> Vec<(Lens, &'static str)> {
    let all = Lens::ALL.into_iter();
    let all = all.flat_map(|lens| lens.questions().iter().map(move |question| (lens, *question)));
    let given = |question: &str| me.and_then(|me| me.answer(question));
    all.filter(|(_, question)| given(question) == wanted).collect()
}

fn groups(questions: &[(Lens, &'static str)], texts: &Texts) -> Vec<AnyView> {
    let groups = questions.chunk_by(|a, b| a.0 == b.0);
    groups.filter_map(|group| Some(lens_group(group.first()?.0, group, texts))).collect()
}

fn lens_group(lens: Lens, questions: &[(Lens, &'static str)], texts: &Texts) -> AnyView {
    let links = questions.iter().map(|(_, question)| {
        let text = texts.content.question(question).map(|it| it.text.clone());
        view! { <li><a href=Route::Lens(lens, Some(question)).to_hash()>{text}</a></li> }
    });
    view! {
        <section class="open-group" data-lens=lens.key()>
            <h2><LensSymbol lens=lens.key() />{texts.content.lens(lens).name.clone()}</h2>
            <ul class="open-list">{links.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
