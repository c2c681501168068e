//! «Besproken»: that a topic was talked about to its end. A voice that was not read out is mentioned first, once.

use super::super::Table;
use super::voice;
use crate::insight::{Topic, Voice};
use crate::reflection::{DISCUSSED, Entries, Said};
use crate::session::{Action, Way};
use crate::ui::dom::{Dom, bound_text};
use crate::ui::elements::{actions, button_of, div, status};
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;

/// The button beside another one, and what it mentions.
pub fn discussed(
    table: Table,
    topic: &Topic,
    voices: Option<Memo<Vec<Voice>>>,
    beside: Dom,
) -> Dom {
    let words = &table_texts(table.texts).talk;
    let kept = table.topic(topic);
    let is_discussed = Memo::new(move |_| {
        let said = |entries: &Entries| entries.choice(DISCUSSED) == Some(Said::Yes);
        kept.as_ref()
            .is_some_and(|owner| table.with_owner(owner, said))
    });
    let unheard = voices.map(|voices| voice::unheard(table, voices));
    let unheard = move || unheard.map_or(0, |unheard| unheard().1);
    // Said once; whoever taps again means it.
    let mentioned = RwSignal::new(false);
    let waits = move || mentioned.get() && !is_discussed.get() && unheard() > 0;
    let topic = topic.clone();
    let act = move || {
        let now = is_discussed.get_untracked();
        if !now && !mentioned.get_untracked() && untrack(unheard) > 0 {
            mentioned.set(true);
            return;
        }
        mentioned.set(false);
        let said = if now { Said::No } else { Said::Yes };
        // The room stays with it until somebody goes on.
        table.take(&Way::Topic(topic.clone()));
        table.on_topic(&topic, |owner| Action::choose(owner, DISCUSSED, Some(said)));
    };
    let text = bound_text(move || {
        let text = match is_discussed.get() {
            true => words.reopen,
            false if waits() => words.discuss_anyway,
            false => words.discussed,
        };
        text.to_owned()
    });
    let mention = bound_text(move || match waits() {
        true => words.unheard.of(unheard()),
        false => String::new(),
    });
    div(
        "talk-part",
        vec![
            status("notice", mention).bind_flag("hidden", move || !waits()),
            actions(vec![beside, button_of("button", vec![text], act)]),
        ],
    )
}
