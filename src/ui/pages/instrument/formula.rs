//! «Formule».

use super::mine::Mine;
use crate::reflection::{Choice, FORMULA, Factor, Percent, Value};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, create_element, effect, fragment, text_element};
use crate::ui::elements::{button, div, p, span, status};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use crate::words::fill;
use leptos::prelude::*;

/// Where the slider of a factor stands that nobody chose yet, in percent: a tap there chooses it.
const BEGIN: u8 = 50;

/// How much a button adds or takes, in percent.
const STEP: u8 = 10;

/// What is filled in, and what it makes together.
pub fn formula(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).formula;
    let factors = Factor::ALL.iter().map(|one| factor(app, texts, *one));
    fragment(vec![
        div("factors", factors.collect()),
        status("product", bound_text(move || product(app, texts))),
        p("hint", words.about),
    ])
}

/// What a participant chose for a factor, in percent.
fn chosen(app: App, texts: Texts, one: Factor) -> Option<u8> {
    match Mine::at(app, texts, FORMULA, one.key()).get() {
        Some(Value::Percent(share)) => Some(share.get()),
        _ => None,
    }
}

/// «80 × 80 × 80 = 51 %», once all three are chosen, and what one zero makes.
fn product(app: App, texts: Texts) -> String {
    let words = &filling_texts(texts).formula;
    let chosen: Vec<u8> = Factor::ALL
        .iter()
        .filter_map(|one| chosen(app, texts, *one))
        .collect();
    let [promise, commitment, doing] = chosen.as_slice() else {
        return match chosen.contains(&0) {
            true => words.zero.to_owned(),
            false => words.waiting.to_owned(),
        };
    };
    let parts = [*promise, *commitment, *doing];
    let product = parts
        .iter()
        .fold(1, |product, part| product * u32::from(*part));
    // Half a per cent and more is rounded up.
    let product = (product + 5_000) / 10_000;
    let [promise, commitment, doing] = parts.map(|part| part.to_string());
    let names = [
        ("promise", promise.as_str()),
        ("commitment", &commitment),
        ("doing", &doing),
        ("product", &product.to_string()),
    ];
    let sum = fill(words.product, &names);
    match parts.contains(&0) {
        true => [&sum, ". ", words.zero].concat(),
        false => sum,
    }
}

/// One factor: its slider with a button at each end, and its number.
fn factor(app: App, texts: Texts, one: Factor) -> Dom {
    let words = &filling_texts(texts).formula;
    let name = words.factor(one);
    let hint = match one {
        Factor::Promise => words.promise_hint,
        Factor::Commitment => words.commitment_hint,
        Factor::Doing => words.doing_hint,
    };
    let mine = Mine::at(app, texts, FORMULA, one.key());
    let share = Memo::new(move |_| chosen(app, texts, one));
    let set = move |share: u8| mine.set(Percent::new(share.into()).map(Value::Percent));
    let said = move || match share.get() {
        Some(share) => fill(words.share, &[("share", &share.to_string())]),
        None => words.open.to_owned(),
    };
    let (id, hint_id) = (mine.id(), [&mine.id(), "-hint"].concat());
    let slider = create_element("input", "slider")
        .attr("type", "range")
        .attr("id", &id)
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "5")
        .attr("aria-describedby", &hint_id)
        .bind_attr("aria-valuetext", move || Some(said()))
        .bind_flag("data-open", move || share.get().is_none());
    let moved = slider.clone();
    let read = move || {
        if let Ok(share) = moved.value().parse() {
            set(share);
        }
    };
    let tapped = read.clone();
    // A tap where it stands already is no input, and chooses all the same.
    let slider = slider
        .on("input", move |_| read())
        .on("click", move |_| tapped());
    let follows = slider.clone();
    effect(Box::new(move || {
        follows.set_value(&share.get().unwrap_or(BEGIN).to_string());
    }));
    let step = move |sign: &str, label: &str, next: fn(u8, u8) -> u8| {
        let from = move || share.get_untracked().map_or(BEGIN, |it| next(it, STEP));
        let act = move || set(from().min(Percent::MAX));
        let label = fill(label, &[("factor", name)]);
        button("button small step-button", sign, act).attr("aria-label", &label)
    };
    let head = vec![
        text_element("label", "field-label", name).attr("for", &id),
        span("factor-share", vec![bound_text(said)]).attr("aria-hidden", "true"),
    ];
    let row = vec![
        step("−", words.less, u8::saturating_sub),
        slider,
        step("+", words.more, u8::saturating_add),
    ];
    div(
        "factor",
        vec![
            div("factor-head", head),
            p("hint", hint).attr("id", &hint_id),
            div("factor-row", row),
        ],
    )
}
