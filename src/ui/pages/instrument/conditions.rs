//! «Wie bepaalt, wie doet, wie hoort erbij»: whether the minimum conditions are met, and who it is.

use super::mine::{Mine, choices};
use crate::reflection::{CONDITIONS, CONDITIONS_WORDS, Choice, Condition, MinimumCondition};
use crate::ui::app::App;
use crate::ui::dom::{Dom, element, fragment, text_node};
use crate::ui::elements::{div, h2, p, section, text_span};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;

/// What is filled in: a card for each condition.
pub fn conditions(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).conditions;
    let cards = MinimumCondition::ALL.iter().filter_map(|one| {
        let condition = filling_texts(texts).minimum_conditions.get(one.key())?;
        let met = choices::<Condition>(&[words.yes, words.partly, words.no]);
        // The ear hears the choices apart from the heading.
        let of = text_span("visually-hidden", &[condition.name, ". "].concat());
        let asked = element(
            "legend",
            "segmented-title",
            vec![of, text_node(words.clear)],
        );
        let inside = vec![
            h2(condition.name),
            Mine::at(app, texts, CONDITIONS, one.key()).radios_under(asked, condition.name, met),
            Mine::at(app, texts, CONDITIONS_WORDS, one.key()).line(condition.who, ""),
        ];
        Some(section("card", inside))
    });
    fragment(vec![
        div("three", cards.collect()),
        p("hint", words.readers),
    ])
}
