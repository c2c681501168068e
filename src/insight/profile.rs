//! What one participant's answers say about a lens.

use super::Fraction;
use crate::reflection::{Answer, Lens, Participant, Score};

/// What a participant's or a group's answers come to on one lens, from 1.0 to 5.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LensValue {
    /// The mean of the scores, unrounded.
    pub mean: Fraction,
    /// Whether it rests on enough answers to lean on.
    pub footing: Footing,
}

impl LensValue {
    /// The score that lies nearest to the value as it is shown, in tenths: 3.5 is as near to 4 as to 3, and is a 4.
    pub fn nearest(&self) -> Option<Score> {
        let points = (self.mean.tenths() + 5).div_euclid(10);
        Score::new(u64::try_from(points).ok()?)
    }
}

/// How much a value rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// At least half of the questions that apply were scored.
    Firm,
    /// Fewer than half: shown, but marked «nog weinig antwoorden».
    Thin,
}

/// How far a participant is with one lens, in questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions with an answer of any kind, *weet ik niet* and *past niet bij ons* included.
    pub answered: usize,
    /// Questions with a score, which alone count in the mean.
    pub scored: usize,
    /// Questions marked *past niet bij ons*
    pub not_applicable: usize,
    /// All questions of the lens.
    pub asked: usize,
}

/// How far this participant is with a lens.
pub fn progress(participant: &Participant, lens: Lens) -> Progress {
    let mut progress = Progress::default();
    for question in lens.questions() {
        progress.asked += 1;
        match participant.answer(question) {
            None => continue,
            Some(Answer::Scored(_)) => progress.scored += 1,
            Some(Answer::NotApplicable) => progress.not_applicable += 1,
            Some(Answer::Unknown) => {}
        }
        progress.answered += 1;
    }
    progress
}

/// How many of all questions this participant answered, and how many there are.
pub fn count_answered(participant: &Participant) -> (usize, usize) {
    let lenses = Lens::ALL.map(|lens| progress(participant, lens));
    let answered = lenses.iter().map(|lens| lens.answered).sum();
    (answered, lenses.iter().map(|lens| lens.asked).sum())
}

/// The value of a lens for this participant: the mean of its scored questions.
///
/// Open questions, *weet ik niet* and *past niet bij ons* never count in the mean. No score, no value. The value
/// is thin when fewer than half of the questions that apply (all but *past niet bij ons*) were scored.
pub fn lens_value(participant: &Participant, lens: Lens) -> Option<LensValue> {
    let scores = lens.questions().iter().filter_map(|question| {
        let score = participant.answer(question)?.score()?;
        Some(Fraction::whole(i64::from(score.points())))
    });
    let mean = Fraction::mean(scores)?;
    let Progress {
        scored,
        not_applicable,
        asked,
        ..
    } = progress(participant, lens);
    let footing = if 2 * scored < asked - not_applicable {
        Footing::Thin
    } else {
        Footing::Firm
    };
    Some(LensValue { mean, footing })
}
