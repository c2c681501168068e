//! «In welke fase?»: where the partnership is among the five phases, and how far it is with each.

use super::mine::{Mine, choices};
use crate::reflection::{Choice, PHASE, PHASES, Phase, PhaseState, Value};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::{disclosure, div, p, span, text_span};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;

/// What is filled in: one of five, and if wanted how far each of them is.
pub fn phases(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).phases;
    let named = &filling_texts(texts).five_phases;
    let now = Phase::ALL.iter().filter_map(|phase| {
        let named = named.get(phase.key())?;
        let face = vec![
            text_span("phase-name", named.name),
            text_span("", named.about),
        ];
        Some((Value::Word(phase.word()?), span("phase", face)))
    });
    let states = &filling_texts(texts).phase_states;
    let names = PhaseState::ALL
        .iter()
        .filter_map(|one| states.get(one.key()).copied());
    let names: Vec<_> = names.collect();
    let each = Phase::ALL.iter().filter_map(|phase| {
        let named = named.get(phase.key())?;
        let place = Mine::at(app, texts, PHASES, phase.key());
        Some(place.radios(named.name, choices::<PhaseState>(&names)))
    });
    let each = vec![p("hint", words.each_lead), div("rows", each.collect())];
    fragment(vec![
        div(
            "phases",
            vec![Mine::of(app, texts, PHASE).radios(words.now, now.collect())],
        ),
        p("hint", words.not_in_line),
        disclosure("disclosure", words.each, each),
    ])
}
