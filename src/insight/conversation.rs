//! What one participant's own answers invite to talk about.

use crate::reflection::{Lens, Participant, Score};

/// How many questions somebody brings to the table at most.
const MOST: usize = 3;

/// The questions that a participant could bring to the table: those of the lowest scores, three at most. An invitation
/// to talk, not a verdict.
///
/// Of equal scores a lens that has no question among them yet goes first, then the order in which the model asks. Where
/// all is agreed and worked out (4 and 5) there is nothing to bring.
pub fn to_bring(participant: &Participant) -> Vec<(Lens, &'static str, Score)> {
    let asked = Lens::ALL.into_iter();
    let asked = asked.flat_map(|lens| lens.questions().iter().map(move |id| (lens, *id)));
    let mut low: Vec<(Lens, &'static str, Score)> = asked
        .filter_map(|(lens, id)| Some((lens, id, participant.answer(id)?.score()?)))
        .filter(|(_, _, score)| score.points() < 4)
        .collect();
    let mut chosen: Vec<(Lens, &'static str, Score)> = Vec::new();
    while chosen.len() < MOST {
        let of_lens = |lens: Lens| chosen.iter().filter(|(one, ..)| *one == lens).count();
        let next = low
            .iter()
            .enumerate()
            .min_by_key(|(at, (lens, _, score))| (*score, of_lens(*lens), *at));
        let Some((at, _)) = next else { break };
        chosen.push(low.remove(at));
    }
    chosen
}
