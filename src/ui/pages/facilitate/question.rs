//! A question as the room sees it: everybody on their answer, the counts, the pattern, and what was written beside it.

use super::Table;
use crate::insight::{QuestionView, Voice, voices};
use crate::ui::dom::{Dom, Item, bound_text, element, empty, fragment, redraw, text_node};
use crate::ui::elements::{actions, button_of, div, li, p, para, ul};
use crate::ui::pages::answered::{
    Naming, added, counted, finding_of, legend, pattern_sentence, people,
};
use crate::ui::parts::{MOST_MARKS, finding};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// How many voices are shown before somebody asks for all.
const FEW_VOICES: usize = 12;

/// A question as it was answered, and whether organisations are told apart.
pub type Seen = (QuestionView, Naming);

/// A question of the model, as it is answered now.
pub fn seen(table: Table, question: &'static str) -> Memo<Option<Seen>> {
    Memo::new(move |_| {
        table.shown.with(|shown| {
            let mut views = shown.questions.iter();
            let view = views.find(|view| view.question == question)?;
            Some((view.clone(), shown.naming.clone()))
        })
    })
}

/// What the model asks.
pub fn asked(question: &str, texts: Texts) -> &'static str {
    let question = texts.content.question(question);
    question.map_or("", |question| question.text)
}

/// Whether the marks are explained beside a picture, or once for several.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Below the picture stands whose they are.
    Explained,
    /// It stands elsewhere on the page.
    Known,
}

/// Everybody on their answer, the counted sentence and the pattern.
pub fn answered(table: Table, question: &'static str, marks: Marks) -> Dom {
    let seen = seen(table, question);
    let texts = table.texts;
    redraw(move || {
        seen.with(|seen| {
            seen.as_ref().map_or_else(empty, |(view, naming)| {
                fragment(vec![
                    people(view, naming, texts),
                    match marks {
                        Marks::Explained => explained(view, naming, texts),
                        Marks::Known => empty(),
                    },
                    said("room-counted", &counted(view, texts)),
                    div("room-words", vec![in_words(view, naming, texts)]),
                ])
            })
        })
    })
}

/// The pattern, and what is added to it.
pub fn in_words(view: &QuestionView, naming: &Naming, texts: Texts) -> Dom {
    let sentence = pattern_sentence(view, naming, texts);
    fragment(vec![
        finding(finding_of(view.pattern), &sentence),
        said("room-aside", &added(view, texts)),
    ])
}

fn said(class: &str, text: &str) -> Dom {
    match text.is_empty() {
        true => empty(),
        false => p(class, text),
    }
}

/// Which mark is whose; folded away where they are many, and nothing where no organisation is named or bars stand in their place.
pub fn explained(view: &QuestionView, naming: &Naming, texts: Texts) -> Dom {
    match view.answers.all.scored() <= MOST_MARKS {
        true => legend(naming, texts),
        false => empty(),
    }
}

/// The voices at these questions, in the order in which they are read.
pub fn voices_at(table: Table, questions: Vec<&'static str>) -> Memo<Vec<Voice>> {
    Memo::new(move |_| {
        // Not at each letter that is typed while people talk.
        table.people.track();
        let visibility = table.shown.with(|shown| shown.naming.visibility());
        table.app.state.with_untracked(|state| {
            let document = &state.contents.document;
            voices(document, &questions, visibility, |id| state.is_in(id))
        })
    })
}

/// All voices at a question, folded away until somebody opens them.
pub fn all_voices(table: Table, question: &'static str) -> Dom {
    let words = &table_texts(table.texts).differences;
    let all = voices_at(table, vec![question]);
    let count = move || all.with(Vec::len);
    let every = RwSignal::new(false);
    let shown = move || {
        let most = if every.get() { usize::MAX } else { FEW_VOICES };
        all.with(|all| all.iter().take(most).cloned().collect())
    };
    let cards = ul("notes", Vec::new()).each(
        shown,
        |voice: &Voice| voice.who.to_string(),
        move |voice| li("note-card", vec![card(table, voice)]),
    );
    let more = bound_text(move || fill(words.more, &[("count", &count().to_string())]));
    let more = button_of("button", vec![more], move || every.set(true));
    let more =
        actions(vec![more]).bind_flag("hidden", move || every.get() || count() <= FEW_VOICES);
    let title = element(
        "summary",
        "",
        vec![bound_text(move || words.voices.of(count()))],
    );
    element("details", "disclosure", vec![title, cards, more])
        .bind_flag("hidden", move || count() == 0)
}

fn card(table: Table, voice: Item<Voice>) -> Dom {
    let text = bound_text(move || voice.with(|voice| voice.text.clone()));
    let by = bound_text(move || voice.with(|voice| by(table, voice)));
    let by = element("cite", "", vec![by]).attr("dir", "auto");
    fragment(vec![
        para("", vec![text]).attr("dir", "auto"),
        by.bind_flag("hidden", move || {
            voice.with(|voice| by_nobody(table, voice))
        }),
    ])
}

/// The organisation of a voice; empty where none is named.
pub fn by(table: Table, voice: &Voice) -> String {
    table.shown.with(|shown| {
        let name = shown.naming.name(voice.organisation);
        name.map(str::to_owned).unwrap_or_default()
    })
}

fn by_nobody(table: Table, voice: &Voice) -> bool {
    by(table, voice).is_empty()
}

/// A question with all there is to see of it, below a smaller heading.
pub fn whole(table: Table, question: &'static str) -> Dom {
    let heading = text_node(asked(question, table.texts));
    div(
        "room",
        vec![
            element("h3", "room-asked", vec![heading]),
            answered(table, question, Marks::Known),
            all_voices(table, question),
        ],
    )
}
