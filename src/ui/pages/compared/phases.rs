//! «In welke fase?»: everybody on the phase in which they see the partnership, and how far it is with each.

use super::Source;
use super::marks::{chosen, counted, explained, on_steps};
use crate::insight::{Comparisons, PhasesView};
use crate::reflection::{Choice, Phase, PhaseState};
use crate::ui::dom::{Dom, empty, text_node};
use crate::ui::elements::{div, heading3, li, p, ul};
use crate::ui::pages::answered::Naming;
use crate::ui::parts::{Finding, finding};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};
use crate::words::fill;

/// The comparison.
pub fn phases(source: Source) -> Dom {
    source.draw(view)
}

fn name(phase: Phase, texts: Texts) -> &'static str {
    let phase = filling_texts(texts).five_phases.get(phase.key());
    phase.map_or("", |phase| phase.name)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let seen = &seen.phases;
    let steps: Vec<&'static str> = Phase::ALL.iter().map(|one| name(*one, texts)).collect();
    let mut here = Vec::new();
    for (step, phase) in seen.phases.iter().enumerate() {
        here.resize(phase.here.len(), [0; 5]);
        for (counts, count) in here.iter_mut().zip(&phase.here) {
            if let Some(place) = counts.get_mut(step) {
                *place = *count;
            }
        }
    }
    let inside = vec![
        on_steps(&steps, &chosen(&here), naming, texts),
        said(seen, texts),
        each(seen, texts),
        p("room-aside", filling_texts(texts).phases.not_in_line),
    ];
    explained(seen.marks(), naming, texts, inside)
}

/// Whether people see it in one phase. That they do not is a finding, and nobody is wrong.
fn said(seen: &PhasesView, texts: Texts) -> Dom {
    let words = &compared_texts(texts).phases;
    let Some((first, last)) = seen.span().filter(|_| seen.marks() > 1) else {
        return empty();
    };
    let (first, last) = (name(first, texts), name(last, texts));
    let names = [("first", first), ("last", last)];
    match seen.differ() {
        true => finding(Finding::Diverges, &fill(words.differ, &names)),
        false => finding(Finding::Agrees, &fill(words.alike, &names)),
    }
}

/// How many say how far it is, phase by phase. Each is there, also one of which nobody says anything.
fn each(seen: &PhasesView, texts: Texts) -> Dom {
    let called = filling_texts(texts);
    let rows = seen.phases.iter().zip(1..).map(|(view, number)| {
        let about = called.five_phases.get(view.phase.key());
        let about = about.map_or("", |phase| phase.about);
        let name = format!("{number}. {}", name(view.phase, texts));
        let name = vec![p("room-said", &name), p("room-aside", about)];
        let said = PhaseState::ALL.iter().map(|state| {
            let name = called.phase_states.get(state.key()).copied();
            (view.count(*state), name.unwrap_or_default())
        });
        let said = p("room-said", &counted(said, texts));
        li("compared-row compared-pair", vec![div("", name), said])
            .attr("data-seed-id", &format!("PR-F{number}"))
    });
    let heading = heading3("", vec![text_node(called.phases.each)]);
    let rows = ul("compared-rows", rows.collect());
    div("compared-part", vec![heading, rows])
}
