//! Where the partners see things differently, question by question.

use super::organisations::organisations;
use crate::insight::Fraction;
use crate::reflection::{Answer, Document, Lens, Participant, ParticipantId};

/// How far apart the organisations stand on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// «Eens»: a spread below 1.
    Agreed,
    /// «Verschil»: from 1 to below 2.
    Apart,
    /// «Kloof»: a spread of 2 or more.
    Gap,
}

impl Difference {
    /// The class of a spread, decided on the exact value.
    pub fn of(spread: Fraction) -> Self {
        if spread < Fraction::whole(1) {
            Difference::Agreed
        } else if spread < Fraction::whole(2) {
            Difference::Apart
        } else {
            Difference::Gap
        }
    }
}

/// One question with how far the organisations stand apart on it: a row of the list in «Samen».
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionSpread {
    /// The lens to which it belongs.
    pub lens: Lens,
    /// Its id, such as `BE-Q2`.
    pub question: &'static str,
    /// Per organisation, in the order of the picture, the mean of its scores, 1 to 5.
    pub means: Vec<Option<Fraction>>,
    /// Highest minus lowest mean, 0 to 4; `None` with fewer than two organisations.
    pub spread: Option<Fraction>,
    /// How many participants do not know.
    pub unknown: usize,
    /// How many say that it does not apply.
    pub not_applicable: usize,
    /// How many gave no answer at all.
    pub open: usize,
}

/// All 25 questions, the largest difference first; those that cannot be compared come last.
pub fn question_spreads(
    document: &Document,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<QuestionSpread> {
    let partners: Vec<Vec<&Participant>> = organisations(document, included)
        .into_iter()
        .map(|organisation| {
            organisation
                .people
                .into_iter()
                .map(|(_, who)| who)
                .collect()
        })
        .collect();
    let mut spreads: Vec<QuestionSpread> = Vec::new();
    for lens in Lens::ALL {
        for question in lens.questions() {
            let next = question_spread(lens, question, &partners);
            // Behind its equals, so that equal spreads stay in the order in which the model asks.
            let at = spreads.partition_point(|other| other.spread >= next.spread);
            spreads.insert(at, next);
        }
    }
    spreads
}

fn question_spread(
    lens: Lens,
    question: &'static str,
    partners: &[Vec<&Participant>],
) -> QuestionSpread {
    let means: Vec<Option<Fraction>> = partners
        .iter()
        .map(|people| {
            let answers = people
                .iter()
                .filter_map(|who| who.answer(question)?.score());
            Fraction::mean(answers.map(|score| Fraction::whole(i64::from(score.points()))))
        })
        .collect();
    let count = |wanted: Option<Answer>| {
        let everyone = partners.iter().flatten();
        everyone
            .filter(|who| who.answer(question) == wanted)
            .count()
    };
    QuestionSpread {
        lens,
        question,
        spread: spread_of(means.iter().copied().flatten()),
        means,
        unknown: count(Some(Answer::Unknown)),
        not_applicable: count(Some(Answer::NotApplicable)),
        open: count(None),
    }
}

/// Highest minus lowest; `None` of fewer than two values.
pub(super) fn spread_of(values: impl Iterator<Item = Fraction>) -> Option<Fraction> {
    let values: Vec<Fraction> = values.collect();
    let (lowest, highest) = (values.iter().min()?, values.iter().max()?);
    (values.len() >= 2).then(|| highest.minus(*lowest))
}
