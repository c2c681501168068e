//! «In welke fase?»: where each thinks that the partnership is, and how far it is with each phase.

use super::said::{chosen, chosen_at, each, tally};
use crate::insight::organisations::Organisation;
use crate::reflection::{Choice, PHASE, PHASES, Phase, PhaseState};

/// One of the five phases as all organisations see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseView {
    /// The phase.
    pub phase: Phase,
    /// How many of each organisation think that the partnership is in it now, in the order of the picture.
    pub here: Vec<usize>,
    /// How many of each organisation say of it each of [`PhaseState::ALL`], in that order.
    pub states: Vec<[usize; 4]>,
}

impl PhaseView {
    /// How many think that the partnership is in it now.
    pub fn marks(&self) -> usize {
        self.here.iter().sum()
    }

    /// How many say this of it.
    pub fn count(&self, state: PhaseState) -> usize {
        let place = PhaseState::ALL.iter().position(|one| *one == state);
        let of = |one: &[usize; 4]| place.and_then(|place| one.get(place)).copied();
        self.states.iter().filter_map(of).sum()
    }
}

/// The five phases as all organisations see them. Every phase is there, also one that nobody named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhasesView {
    /// The phases in their order.
    pub phases: Vec<PhaseView>,
}

impl PhasesView {
    /// How many think that the partnership is in one of them.
    pub fn marks(&self) -> usize {
        self.phases.iter().map(PhaseView::marks).sum()
    }

    /// The first and the last phase in which somebody thinks that the partnership is; the same where all agree, none where nobody
    /// says it.
    pub fn span(&self) -> Option<(Phase, Phase)> {
        let mut named = self.phases.iter().filter(|one| one.marks() > 0);
        let first = named.next()?.phase;
        Some((first, named.next_back().map_or(first, |last| last.phase)))
    }

    /// Whether people disagree about where the partnership is: two of them named another phase. That is a finding, and no fault of
    /// anybody: in practice phases run through each other.
    pub fn differ(&self) -> bool {
        self.span().is_some_and(|(first, last)| first != last)
    }

    /// How many put the partnership in this phase or a later one.
    pub fn from(&self, phase: Phase) -> usize {
        let late = self.phases.iter().filter(|one| one.phase >= phase);
        late.map(PhaseView::marks).sum()
    }
}

/// The five phases as all organisations see them.
pub fn phases(partners: &[Organisation]) -> PhasesView {
    let here: Vec<[usize; 5]> = partners
        .iter()
        .map(|partner| tally(each(partner, |who| chosen::<Phase>(who, PHASE))))
        .collect();
    let phases = Phase::ALL
        .iter()
        .enumerate()
        .map(|(place, phase)| PhaseView {
            phase: *phase,
            here: here
                .iter()
                .map(|one| one.get(place).copied().unwrap_or_default())
                .collect(),
            states: partners
                .iter()
                .map(|partner| {
                    tally::<PhaseState, 4>(each(partner, |who| chosen_at(who, PHASES, phase.key())))
                })
                .collect(),
        });
    PhasesView {
        phases: phases.collect(),
    }
}
