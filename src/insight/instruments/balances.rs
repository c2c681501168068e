//! «Balansen»: to which side each organisation finds that the partnership leans.

use super::said::{Means, each};
use crate::insight::organisations::Organisation;
use crate::insight::{Fraction, Weighting};
use crate::reflection::{BALANCES, Balance, Choice, Tilt};

/// How a balance stands for the group, in steps from the middle: below 0 to the first side, above it to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// It lies two steps or more to the first side.
    First(Fraction),
    /// It lies two steps or more to the second side.
    Second(Fraction),
    /// Organisations see it on opposite sides: one a step or more to the first, another a step or more to the second. The furthest of
    /// each.
    Opposite(Fraction, Fraction),
}

/// A balance as all organisations see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceView {
    /// The balance.
    pub balance: Balance,
    /// How many of each organisation choose each of [`Tilt::ALL`], in that order.
    pub organisations: Vec<[usize; 7]>,
    /// The mean steps from the middle, −3 to 3.
    pub means: Means,
    /// How many people chose one.
    pub people: usize,
}

/// So far from the middle the group as a whole is off balance: two of the three steps that there are.
const OFF_CENTRE: Fraction = Fraction::whole(2);

/// So far from the middle an organisation stands on a side: a whole step, which is more than a mean that happens not to be 0.
const ON_A_SIDE: Fraction = Fraction::whole(1);

impl BalanceView {
    /// How it stands; none where it is near the middle for the group, and no two organisations see it on opposite sides, or fewer
    /// than two people chose one. Opposite sides come first: their mean is in the middle, and says nothing.
    pub fn lean(&self) -> Option<Lean> {
        let middle = Fraction::whole(0);
        let (first, second) = (middle.minus(ON_A_SIDE), ON_A_SIDE);
        let means = || self.means.organisations.iter().copied().flatten();
        let (lowest, highest) = (means().min()?, means().max()?);
        let group = self.means.group?;
        if self.people < 2 {
            None
        } else if lowest <= first && highest >= second {
            Some(Lean::Opposite(lowest, highest))
        } else if group <= middle.minus(OFF_CENTRE) {
            Some(Lean::First(group))
        } else {
            (group >= OFF_CENTRE).then_some(Lean::Second(group))
        }
    }
}

/// The four balances as all organisations see them.
pub fn balances(partners: &[Organisation], weighting: Weighting) -> Vec<BalanceView> {
    let views = Balance::ALL.iter().map(|balance| {
        let steps = partners.iter().map(|partner| {
            let chosen = each(partner, |who| who.shared_at(BALANCES, balance.key()));
            chosen.map(|tilt| i64::from(tilt.steps())).collect()
        });
        let steps: Vec<Vec<i64>> = steps.collect();
        BalanceView {
            balance: *balance,
            organisations: steps.iter().map(|steps| counted(steps)).collect(),
            means: Means::of(&steps, weighting),
            people: steps.iter().map(Vec::len).sum(),
        }
    });
    views.collect()
}

fn counted(steps: &[i64]) -> [usize; 7] {
    Tilt::ALL.map(|tilt| {
        let same = steps.iter().filter(|one| **one == i64::from(tilt.steps()));
        same.count()
    })
}
