//! «Ambitie = Belofte x Commitment x Doen»: three strips and what they come to, for each organisation and the group.

use super::Source;
use crate::insight::{Comparisons, Factors, Fraction};
use crate::reflection::{Choice, Factor, Percent};
use crate::ui::dom::{Dom, bound_text, create_svg_element, empty, fragment, redraw};
use crate::ui::elements::{div, li, p, para, span, status, text_span, ul};
use crate::ui::pages::answered::{Naming, partner};
use crate::ui::parts::segmented;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts, whole_texts};
use crate::words::fill;
use leptos::prelude::*;

/// The comparison. What would come of it if one factor were whole is chosen for all strips at once.
pub fn formula(source: Source) -> Dom {
    let texts = source.texts;
    let words = &compared_texts(texts).formula;
    // None as it is now, or the factor that is taken as whole.
    let full = RwSignal::new(None::<Factor>);
    let names = Factor::ALL.iter().map(|one| {
        let name = name(*one, texts);
        fill(words.full, &[("factor", name)])
    });
    let choices: Vec<String> = [words.as_it_is.to_owned()]
        .into_iter()
        .chain(names)
        .collect();
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let place = move |one: Factor| Factor::ALL.iter().position(|it| *it == one);
    let chosen = Signal::derive(move || full.get().and_then(place).map_or(0, |at| at + 1));
    let choose = Callback::new(move |at: usize| {
        full.set(
            at.checked_sub(1)
                .and_then(|at| Factor::ALL.get(at))
                .copied(),
        );
    });
    let what_if = segmented("what-if", words.what_if, &choices, chosen, choose);
    let rows = redraw(move || {
        let full = full.get();
        source.with(|seen, naming| strips(seen, naming, full, texts))
    });
    let sum = bound_text(move || {
        let full = full.get();
        let group = source.with(|seen, _| with(&seen.formula.group, full).product());
        let text = if full.is_some() {
            words.then
        } else {
            words.now
        };
        let sum = group.map(|sum| fill(text, &[("product", &percent(sum))]));
        sum.unwrap_or_else(|| words.open.to_owned())
    });
    let hint = p("room-aside", filling_texts(texts).formula.about);
    fragment(vec![rows, what_if, status("room-counted", sum), hint])
}

fn name(factor: Factor, texts: Texts) -> &'static str {
    filling_texts(texts).formula.factor(factor)
}

fn with(factors: &Factors, full: Option<Factor>) -> Factors {
    let whole = Percent::new(Percent::MAX.into());
    let full = full.zip(whole);
    full.map_or(*factors, |(factor, whole)| factors.with(factor, whole))
}

/// A share as a whole number, rounded half up.
fn percent(share: Fraction) -> String {
    ((share.tenths() + 5).div_euclid(10)).to_string()
}

fn strips(seen: &Comparisons, naming: &Naming, full: Option<Factor>, texts: Texts) -> Dom {
    let seen = &seen.formula;
    let said = |factors: &Factors| factors.0.iter().any(Option::is_some);
    let names = match naming {
        Naming::PerOrganisation(names) => names.as_slice(),
        Naming::GroupOnly => &[],
    };
    let partners = names.iter().zip(&seen.organisations).enumerate();
    let partners = partners.filter(|(_, (_, factors))| said(factors));
    let partners = partners.map(|(at, (name, factors))| {
        row(
            para("compared-by", partner(at, name)),
            &with(factors, full),
            texts,
        )
    });
    let group = p("compared-by", whole_texts(texts).together.group);
    let group = row(group, &with(&seen.group, full), texts);
    ul("compared-rows", partners.chain([group]).collect())
}

fn row(by: Dom, factors: &Factors, texts: Texts) -> Dom {
    let words = &filling_texts(texts).formula;
    let strips = Factor::ALL.iter().map(|one| {
        let share = factors.of(*one);
        let number = share.map_or_else(|| "–".to_owned(), |share| percent(share) + " %");
        span(
            "compared-strip",
            vec![
                text_span("", name(*one, texts)),
                share.map_or_else(empty, bar),
                text_span("room-said", &number),
            ],
        )
    });
    let parts = factors.0.map(|factor| factor.map(percent));
    let product = factors.product().map(percent);
    let sum = match (parts, product) {
        ([Some(promise), Some(commitment), Some(doing)], Some(product)) => {
            let values = [
                ("promise", &*promise),
                ("commitment", &*commitment),
                ("doing", &*doing),
                ("product", &*product),
            ];
            p("room-said", &fill(words.product, &values))
        }
        _ => empty(),
    };
    li(
        "compared-row",
        vec![by, div("compared-strips", strips.collect()), sum],
    )
}

/// A strip as long as the share.
fn bar(share: Fraction) -> Dom {
    let rect = |class: &str, width: &str| {
        create_svg_element("rect", class)
            .attr("width", width)
            .attr("height", "10")
    };
    create_svg_element("svg", "stack-bar")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(rect("compared-rest", "100"))
        .child(rect("", &percent(share)))
}
