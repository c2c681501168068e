//! «Spiegelvraag»: how each organisation sees a lens, how the others see it, and how it thinks that they do.

use super::Source;
use crate::insight::{Comparisons, Fraction, Mirrored};
use crate::reflection::Lens;
use crate::ui::dom::{Dom, create_svg_element, fragment, redraw, text_node};
use crate::ui::elements::{div, li, p, para, ul};
use crate::ui::pages::answered::{Naming, partner};
use crate::ui::parts::{Finding, finding, segmented};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::compared_texts;
use crate::words::{mirror_counted, mirror_sentences};
use leptos::prelude::*;

/// The comparison, a lens at a time.
pub fn mirror(source: Source) -> Dom {
    let texts = source.texts;
    let words = &compared_texts(texts).three_values;
    let lens = RwSignal::new(Lens::Ambition);
    let names = Lens::ALL.map(|lens| texts.content.lens(lens).name);
    let chosen = Signal::derive(move || lens.get().position());
    let choose = Callback::new(move |at: usize| {
        if let Some(chosen) = Lens::ALL.get(at) {
            lens.set(*chosen);
        }
    });
    let lenses = segmented("mirror-lens", words.lens, &names, chosen, choose);
    let seen = redraw(move || {
        let lens = lens.get();
        source.with(|seen, naming| view(seen, naming, lens, texts))
    });
    fragment(vec![lenses, seen])
}

fn view(seen: &Comparisons, naming: &Naming, lens: Lens, texts: Texts) -> Dom {
    let nothing = || p("hint", compared_texts(texts).frame.nothing);
    let Some(view) = seen.mirror.iter().find(|one| one.lens == lens) else {
        return nothing();
    };
    let Naming::PerOrganisation(names) = naming else {
        let counted = mirror_counted(view, texts.language);
        return counted.map_or_else(nothing, |counted| p("room-said", &counted));
    };
    let rows = names.iter().zip(&view.organisations).enumerate();
    let rows = rows.filter_map(|(at, (name, mirrored))| {
        let said = mirror_sentences(mirrored, name, lens, texts.language);
        let sentences = [said.agreement, said.accuracy, said.congruency];
        let sentences = sentences.iter().flatten();
        let sentences: Vec<Dom> = sentences.map(|it| li("", vec![text_node(it)])).collect();
        if sentences.is_empty() {
            return None;
        }
        let outcome = said.outcome.map(|it| finding(Finding::Diverges, &it));
        let sentences = ul("compared-lines room-said", sentences);
        let said = outcome.into_iter().chain([sentences]).collect();
        let by = para("compared-by", partner(at, name));
        Some(li(
            "compared-row compared-mirrored",
            vec![by, picture(mirrored), div("", said)],
        ))
    });
    let rows: Vec<Dom> = rows.collect();
    match rows.is_empty() {
        true => nothing(),
        false => fragment(vec![key(texts), ul("compared-rows", rows)]),
    }
}

/// The shapes of the three values: they are told apart without colour.
const SHAPES: [&str; 3] = [
    "M0 -7a7 7 0 1 0 .01 0z",
    "M0 -7.5L7.5 0L0 7.5L-7.5 0z",
    "M-6 -6h12v12h-12z",
];

fn shape(at: usize) -> Dom {
    let fill = if at == 1 { "none" } else { "currentColor" };
    create_svg_element("path", "")
        .attr("d", SHAPES.get(at).copied().unwrap_or_default())
        .attr("fill", fill)
}

fn three(mirrored: &Mirrored) -> [Option<Fraction>; 3] {
    [mirrored.own, mirrored.guess, mirrored.others]
}

/// The three on a line from 1 to 5.
fn picture(mirrored: &Mirrored) -> Dom {
    let line = create_svg_element("path", "compared-rest")
        .attr("d", "M12 24H212M12 0v48M62 0v48M112 0v48M162 0v48M212 0v48");
    let shapes = three(mirrored).into_iter().enumerate();
    let shapes = shapes.filter_map(|(at, value)| {
        let x = 12.0 + (value?.to_f64() - 1.0) * 50.0;
        // Each on a lane of its own, so that none hides another.
        let y = 8 + 16 * at;
        Some(shape(at).attr("transform", &format!("translate({x:.1} {y})")))
    });
    create_svg_element("svg", "compared-line")
        .attr("viewBox", "0 0 224 48")
        .attr("aria-hidden", "true")
        .child(line)
        .children(shapes.collect())
}

/// Which shape is which.
fn key(texts: Texts) -> Dom {
    let words = &compared_texts(texts).three_values;
    let names = [words.own, words.guess, words.others];
    let all = names.iter().enumerate().map(|(at, name)| {
        let mark = create_svg_element("svg", "mark")
            .attr("viewBox", "-10 -10 20 20")
            .attr("aria-hidden", "true")
            .child(shape(at));
        li("", vec![mark, text_node(name)])
    });
    let line = li("", vec![text_node(words.line)]);
    ul("stack-legend", all.chain([line]).collect())
}
