//! What one participant's own answers invite to talk about.

use crate::reflection::{Lens, Participant, Score};

/// The lowest answers of a lens, at most two: an invitation to talk, not a verdict.
///
/// Nothing where every scored question stands at 5, or where none was scored.
pub fn lowest(participant: &Participant, lens: Lens) -> Vec<(&'static str, Score)> {
    let scored = lens.questions().iter().filter_map(|question| {
        let score = participant.answer(question)?.score()?;
        (score.points() < 5).then_some((*question, score))
    });
    let mut scored: Vec<(&'static str, Score)> = scored.collect();
    let lowest = scored.iter().map(|(_, score)| *score).min();
    scored.retain(|(_, score)| Some(*score) == lowest);
    scored.truncate(2);
    scored
}
