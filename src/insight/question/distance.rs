//! How far answers lie apart: between organisations, and inside them.

use super::{Counts, QuestionAnswers};
use crate::insight::{Fraction, Weighting};

/// How far two people from different organisations lie apart on a question, in steps, on average: 0 to 4.
///
/// Every pair of people from two different organisations is taken, and the steps between their answers. Either each pair of
/// organisations weighs the same, or each pair of people does. With one organisation in the group every pair of people in it
/// is taken instead. It is the mean absolute difference (Gini, 1912) between groups; under pure chance it does not grow
/// with the number of people, as a range would. `None` where there is no such pair.
pub fn distance(answers: &QuestionAnswers, weighting: Weighting) -> Option<Fraction> {
    if answers.present() == 1 {
        return inside(&answers.all);
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut others = answers.scoring();
    while let Some(one) = others.next() {
        pairs.extend(others.clone().map(|other| between(one, other)));
    }
    match weighting {
        Weighting::Organisations => {
            let means = pairs.iter();
            Fraction::mean(means.filter_map(|(steps, pairs)| Fraction::part(*steps, *pairs)))
        }
        Weighting::Participants => {
            let sum = |of: fn(&(usize, usize)) -> usize| pairs.iter().map(of).sum();
            Fraction::part(sum(|pair| pair.0), sum(|pair| pair.1))
        }
    }
}

/// How far two people of one organisation lie apart on a question, in steps, on average: 0 to 4. The mean over all
/// organisations with two scores or more; `None` where there are none.
pub fn distance_within(answers: &QuestionAnswers) -> Option<Fraction> {
    Fraction::mean(answers.scoring().filter_map(inside))
}

/// The steps between all pairs of one person of each, and the number of those pairs.
fn between(one: &Counts, other: &Counts) -> (usize, usize) {
    let mut steps = 0;
    for (mine, points) in one.scores.iter().zip(0_usize..) {
        for (theirs, others) in other.scores.iter().zip(0_usize..) {
            steps += mine * theirs * points.abs_diff(others);
        }
    }
    (steps, one.scored() * other.scored())
}

/// The mean number of steps between two people among these.
fn inside(one: &Counts) -> Option<Fraction> {
    // Every pair is met twice, and everybody meets themselves, which is no step.
    let scored = one.scored();
    let (steps, _) = between(one, one);
    Fraction::part(steps, scored * scored.saturating_sub(1))
}
