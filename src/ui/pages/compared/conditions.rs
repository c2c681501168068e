//! «Wie bepaalt, wie doet, wie hoort erbij»: whether it is clear, and whom each organisation names.

use super::Source;
use super::likeness;
use super::lines::{Written, by_organisation};
use super::marks::{chosen, explained, on_steps};
use crate::insight::{Comparisons, ConditionView};
use crate::reflection::{Choice, MinimumCondition};
use crate::ui::dom::{Dom, text_node};
use crate::ui::elements::{div, heading3};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};

/// The comparison.
pub fn conditions(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let most = seen.conditions.iter().map(|one| one.all.total()).max();
    let parts = seen.conditions.iter().map(|one| part(one, naming, texts));
    explained(most.unwrap_or_default(), naming, texts, parts.collect())
}

fn part(view: &ConditionView, naming: &Naming, texts: Texts) -> Dom {
    let called = filling_texts(texts);
    let name = called.minimum_conditions.get(view.condition.key());
    let id = match view.condition {
        MinimumCondition::Decides => "OR-M1",
        MinimumCondition::Does => "OR-M2",
        MinimumCondition::Belongs => "OR-M3",
    };
    let said = view.organisations.iter().map(|one| one.counts);
    let said: Vec<[usize; 3]> = said.map(|it| [it.yes, it.partly, it.no]).collect();
    let steps = [
        called.conditions.yes,
        called.conditions.partly,
        called.conditions.no,
    ];
    let lines: Vec<Written> = written(view.organisations.iter().map(|one| &one.words)).collect();
    let speaking = lines.len();
    div(
        "compared-part",
        vec![
            heading3("", vec![text_node(name.map_or("", |it| it.name))]).attr("data-seed-id", id),
            on_steps(&steps, &chosen(&said), naming, texts),
            likeness::said(view.likeness, speaking, texts),
            by_organisation(lines, naming, compared_texts(texts).frame.nothing),
        ],
    )
}

/// What each organisation says, as lines on the page.
pub fn written<'a>(
    said: impl Iterator<Item = &'a Vec<String>>,
) -> impl Iterator<Item = Written<'a>> {
    said.enumerate().flat_map(|(organisation, words)| {
        words.iter().map(move |text| Written {
            organisation,
            text,
            beside: "",
        })
    })
}
