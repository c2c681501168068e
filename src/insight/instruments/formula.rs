//! «Ambitie = Belofte x Commitment x Doen»: how large each organisation finds the three, and what they come to.

use super::said::{Means, each};
use crate::insight::organisations::Organisation;
use crate::insight::{Fraction, Weighting};
use crate::reflection::{Choice, FORMULA, Factor, Percent};

/// The three factors, each from 0 to 100 %, in the order of the formula; none of which nobody says anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factors(pub [Option<Fraction>; 3]);

impl Factors {
    /// How large one factor is, 0 to 100.
    pub fn of(&self, factor: Factor) -> Option<Fraction> {
        let place = Factor::ALL.iter().position(|one| *one == factor)?;
        self.0.get(place).copied().flatten()
    }

    /// What the three come to, 0 to 100: «80 × 80 × 80 = 51». None where one of them is not known.
    pub fn product(&self) -> Option<Fraction> {
        let [promise, commitment, doing] = self.0;
        let hundredth = Fraction::new(1, 100)?;
        let shared = |factor: Fraction| factor.times(hundredth);
        Some(shared(shared(promise?.times(commitment?)).times(doing?)))
    }

    /// The same with one factor of another size: «waar zouden we staan als…».
    #[must_use]
    pub fn with(mut self, factor: Factor, share: Percent) -> Self {
        let place = Factor::ALL.iter().position(|one| *one == factor);
        if let Some(stands) = place.and_then(|place| self.0.get_mut(place)) {
            *stands = Some(Fraction::whole(i64::from(share.get())));
        }
        self
    }
}

/// The formula as all organisations fill it in.
///
/// Each factor is the mean of those who gave it, and the product is that of these means: what stands on the strips can be multiplied
/// by anybody in the room. The mean of everybody's own product is another number, and one that nobody could recount from a picture.
/// It also hides less than it seems: one person's zero makes a zero of their own product only, and says nothing of the partnership.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormulaView {
    /// Per organisation, in the order of the picture.
    pub organisations: Vec<Factors>,
    /// Of the group, as the weighting says.
    pub group: Factors,
    /// How many people gave one of the three or more.
    pub people: usize,
}

/// The formula as all organisations fill it in.
pub fn formula(partners: &[Organisation], weighting: Weighting) -> FormulaView {
    let mut view = FormulaView {
        organisations: vec![Factors::default(); partners.len()],
        ..FormulaView::default()
    };
    for (place, factor) in Factor::ALL.iter().enumerate() {
        let shares = partners.iter().map(|partner| {
            let shares = each(partner, |who| who.shared_at(FORMULA, factor.key()));
            shares.map(|share| i64::from(share.get())).collect()
        });
        let means = Means::of(&shares.collect::<Vec<Vec<i64>>>(), weighting);
        let all = view.organisations.iter_mut().zip(means.organisations);
        for (factors, mean) in all.chain([(&mut view.group, means.group)]) {
            if let Some(stands) = factors.0.get_mut(place) {
                *stands = mean;
            }
        }
    }
    let people = partners.iter().flat_map(|partner| {
        each(partner, |who| {
            let mut factors = Factor::ALL.iter();
            factors.find_map(|factor| who.shared_at(FORMULA, factor.key()))
        })
    });
    view.people = people.count();
    view
}
