//! What is asked beside the short instruments: a facilitator ticks it, and whoever is invited reads it.

use crate::reflection::{Choice, Instrument, Said};
use crate::ui::dom::{Dom, bound_text, create_element, element, text_element, text_node};
use crate::ui::elements::{disclosure, div, p, para};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{filling_texts, instrument_texts};
use crate::words::fill;
use leptos::prelude::*;

/// The extra instruments to tick, folded under a line that says which were; `change` is called at each tick.
pub fn asks(
    texts: Texts,
    asked: Signal<Vec<Instrument>>,
    change: impl Fn(Instrument, Said) + Copy + 'static,
) -> Dom {
    let words = &filling_texts(texts).ask;
    let chosen = bound_text(move || match asked.with(Vec::is_empty) {
        true => words.none.to_owned(),
        false => asked.with(|asked| fill(words.chosen, &[("names", &names(texts, asked))])),
    });
    let minutes = bound_text(move || asked.with(|asked| minutes(texts, asked)));
    let extra = Instrument::ALL.iter().filter(|one| !one.is_short());
    let ticks = extra.map(|one| {
        let one = *one;
        let tick = create_element("input", "")
            .attr("type", "checkbox")
            .bind_checked(move || asked.with(|asked| asked.contains(&one)));
        let ticked = tick.clone();
        let tick = tick.on("change", move |_| {
            let is_ticked = ticked.as_input().is_some_and(|input| input.checked());
            change(one, if is_ticked { Said::Yes } else { Said::No });
        });
        let name = instrument_texts(one, texts).map_or("", |words| words.name);
        create_element("label", "check").child(tick).push_text(name)
    });
    let legend = text_element("legend", "visually-hidden", words.heading);
    let ticks = element("fieldset", "asks", vec![legend]).children(ticks.collect());
    let inside = vec![p("hint", words.hint), ticks];
    let said = vec![chosen, text_node(" "), minutes];
    let folded = disclosure("disclosure", words.heading, inside);
    div("field", vec![folded, para("hint", said)])
}

/// The names of instruments in a row.
fn names(texts: Texts, asked: &[Instrument]) -> String {
    let names = asked.iter().filter_map(|one| instrument_texts(*one, texts));
    names.map(|words| words.name).collect::<Vec<_>>().join(", ")
}

/// How much time they take: each is made to be filled in in under a minute. Empty for none.
fn minutes(texts: Texts, asked: &[Instrument]) -> String {
    match asked.len() {
        0 => String::new(),
        count => filling_texts(texts).ask.minutes.of(count),
    }
}

/// «Je vult ook in: Formule.» with the time that it takes; empty where nothing is asked beside the short ones.
pub fn told(texts: Texts, asked: &[Instrument]) -> String {
    match asked.is_empty() {
        true => String::new(),
        false => {
            let names = names(texts, asked);
            let told = fill(filling_texts(texts).ask.invited, &[("names", &names)]);
            [told, minutes(texts, asked)].join(" ")
        }
    }
}
