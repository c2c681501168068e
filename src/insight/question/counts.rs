//! What was answered to a question, counted per organisation.

use crate::insight::organisations::organisations;
use crate::insight::{Fraction, Weighting, count_answered};
use crate::reflection::{Answer, Document, Participant, ParticipantId};

/// The answers of some people to one question, counted: those of one organisation, or of the whole group.
///
/// Somebody without any answer at all is not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many gave each of the five answers, from 1 to 5.
    pub scores: [usize; 5],
    /// How many do not know.
    pub unknown: usize,
    /// How many say that the question does not fit them.
    pub not_applicable: usize,
    /// How many left it open.
    pub open: usize,
}

impl Counts {
    fn of(people: &[&Participant], question: &str) -> Self {
        let mut counts = Self::default();
        for who in people {
            match who.answer(question) {
                Some(Answer::Scored(score)) => {
                    let at = usize::from(score.points()).saturating_sub(1);
                    if let Some(count) = counts.scores.get_mut(at) {
                        *count += 1;
                    }
                }
                Some(Answer::Unknown) => counts.unknown += 1,
                Some(Answer::NotApplicable) => counts.not_applicable += 1,
                None => counts.open += 1,
            }
        }
        counts
    }

    /// How many are counted.
    pub const fn people(&self) -> usize {
        self.scored() + self.unknown + self.not_applicable + self.open
    }

    /// How many gave one of the five answers; no other counts in a mean, a distance or a share.
    pub const fn scored(&self) -> usize {
        self.low() + self.middle() + self.high()
    }

    /// To how many the question applies: all but those who say that it does not fit them.
    pub const fn applies(&self) -> usize {
        self.people() - self.not_applicable
    }

    /// How many gave one of the two low answers, 1 and 2.
    pub const fn low(&self) -> usize {
        let [one, two, ..] = self.scores;
        one + two
    }

    /// How many gave the middle answer, 3.
    pub const fn middle(&self) -> usize {
        let [_, _, three, ..] = self.scores;
        three
    }

    /// How many gave one of the two high answers, 4 and 5.
    pub const fn high(&self) -> usize {
        let [.., four, five] = self.scores;
        four + five
    }

    /// How many gave the highest answer, 5.
    pub const fn highest(&self) -> usize {
        let [.., five] = self.scores;
        five
    }

    /// Those of both.
    pub fn plus(&self, other: &Counts) -> Self {
        let mut scores = self.scores;
        for (mine, theirs) in scores.iter_mut().zip(other.scores) {
            *mine += theirs;
        }
        Self {
            scores,
            unknown: self.unknown + other.unknown,
            not_applicable: self.not_applicable + other.not_applicable,
            open: self.open + other.open,
        }
    }

    /// Twice the median of the scores, so that it is whole where the middle lies between two answers: 2 to 10.
    pub fn doubled_median(&self) -> Option<usize> {
        let scored = self.scored();
        let last = scored.checked_sub(1)?;
        Some(self.nth(last / 2)? + self.nth(scored / 2)?)
    }

    /// The score at this place, from 0, when all are put in order.
    fn nth(&self, place: usize) -> Option<usize> {
        let mut below = 0;
        let points = self.scores.iter().zip(1..);
        let mut points = points.map(|(count, points)| {
            below += count;
            (below, points)
        });
        let found = points.find(|(below, _)| *below > place);
        found.map(|(_, points)| points)
    }
}

/// The answers of everybody in the picture to one question, by organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionAnswers {
    /// Per organisation, in the order of the picture. One of which nobody gave any answer has nobody in it.
    pub organisations: Vec<Counts>,
    /// Of everybody together.
    pub all: Counts,
}

impl QuestionAnswers {
    /// Of these organisations.
    pub fn new(organisations: Vec<Counts>) -> Self {
        let all = organisations.iter();
        let all = all.fold(Counts::default(), |all, one| all.plus(one));
        Self { organisations, all }
    }

    /// The organisations with a score on this question.
    pub fn scoring(&self) -> impl Iterator<Item = &Counts> + Clone {
        self.organisations.iter().filter(|one| one.scored() > 0)
    }

    /// How many organisations there are in the group: those with somebody who answered anything at all.
    pub fn present(&self) -> usize {
        let there = self.organisations.iter().filter(|one| one.people() > 0);
        there.count()
    }

    /// The part of the scores that `counted` counts, 0 to 1: inside each organisation first and then their mean, or of all
    /// people, as the weighting says. `None` without a score.
    pub fn share(
        &self,
        weighting: Weighting,
        counted: impl Fn(&Counts) -> usize,
    ) -> Option<Fraction> {
        let part = |one: &Counts| Fraction::part(counted(one), one.scored());
        match weighting {
            Weighting::Organisations => Fraction::mean(self.scoring().filter_map(part)),
            Weighting::Participants => part(&self.all),
        }
    }
}

/// The answers to a question of everybody who is in the picture and gave any answer at all.
pub fn question_answers(
    document: &Document,
    question: &str,
    included: impl Fn(&ParticipantId) -> bool,
) -> QuestionAnswers {
    of_people(&people(document, included), question)
}

/// Per organisation, in the order of the picture, those who gave any answer at all.
pub(super) fn people(
    document: &Document,
    included: impl Fn(&ParticipantId) -> bool,
) -> Vec<Vec<&Participant>> {
    let organisations = organisations(document, included).into_iter();
    let people = organisations.map(|organisation| {
        let people = organisation.people.into_iter().map(|(_, who)| who);
        people.filter(|who| count_answered(who).0 > 0).collect()
    });
    people.collect()
}

/// The answers of these people to a question.
pub(super) fn of_people(people: &[Vec<&Participant>], question: &str) -> QuestionAnswers {
    let counts = people.iter().map(|people| Counts::of(people, question));
    QuestionAnswers::new(counts.collect())
}
