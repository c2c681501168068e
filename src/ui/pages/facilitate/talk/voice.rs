//! Voices, one at a time: what was written is read out before anybody talks.

use super::super::Table;
use super::super::question::{asked, by};
use crate::insight::Voice;
use crate::reflection::{OwnerId, Subject};
use crate::ui::dom::{Dom, bound_text, element, text_node};
use crate::ui::elements::{actions, button_of, div, heading3, p, para};
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// By what a voice is known.
fn key(voice: &Voice) -> (OwnerId, &'static str) {
    (voice.who.clone(), voice.question)
}

/// How many voices there are, and how many of them were not read out yet.
pub fn unheard(table: Table, all: Memo<Vec<Voice>>) -> impl Fn() -> (usize, usize) + Copy {
    move || {
        all.with(|all| {
            let unheard = table.heard.with(|heard| {
                all.iter()
                    .filter(|voice| !heard.contains(&key(voice)))
                    .count()
            });
            (all.len(), unheard)
        })
    }
}

/// The voices of a subject. None is in sight at first; each tap reads out the next.
pub fn one_at_a_time(table: Table, all: Memo<Vec<Voice>>) -> Dom {
    let texts = table.texts;
    let words = &table_texts(texts).talk;
    let now = RwSignal::new(None::<(OwnerId, &'static str)>);
    let place = move || {
        let now = now.get()?;
        all.with(|all| all.iter().position(|voice| key(voice) == now))
    };
    let next = move || {
        let at = untrack(place).map_or(0, |at| at.saturating_add(1));
        let found = all.with_untracked(|all| all.get(at).or(all.first()).map(key));
        if let Some(voice) = found {
            table.heard.update(|heard| {
                heard.insert(voice.clone());
            });
            now.set(Some(voice));
        }
    };
    let of = move |read: fn(Table, &Voice) -> String| {
        bound_text(move || {
            let voice =
                |all: &Vec<Voice>| place().and_then(|at| all.get(at).map(|it| read(table, it)));
            all.with(voice).unwrap_or_default()
        })
    };
    let quote = element(
        "blockquote",
        "room-said",
        vec![
            para("", vec![of(|_, voice| voice.text.clone())]).attr("dir", "auto"),
            element("cite", "room-aside", vec![of(from)]).attr("dir", "auto"),
        ],
    );
    let quote = div("talk-voice", vec![quote])
        .attr("role", "status")
        .bind_flag("hidden", move || place().is_none());
    let unheard = unheard(table, all);
    let count = bound_text(move || {
        let (all, unheard) = unheard();
        let (heard, all) = ((all - unheard).to_string(), all.to_string());
        fill(words.heard, &[("count", &heard), ("total", &all)])
    });
    let text = bound_text(move || {
        let text = if place().is_none() {
            words.first_voice
        } else {
            words.next_voice
        };
        text.to_owned()
    });
    let nobody = move || all.with(Vec::is_empty);
    let none = p("hint", words.no_voices).bind_flag("hidden", move || !nobody());
    let ways = actions(vec![
        button_of("button", vec![text], next),
        element("span", "", vec![count]),
    ]);
    div(
        "talk-part talk-voices",
        vec![
            heading3("", vec![text_node(words.voices)]),
            none,
            quote,
            ways.bind_flag("hidden", nobody),
        ],
    )
}

/// From which organisation a voice comes, and beside which question it was written, where a subject has more than one.
fn from(table: Table, voice: &Voice) -> String {
    let by = by(table, voice);
    let mut subjects = Subject::ALL.into_iter().map(Subject::questions);
    let is_alone = subjects.any(|questions| questions == [voice.question]);
    let question = asked(voice.question, table.texts);
    let parts = [by.as_str(), if is_alone { "" } else { question }];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
