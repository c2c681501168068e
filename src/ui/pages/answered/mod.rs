//! What was answered to a question, as every page shows it: everybody on their answer, the counts, and the pattern.

mod findings;

pub use findings::{added, counted, finding_of, pattern_sentence, spoken};

use crate::insight::QuestionView;
use crate::radar::LineRole;
use crate::reflection::Visibility;
use crate::ui::dom::{Dom, text_node};
use crate::ui::elements::{li, typed_name, ul};
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{Step, Telling, mark_symbol, stack};
use crate::ui::texts::Texts;

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

/// The mark of each organisation with its name; nothing where none is named.
pub fn legend(naming: &Naming) -> Option<Dom> {
    let Naming::PerOrganisation(names) = naming else {
        return None;
    };
    let names = names.iter().enumerate().map(|(at, name)| {
        let mark = mark_symbol(&legend_line(LineRole::Organisation(at)));
        li("", vec![mark, typed_name("", text_node(name))])
    });
    Some(ul("stack-legend", names.collect()))
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
            Some((legend_line(role), count))
        });
        Step {
            words,
            people: people.collect(),
        }
    });
    let steps: Vec<Step> = steps.collect();
    stack(&steps, telling, &spoken(view, naming, telling, texts))
}
