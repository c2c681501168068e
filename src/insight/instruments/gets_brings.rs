//! «Halen en brengen»: what each organisation gets out of the partnership, and what it brings in.

use super::lines::{Line, lines_with};
use super::said::chosen_at;
use crate::insight::organisations::Organisation;
use crate::reflection::{
    BRINGS, BRINGS_KIND, Contribution, GETS, GETS_KIND, LINES, Label, Participant, PerItem, Word,
};

/// Something that an organisation gets or brings, and of which kind it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchanged {
    /// What was written.
    pub line: Line,
    /// Time, money or knowledge; none where nothing was chosen.
    pub kind: Option<Contribution>,
}

/// What all organisations get and bring: two columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GetsBringsView {
    /// What is got.
    pub gets: Vec<Exchanged>,
    /// What is brought.
    pub brings: Vec<Exchanged>,
}

/// So many lines on one side and none on the other say that an organisation only gets, or only brings; a single one is a list that
/// somebody has not finished.
const ONE_SIDED: usize = 2;

impl GetsBringsView {
    /// The organisations that wrote what they get, in two lines or more, and not a single thing that they bring.
    pub fn only_gets(&self) -> Vec<usize> {
        alone(&self.gets, &self.brings)
    }

    /// The organisations that wrote what they bring, in two lines or more, and not a single thing that they get.
    pub fn only_brings(&self) -> Vec<usize> {
        alone(&self.brings, &self.gets)
    }
}

/// What all organisations get and bring, in a neutral order.
pub fn gets_brings(partners: &[Organisation]) -> GetsBringsView {
    GetsBringsView {
        gets: exchanged(partners, GETS, GETS_KIND),
        brings: exchanged(partners, BRINGS, BRINGS_KIND),
    }
}

fn exchanged(
    partners: &[Organisation],
    field: PerItem<Label>,
    kinds: PerItem<Word>,
) -> Vec<Exchanged> {
    let kind = |who: &Participant, item: &str| chosen_at(who, kinds, item);
    let written = lines_with(partners, field, LINES, kind).into_iter();
    let written = written.map(|(line, kind)| Exchanged { line, kind });
    written.collect()
}

/// The organisations with lines on this side, and none on the other.
fn alone(here: &[Exchanged], there: &[Exchanged]) -> Vec<usize> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for one in here {
        let organisation = one.line.organisation;
        match counts.iter_mut().find(|(it, _)| *it == organisation) {
            Some((_, count)) => *count += 1,
            None => counts.push((organisation, 1)),
        }
    }
    counts.retain(|(organisation, count)| {
        let is_there = |one: &Exchanged| one.line.organisation == *organisation;
        *count >= ONE_SIDED && !there.iter().any(is_there)
    });
    counts.sort_unstable();
    counts
        .into_iter()
        .map(|(organisation, _)| organisation)
        .collect()
}
