//! What was answered to a question, as every page shows it: everybody on their answer, the counts, and the pattern.

mod findings;

pub use findings::{added, counted, finding_of, pattern_sentence, spoken};

use crate::insight::QuestionView;
use crate::radar::LineRole;
use crate::reflection::Visibility;
use crate::ui::dom::{Dom, empty, text_node};
use crate::ui::elements::{disclosure, li, typed_name, ul};
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{Standing, Step, Telling, mark_symbol, stack};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;

/// Whether organisations are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// They are called this, in the order of the picture.
    PerOrganisation(Vec<String>),
    /// None is named or drawn.
    GroupOnly,
}

impl Naming {
    /// How far the group sees who answered what.
    pub const fn visibility(&self) -> Visibility {
        match self {
            Naming::PerOrganisation(_) => Visibility::PerOrganisation,
            Naming::GroupOnly => Visibility::GroupOnly,
        }
    }

    /// What the organisation at this place of the picture is called, where it may be named.
    pub fn name(&self, at: usize) -> Option<&str> {
        match self {
            Naming::PerOrganisation(names) => names.get(at).map(String::as_str),
            Naming::GroupOnly => None,
        }
    }
}

/// Everybody on the answer that they gave.
pub fn people(view: &QuestionView, naming: &Naming, texts: Texts) -> Dom {
    standing(view, naming, Telling::Counts, texts)
}

/// Everybody on the answer that they gave, and nothing counted: neither beside the marks nor for the ear.
pub fn uncounted(view: &QuestionView, naming: &Naming, texts: Texts) -> Dom {
    standing(view, naming, Telling::Places, texts)
}

/// Up to so many organisations the marks are explained in sight; more are a tap away.
const FEW_MARKS: usize = 8;

/// The mark of each organisation with its name, folded away where they are many; nothing where none is named.
pub fn legend(naming: &Naming, texts: Texts) -> Dom {
    let Naming::PerOrganisation(names) = naming else {
        return empty();
    };
    let all = names.iter().enumerate();
    let all = all.map(|(at, name)| li("", partner(at, name))).collect();
    let all = ul("stack-legend", all);
    match names.len() > FEW_MARKS {
        true => disclosure("disclosure", table_texts(texts).reveal.legend, vec![all]),
        false => all,
    }
}

/// The mark of the organisation at this place of the picture, and what it is called.
pub fn partner(at: usize, name: &str) -> Vec<Dom> {
    let mark = mark_symbol(&legend_line(LineRole::Organisation(at)));
    vec![mark, typed_name("", text_node(name))]
}

fn standing(view: &QuestionView, naming: &Naming, telling: Telling, texts: Texts) -> Dom {
    let question = texts.content.question(view.question);
    let scale = question.map(|question| question.scale);
    let words = scale.into_iter().flat_map(|scale| scale.anchors());
    let steps = words.enumerate().map(|(at, (_, words))| {
        let of = view.answers.organisations.iter().enumerate();
        let people = of.filter_map(|(organisation, counts)| {
            let count = counts.scores.get(at).copied().filter(|count| *count > 0)?;
            let role = match naming {
                Naming::PerOrganisation(_) => LineRole::Organisation(organisation),
                Naming::GroupOnly => LineRole::Group,
            };
            Some(Standing {
                mark: legend_line(role),
                count,
                sign: "",
            })
        });
        Step {
            words,
            people: people.collect(),
        }
    });
    let steps: Vec<Step> = steps.collect();
    stack(&steps, telling, &spoken(view, naming, telling, texts))
}
