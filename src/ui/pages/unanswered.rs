//! What is still unanswered, lens by lens, each a link to its question.

use super::{heading, link, page_link};
use crate::reflection::{Answer, Lens, Participant};
use crate::session::{Route, open_instruments};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{actions, h2, heading2, li, p, section, ul};
use crate::ui::parts::lens_symbol;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{instrument_texts, whole_texts};

/// «Nog open».
pub fn unanswered(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).open;
    let open = app
        .state
        .with_untracked(|state| questions(state.me(), None));
    let unknown = app
        .state
        .with_untracked(|state| questions(state.me(), Some(Answer::Unknown)));
    let lead = match open.len() {
        0 => words.none.to_owned(),
        count => words.lead.of(count),
    };
    let mut views = vec![heading(words.heading, &lead), groups(&open, texts)];
    let short = app.state.with_untracked(open_instruments);
    if !short.is_empty() {
        let links = short.into_iter().map(|one| {
            let name = instrument_texts(one, texts).map_or("", |words| words.name);
            li("", vec![link("", Route::Instrument(one), name)])
        });
        let inside = vec![
            h2(words.short_heading),
            p("hint", words.short_text),
            ul("open-list", links.collect()),
        ];
        views.push(section("section", inside));
    }
    if !unknown.is_empty() {
        let inside = vec![
            h2(words.unknown_heading),
            p("hint", words.unknown_text),
            groups(&unknown, texts),
        ];
        views.push(section("section", inside));
    }
    let finish = match open.is_empty() {
        true => "button primary",
        false => "button",
    };
    views.push(actions(vec![
        page_link(finish, Route::Done, texts),
        page_link("button", Route::Overview, texts),
    ]));
    fragment(views)
}

/// The questions to which this participant gave this answer; `None` means no answer at all.
fn questions(me: Option<&Participant>, wanted: Option<Answer>) -> Vec<(Lens, &'static str)> {
    let all = Lens::ALL.into_iter();
    let all = all.flat_map(|lens| {
        lens.questions()
            .iter()
            .map(move |question| (lens, *question))
    });
    let given = |question: &str| me.and_then(|me| me.answer(question));
    all.filter(|(_, question)| given(question) == wanted)
        .collect()
}

fn groups(questions: &[(Lens, &'static str)], texts: Texts) -> Dom {
    let groups = questions.chunk_by(|a, b| a.0 == b.0);
    fragment(
        groups
            .filter_map(|group| Some(lens_group(group.first()?.0, group, texts)))
            .collect(),
    )
}

fn lens_group(lens: Lens, questions: &[(Lens, &'static str)], texts: Texts) -> Dom {
    let links = questions.iter().map(|(_, question)| {
        let text = texts
            .content
            .question(question)
            .map(|it| it.text)
            .unwrap_or_default();
        li("", vec![link("", Route::Lens(lens, Some(question)), text)])
    });
    let symbol = lens_symbol(lens.key());
    let name = text_node(texts.content.lens(lens).name);
    let inside = vec![
        heading2("", vec![symbol, name]),
        ul("open-list", links.collect()),
    ];
    section("open-group", inside).attr("data-lens", lens.key())
}
