//! What the answers to the questions point at.

use super::{Grounds, Signal};
use crate::insight::{Fraction, Pattern, QuestionView};
use crate::reflection::Lens;

/// The questions that somebody can answer only who knows who decides.
const WHO_DECIDES: [&str; 3] = ["RE-Q2", "OR-Q3", "PR-Q3"];

/// *Confusion*: the ambition has 4 or more, and about AM-Q3 people are of two minds. *Leadership*: about RE-Q4 they are. *Trust*: half
/// of the scores of RE-Q6 or more are low; that trust is lower than the last time no document can tell, because it holds one round.
/// *Opaque*: a third or more do not know the answer to a question about who decides.
pub fn signals(grounds: &Grounds) -> Vec<Signal> {
    let questions = grounds.questions;
    let ambition = grounds.lenses.get(Lens::Ambition.position());
    let ambition = ambition.copied().flatten();
    let found = [
        ambition
            .filter(|value| *value >= Fraction::whole(4) && are_of_two_minds(questions, "AM-Q3"))
            .map(Signal::Confusion),
        are_of_two_minds(questions, "RE-Q4").then_some(Signal::Leadership),
        view(questions, "RE-Q6")
            .is_some_and(is_low)
            .then_some(Signal::Trust),
    ];
    let opaque = WHO_DECIDES
        .into_iter()
        .filter(|question| view(questions, question).is_some_and(QuestionView::many_do_not_know));
    let found = found.into_iter().flatten();
    found.chain(opaque.map(Signal::Opaque)).collect()
}

fn view<'a>(questions: &'a [QuestionView], question: &str) -> Option<&'a QuestionView> {
    questions.iter().find(|view| view.question == question)
}

/// Two camps, or an organisation that sees it differently; of two organisations, that they differ.
fn are_of_two_minds(questions: &[QuestionView], question: &str) -> bool {
    view(questions, question).is_some_and(|view| {
        matches!(
            view.pattern,
            Pattern::TwoCamps | Pattern::OneApart(_) | Pattern::TwoApart
        )
    })
}

/// Enough answered, and half of the scores or more are low.
fn is_low(view: &QuestionView) -> bool {
    let all = &view.answers.all;
    view.pattern != Pattern::TooFew && 2 * all.low() >= all.scored()
}
