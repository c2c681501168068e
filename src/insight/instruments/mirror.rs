//! «Spiegelvraag»: what each organisation thinks that the others see, held against what they do see.

use super::said::Means;
use crate::insight::organisations::Organisation;
use crate::insight::{Fraction, Weighting, lens_value};
use crate::reflection::{Lens, MIRROR};

/// How an organisation sees a lens, how the others see it, and how it thinks that they do; each from 1 to 5.
///
/// Three values have three comparisons. Research into how people see each other, and what they think that the other sees, has them as
/// *agreement*, *accuracy* and *congruency*: of two people Laing, Phillipson and Lee (*Interpersonal Perception*, 1966), of groups
/// that are turned to the same thing McLeod and Chaffee («Interpersonal approaches to communication research», *American Behavioral
/// Scientist* 16, 1973). What matters in it for a talk: to agree and to know what the other thinks are two things, and who takes
/// the other for like-minded notices neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mirrored {
    /// The mean of its people's values for the lens.
    pub own: Option<Fraction>,
    /// What people of the other organisations answer: the mean of these organisations, or of all their people, as the weighting says.
    pub others: Option<Fraction>,
    /// The mean of what its people think that the others answer.
    pub guess: Option<Fraction>,
}

/// What an organisation's guess comes to beside the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MirrorOutcome {
    /// It guessed well, and they agree.
    KnownAlike,
    /// It guessed well, and they do not agree: it knows that the others see it otherwise. That is where a talk can begin.
    KnownApart,
    /// It guessed wrong, and they agree, without knowing it.
    UnknownAlike,
    /// It takes the others for like-minded, and they are not: it guessed wrong, and near its own value. Talk that stays general hides
    /// this longest.
    TakenForAlike,
    /// It guessed wrong otherwise, and they do not agree.
    UnknownApart,
}

/// Up to here two values are near each other: one step of the scale, the least by which an answer can differ. A guess is a whole step,
/// so half of it can be rounding; and as the three comparisons have one border, they can be told with one word.
pub const NEAR: Fraction = Fraction::whole(1);

impl Mirrored {
    /// *Eens*: by how much its own value lies above that of the others, −4 to 4.
    pub fn agreement(&self) -> Option<Fraction> {
        Some(self.own?.minus(self.others?))
    }

    /// *Goed ingeschat*: by how much its guess lies above what the others answer.
    pub fn accuracy(&self) -> Option<Fraction> {
        Some(self.guess?.minus(self.others?))
    }

    /// *Denken dat zij denken als wij*: by how much its guess lies above its own value.
    pub fn congruency(&self) -> Option<Fraction> {
        Some(self.guess?.minus(self.own?))
    }

    /// What the guess comes to; none where one of the three values is missing.
    pub fn outcome(&self) -> Option<MirrorOutcome> {
        let [is_known, is_alike, is_like_own] =
            [self.accuracy()?, self.agreement()?, self.congruency()?].map(is_near);
        Some(match (is_known, is_alike) {
            (true, true) => MirrorOutcome::KnownAlike,
            (true, false) => MirrorOutcome::KnownApart,
            (false, true) => MirrorOutcome::UnknownAlike,
            (false, false) if is_like_own => MirrorOutcome::TakenForAlike,
            (false, false) => MirrorOutcome::UnknownApart,
        })
    }
}

/// Whether two values that lie so far apart are near each other.
pub fn is_near(difference: Fraction) -> bool {
    difference <= NEAR && difference >= Fraction::whole(0).minus(NEAR)
}

/// A lens in the mirror of every organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MirrorView {
    /// The lens.
    pub lens: Lens,
    /// Per organisation, in the order of the picture.
    pub organisations: Vec<Mirrored>,
}

impl MirrorView {
    /// How many organisations' guesses come to this.
    pub fn count(&self, outcome: MirrorOutcome) -> usize {
        let all = self.organisations.iter();
        all.filter(|one| one.outcome() == Some(outcome)).count()
    }

    /// How many organisations guessed well, of those that have all three values.
    pub fn known(&self) -> usize {
        self.count(MirrorOutcome::KnownAlike) + self.count(MirrorOutcome::KnownApart)
    }

    /// How many organisations have all three values.
    pub fn total(&self) -> usize {
        let all = self.organisations.iter();
        all.filter_map(Mirrored::outcome).count()
    }
}

/// The five lenses in the mirror of every organisation.
pub fn mirror(partners: &[Organisation], weighting: Weighting) -> Vec<MirrorView> {
    let views = Lens::ALL.into_iter().map(|lens| {
        let values: Vec<Vec<Fraction>> = partners
            .iter()
            .map(|partner| {
                let people = partner.people.iter();
                let values = people.filter_map(|(_, who)| lens_value(who, lens));
                values.map(|value| value.mean).collect()
            })
            .collect();
        let guesses: Vec<Vec<i64>> = partners
            .iter()
            .map(|partner| {
                let people = partner.people.iter();
                let guesses = people.filter_map(|(_, who)| who.shared_at(MIRROR, lens.key()));
                guesses.map(|guess| i64::from(guess.points())).collect()
            })
            .collect();
        let guesses = Means::of(&guesses, weighting).organisations;
        let others = others(&values, weighting);
        let all = values.iter().zip(others).zip(guesses);
        let organisations = all.map(|((own, others), guess)| Mirrored {
            own: Fraction::mean(own.iter().copied()),
            others,
            guess,
        });
        MirrorView {
            lens,
            organisations: organisations.collect(),
        }
    });
    views.collect()
}

/// For each organisation the mean of all others.
fn others(values: &[Vec<Fraction>], weighting: Weighting) -> Vec<Option<Fraction>> {
    // What each counts for: its mean, once; or all its people, each once.
    let counted: Vec<Vec<Fraction>> = match weighting {
        Weighting::Organisations => {
            let means = values.iter().map(|one| Fraction::mean(one.iter().copied()));
            means.map(|mean| mean.into_iter().collect()).collect()
        }
        Weighting::Participants => values.to_vec(),
    };
    let sums: Vec<(Fraction, usize)> = counted.iter().map(|one| sum(one)).collect();
    let (all, count) = sum(&counted.concat());
    let rest = sums.into_iter().map(|(own, people)| {
        let people = i64::try_from(count.checked_sub(people)?).ok()?;
        Some(all.minus(own).times(Fraction::new(1, people)?))
    });
    rest.collect()
}

fn sum(values: &[Fraction]) -> (Fraction, usize) {
    let sum = Fraction::whole(0);
    let sum = values.iter().fold(sum, |sum, value| sum.plus(*value));
    (sum, values.len())
}
