//! «Balansen».

use super::mine::Mine;
use crate::reflection::{BALANCES, Balance, Choice, Tilt, Value};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, element, fragment, text_element};
use crate::ui::elements::{div, p, span, text_span};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use crate::words::fill;

/// What is filled in.
pub fn balances(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).balances;
    let all = Balance::ALL.iter().map(|one| of_one(app, texts, *one));
    fragment(vec![p("", words.about), div("balances", all.collect())])
}

/// What is known of a balance, and of which parts of the model it speaks.
fn about(one: Balance, texts: Texts) -> (&'static str, &'static str) {
    let words = &filling_texts(texts).balances;
    match one {
        Balance::Support => (words.support_hint, "OR-05 OR-06 OR-07"),
        Balance::Organising => (words.organising_hint, "OR-08 OR-09 OR-12 OR-13"),
        Balance::Attention => (words.attention_hint, "PR-Q4"),
        Balance::Pace => (words.pace_hint, "PR-Q5 PR-17 PR-18"),
    }
}

/// Seven places from one side to the other.
fn of_one(app: App, texts: Texts, one: Balance) -> Dom {
    let words = &filling_texts(texts).balances;
    let (title, [first, second]) = (words.balance(one), words.sides(one));
    let (hint, ids) = about(one, texts);
    let sides = [first, words.middle, second].map(|side| text_span("", side));
    let sides = span("balance-sides", sides.into()).attr("aria-hidden", "true");
    let legend = element(
        "legend",
        "balance-legend",
        vec![text_element("span", "balance-title", title), sides],
    );
    let faces = Tilt::ALL.into_iter().map(|tilt| {
        let steps = tilt.steps().unsigned_abs().to_string();
        let side = if tilt.steps() < 0 { first } else { second };
        let said = match tilt.steps() {
            0 => words.middle.to_owned(),
            _ => fill(words.leans, &[("steps", &steps), ("side", side)]),
        };
        let number = create_element("span", "")
            .attr("aria-hidden", "true")
            .push_text(&steps);
        let face = span("", vec![number, text_span("visually-hidden", &said)]);
        (Value::Tilt(tilt), face)
    });
    let mine = Mine::at(app, texts, BALANCES, one.key());
    let inside = vec![
        mine.radios_under(legend, title, faces.collect()),
        p("hint", hint),
    ];
    div("balance", inside).attr("data-seed-id", ids)
}
