//! The clock of the topic that is talked about: quiet, in whole minutes.

use super::Table;
use crate::browser;
use crate::insight::{Item, Topic};
use crate::reflection::{Entries, Number, SPENT, Step};
use crate::session::{Action, TalkClock, TimeLeft, talking, time_left};
use crate::ui::dom::{Dom, bound_text};
use crate::ui::elements::{button_of, div, para};
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;
use std::time::Duration;

/// The topic that is talked about now, and its time. It starts when the topic opens; a tap lets it stand still.
pub fn clock(table: Table) -> Dom {
    let words = &table_texts(table.texts).talk;
    let item = Memo::new(move |_| spoken(table));
    let topic = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.topic.clone())));
    // It stays while the session is at another step, so that going there for a moment loses no seconds.
    let clock = StoredValue::new((None::<Topic>, TalkClock::default()));
    let runs = RwSignal::new(false);
    Effect::new(move |_| {
        let topic = topic.get();
        let spent = item.with_untracked(|item| item.as_ref().map_or(0, |item| item.spent));
        let now = browser::elapsed();
        clock.update_value(|(of, clock)| {
            clock.pause(now);
            if topic.is_some() {
                if *of != topic {
                    *clock = TalkClock::new(spent);
                    of.clone_from(&topic);
                }
                clock.start(now);
            }
        });
        runs.set(topic.is_some());
    });
    let look = move || {
        let Some(item) = item.get_untracked() else {
            return;
        };
        let spent = clock.try_update_value(|(_, clock)| clock.look(browser::elapsed()));
        let Some(spent) = spent.filter(|spent| *spent > item.spent) else {
            return;
        };
        let minutes = Number::new(u64::from(spent));
        table.on_topic(&item.topic, |owner| Action::set(owner, SPENT, minutes));
    };
    let ticks = set_interval_with_handle(look, Duration::from_secs(1)).ok();
    on_cleanup(move || {
        if let Some(ticks) = ticks {
            ticks.clear();
        }
    });
    let left = bound_text(
        move || match item.with(|item| item.as_ref().map(time_left)) {
            Some(TimeLeft::Minutes(left)) => words.left.of(left as usize),
            Some(TimeLeft::Up) => words.up.to_owned(),
            Some(TimeLeft::Over(over)) => words.over.of(over as usize),
            None => String::new(),
        },
    );
    let switch = move || {
        let now = browser::elapsed();
        clock.update_value(|(_, clock)| match clock.runs() {
            true => clock.pause(now),
            false => clock.start(now),
        });
        runs.set(clock.with_value(|(_, clock)| clock.runs()));
    };
    let text = bound_text(move || {
        let text = if runs.get() {
            words.pause
        } else {
            words.resume
        };
        text.to_owned()
    });
    div(
        "table-clock",
        vec![
            para("", vec![left]),
            button_of("button quiet", vec![text], switch),
        ],
    )
    .bind_flag("hidden", move || item.with(Option::is_none))
}

/// What is talked about, while the session is at «Gesprek» and it was not discussed to its end.
fn spoken(table: Table) -> Option<Item> {
    let is_talk = table.with(|it| it.step() == Step::Talk && Entries::is_revealed(it));
    let at = is_talk.then(|| table.on_agenda(talking)).flatten()?;
    let item = table.on_agenda(|_, _, agenda| agenda.listed.get(at).cloned());
    item.filter(|item| !item.is_discussed)
}
