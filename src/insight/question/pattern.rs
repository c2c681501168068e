//! What the answers to a question look like, as one sentence that can be recounted by hand.

use super::counts::{of_people, people};
use super::{Counts, QuestionAnswers, distance, distance_within};
use crate::insight::{Fraction, Weighting};
use crate::reflection::{Document, Lens, ParticipantId};

/// What the answers of a group to one question look like. Of those that are true the first in this order is the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// «Te weinig antwoorden»: nothing is said of them.
    TooFew,
    /// «Één organisatie ziet het anders»: this one, by its place in the picture.
    OneApart(usize),
    /// «De twee organisaties verschillen».
    TwoApart,
    /// «Twee kampen»: many low and many high.
    TwoCamps,
    /// «Samen: we doen het»: nearly all high, and half of the people or more give the highest answer.
    TogetherDoing,
    /// «Samen: eens en uitgewerkt»: nearly all high.
    TogetherAgreed,
    /// «Samen: nog niet»: nearly all low.
    TogetherNotYet,
    /// «Dicht bij elkaar»: nearly all give one of two neighbouring answers.
    Close,
    /// «Verspreid»: none of all these.
    Scattered,
}

impl Pattern {
    /// Whether people or organisations see it so differently that it is worth a talk.
    pub const fn diverges(self) -> bool {
        match self {
            Pattern::OneApart(_) | Pattern::TwoApart | Pattern::TwoCamps | Pattern::Scattered => {
                true
            }
            Pattern::TooFew
            | Pattern::TogetherDoing
            | Pattern::TogetherAgreed
            | Pattern::TogetherNotYet
            | Pattern::Close => false,
        }
    }
}

/// One question as the group answered it: what a screen says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// The lens to which it belongs.
    pub lens: Lens,
    /// Its id, such as `BE-Q2`.
    pub question: &'static str,
    /// What was answered.
    pub answers: QuestionAnswers,
    /// How far apart organisations are, 0 to 4 steps; see [`distance()`].
    pub distance: Option<Fraction>,
    /// How far apart people of one organisation are, 0 to 4 steps; see [`distance_within`].
    pub within: Option<Fraction>,
    /// What the answers look like.
    pub pattern: Pattern,
}

impl QuestionView {
    /// «Ook binnen organisaties»: it diverges, and people of one organisation are a step apart or more on average.
    pub fn also_within(&self) -> bool {
        let apart = |within: Fraction| within >= Fraction::whole(1);
        self.pattern.diverges() && self.within.is_some_and(apart)
    }

    /// «Velen weten het niet»: a third or more of those to whom it applies.
    pub const fn many_do_not_know(&self) -> bool {
        let Counts { unknown, .. } = self.answers.all;
        unknown > 0 && 3 * unknown >= self.answers.all.applies()
    }
}

/// All 25 questions as the group answered them, in the order in which the model asks.
pub fn question_views(
    document: &Document,
    weighting: Weighting,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<QuestionView> {
    let people = people(document, included);
    let asked = Lens::ALL.into_iter();
    let asked = asked.flat_map(|lens| {
        lens.questions()
            .iter()
            .map(move |question| (lens, *question))
    });
    asked
        .map(|(lens, question)| {
            question_view(lens, question, of_people(&people, question), weighting)
        })
        .collect()
}

/// One question with these answers.
pub fn question_view(
    lens: Lens,
    question: &'static str,
    answers: QuestionAnswers,
    weighting: Weighting,
) -> QuestionView {
    QuestionView {
        lens,
        question,
        distance: distance(&answers, weighting),
        within: distance_within(&answers),
        pattern: pattern(&answers, weighting),
        answers,
    }
}

fn pattern(answers: &QuestionAnswers, weighting: Weighting) -> Pattern {
    let all = &answers.all;
    let share = |counted: fn(&Counts) -> usize| answers.share(weighting, counted);
    let is_third = |counted| share(counted) >= Fraction::new(1, 3);
    let is_most = |share| share >= Fraction::new(3, 4);
    let is_most_both_ways = |counted: fn(&Counts) -> usize| {
        let both = [Weighting::Organisations, Weighting::Participants];
        both.iter()
            .all(|weighting| is_most(answers.share(*weighting, counted)))
    };
    let neighbours: [fn(&Counts) -> usize; 4] = [
        |Counts {
             scores: [a, b, ..], ..
         }| a + b,
        |Counts {
             scores: [_, a, b, ..],
             ..
         }| a + b,
        |Counts {
             scores: [_, _, a, b, _],
             ..
         }| a + b,
        |Counts {
             scores: [.., a, b], ..
         }| a + b,
    ];
    if !is_enough(answers) {
        Pattern::TooFew
    } else if let Some(one) = one_apart(answers) {
        Pattern::OneApart(one)
    } else if are_two_apart(answers) {
        Pattern::TwoApart
    } else if is_third(Counts::low) && is_third(Counts::high) && all.low() >= 2 && all.high() >= 2 {
        Pattern::TwoCamps
    } else if is_most_both_ways(Counts::high) {
        match 2 * all.highest() >= all.scored() {
            true => Pattern::TogetherDoing,
            false => Pattern::TogetherAgreed,
        }
    } else if is_most_both_ways(Counts::low) {
        Pattern::TogetherNotYet
    } else if neighbours.into_iter().any(|two| is_most(share(two))) {
        Pattern::Close
    } else {
        Pattern::Scattered
    }
}

/// Whether there are answers enough to say anything: two scores; four, or those of everybody where it applies to fewer; half
/// of those to whom it applies; and from two organisations, where the group has two.
fn is_enough(answers: &QuestionAnswers) -> bool {
    let (scored, applies) = (answers.all.scored(), answers.all.applies());
    let least = 4.min(applies).max(2).max(applies.div_ceil(2));
    scored >= least && answers.scoring().count() >= 2.min(answers.present())
}

/// The steps that count, doubled, as medians are.
const TWO_STEPS: usize = 4;
const THREE_STEPS: usize = 6;

/// The one organisation that sees it differently, where there are three or more.
///
/// Exactly one lies furthest from the median of all other people, by two steps or more, and without it no other lies two steps
/// from its rest. It has two scores or more, or every organisation sent one person, or it lies three steps away.
fn one_apart(answers: &QuestionAnswers) -> Option<usize> {
    let scoring: Vec<(usize, &Counts)> = scoring(answers);
    if scoring.len() < 3 {
        return None;
    }
    let apart: Vec<usize> = (0..scoring.len()).map(|one| apart(&scoring, one)).collect();
    let furthest = apart.iter().copied().max()?;
    let mut those = (0..scoring.len()).filter(|one| apart.get(*one) == Some(&furthest));
    let (one, None) = (those.next()?, those.next()) else {
        return None;
    };
    let (place, counts) = *scoring.get(one)?;
    let weighs = counts.scored() >= 2 || sent_one_each(answers) || furthest >= THREE_STEPS;
    let mut rest = scoring.clone();
    rest.remove(one);
    let agrees = (0..rest.len()).all(|other| self::apart(&rest, other) < TWO_STEPS);
    (furthest >= TWO_STEPS && weighs && agrees).then_some(place)
}

/// The organisations with a score, with their places in the picture.
fn scoring(answers: &QuestionAnswers) -> Vec<(usize, &Counts)> {
    let all = answers.organisations.iter().enumerate();
    all.filter(|(_, one)| one.scored() > 0).collect()
}

/// How far the median of this one lies from that of all other people among them, in half steps.
fn apart(all: &[(usize, &Counts)], one: usize) -> usize {
    let mut others = Counts::default();
    for (place, (_, other)) in all.iter().enumerate() {
        if place != one {
            others = others.plus(other);
        }
    }
    let own = all.get(one).and_then(|(_, own)| own.doubled_median());
    let medians = own.zip(others.doubled_median());
    medians.map_or(0, |(own, others)| own.abs_diff(others))
}

/// Whether exactly two organisations answered, their medians lie two steps apart or more, and each has two scores or more,
/// or sent one person.
fn are_two_apart(answers: &QuestionAnswers) -> bool {
    let scoring = scoring(answers);
    let weigh = scoring.iter().all(|(_, one)| one.scored() >= 2) || sent_one_each(answers);
    scoring.len() == 2 && weigh && apart(&scoring, 0) >= TWO_STEPS
}

/// Whether every organisation in the group sent one person.
fn sent_one_each(answers: &QuestionAnswers) -> bool {
    answers.organisations.iter().all(|one| one.people() <= 1)
}
