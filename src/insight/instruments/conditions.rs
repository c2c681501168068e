//! «Wie bepaalt, wie doet, wie hoort erbij»: the three minimum conditions, as each organisation sees them.

use super::likeness::{Likeness, likeness, wordings};
use super::said::{chosen_at, each, plus, tally};
use crate::insight::organisations::Organisation;
use crate::reflection::{CONDITIONS, CONDITIONS_WORDS, Choice, Condition, MinimumCondition};

/// How many say that a condition is met, in part, or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConditionCounts {
    /// It is met.
    pub yes: usize,
    /// It is met in part.
    pub partly: usize,
    /// It is not met.
    pub no: usize,
}

impl ConditionCounts {
    /// How many say one of the three.
    pub const fn total(&self) -> usize {
        self.yes + self.partly + self.no
    }
}

/// What the people of an organisation say of a condition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConditionSaid {
    /// Whether it is met.
    pub counts: ConditionCounts,
    /// Who it is, in their words, each wording once, in the order of the alphabet.
    pub words: Vec<String>,
}

/// A condition as all organisations see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionView {
    /// The condition.
    pub condition: MinimumCondition,
    /// Per organisation, in the order of the picture.
    pub organisations: Vec<ConditionSaid>,
    /// What everybody together says of whether it is met.
    pub all: ConditionCounts,
    /// Whether organisations name the same people.
    pub likeness: Likeness,
}

/// The three conditions as all organisations see them.
pub fn conditions(partners: &[Organisation]) -> Vec<ConditionView> {
    let conditions = MinimumCondition::ALL.iter();
    conditions.map(|one| view(partners, *one)).collect()
}

fn view(partners: &[Organisation], condition: MinimumCondition) -> ConditionView {
    let item = condition.key();
    let mut all = [0; 3];
    let mut organisations = Vec::new();
    let mut compared = Vec::new();
    for partner in partners {
        let said = tally::<Condition, 3>(each(partner, |who| chosen_at(who, CONDITIONS, item)));
        all = plus(all, &said);
        let words = each(partner, |who| who.shared_at(CONDITIONS_WORDS, item));
        let (words, same) = wordings(words.map(|it| it.as_str()));
        compared.push(same);
        organisations.push(ConditionSaid {
            counts: counts(said),
            words,
        });
    }
    ConditionView {
        condition,
        organisations,
        all: counts(all),
        likeness: likeness(&compared),
    }
}

const fn counts([yes, partly, no]: [usize; 3]) -> ConditionCounts {
    ConditionCounts { yes, partly, no }
}
