//! People stacked on the answers to a question, each in the mark of their organisation.

use super::{LegendLine, mark_symbol};
use crate::ui::dom::{Dom, create_element, create_svg_element};

/// Above so many people marks are no longer counted by eye, and bars take their place.
pub const MOST_MARKS: usize = 60;

/// How long the longest bar is.
const BAR: usize = 100;

/// Whether numbers stand beside bars; marks are counted by eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Nothing is counted yet.
    Places,
    /// What there are many of is counted.
    Counts,
}

/// One of the answers, and who gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The answer in words.
    pub words: &'static str,
    /// Those who gave it.
    pub people: Vec<Standing>,
}

/// People of one organisation who gave the same answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Their mark.
    pub mark: LegendLine,
    /// How many they are.
    pub count: usize,
    /// A sign beside the mark of each, such as an arrow; mostly none.
    pub sign: &'static str,
}

impl Step {
    fn count(&self) -> usize {
        self.people.iter().map(|people| people.count).sum()
    }
}

/// The answers side by side with their people on them; the same is said in words by `label`.
pub fn stack(steps: &[Step], telling: Telling, label: &str) -> Dom {
    let counts = || steps.iter().map(Step::count);
    let (all, most): (usize, usize) = (counts().sum(), counts().max().unwrap_or_default());
    let columns = steps.iter().map(|step| {
        let people = match all > MOST_MARKS {
            true => vec![bar(step.count(), most, telling)],
            false => marks(&step.people).collect(),
        };
        let people = create_element("span", "stack-people").children(people);
        let words = create_element("span", "stack-words").push_text(step.words);
        create_element("span", "stack-step").children(vec![words, people])
    });
    create_element("div", "stack")
        .attr("role", "img")
        .attr("aria-label", label)
        .children(columns.collect())
}

/// A mark for everybody.
fn marks(people: &[Standing]) -> impl Iterator<Item = Dom> {
    let each = people.iter();
    each.flat_map(|people| (0..people.count).map(move |_| mark(people)))
}

fn mark(people: &Standing) -> Dom {
    let mark = mark_symbol(&people.mark);
    match people.sign {
        "" => mark,
        sign => create_element("span", "stack-signed")
            .child(mark)
            .push_text(sign),
    }
}

/// So many people, beside the step with the most of them.
fn bar(count: usize, most: usize, telling: Telling) -> Dom {
    let length = (count * BAR).div_ceil(most.max(1)).to_string();
    let bar = create_svg_element("rect", "fill")
        .attr("width", &length)
        .attr("height", "10");
    let drawing = create_svg_element("svg", "stack-bar ink-group")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .child(bar);
    let number = || create_element("span", "stack-count").push_text(&count.to_string());
    let number = (telling == Telling::Counts).then(number);
    let inside = number.into_iter().chain([drawing]);
    create_element("span", "stack-counted").children(inside.collect())
}
