//! What people said with an instrument, as far as others may see it.

use crate::insight::organisations::Organisation;
use crate::insight::{Fraction, Weighting};
use crate::reflection::{Choice, Field, Participant, PerItem, Word};

/// What somebody chose for an item, where others may see it.
pub fn chosen_at<C: Choice>(who: &Participant, field: PerItem<Word>, item: &str) -> Option<C> {
    C::from_key(who.shared_at(field, item)?.as_str())
}

/// What somebody chose, where others may see it.
pub fn chosen<C: Choice>(who: &Participant, field: Field<Word>) -> Option<C> {
    C::from_key(who.shared(field)?.as_str())
}

/// What each person of an organisation says, of those who say something.
pub fn each<'a, T: 'a>(
    partner: &'a Organisation<'a>,
    said: impl Fn(&'a Participant) -> Option<T> + 'a,
) -> impl Iterator<Item = T> + 'a {
    partner.people.iter().filter_map(move |(_, who)| said(who))
}

/// How many say each of these; anything else counts nowhere.
pub fn tally<C: Choice, const N: usize>(said: impl Iterator<Item = C>) -> [usize; N] {
    let mut counts = [0; N];
    for one in said {
        let place = C::ALL.iter().position(|it| *it == one);
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    counts
}

/// These counts and those together.
pub fn plus<const N: usize>(mut counts: [usize; N], more: &[usize; N]) -> [usize; N] {
    for (mine, theirs) in counts.iter_mut().zip(more) {
        *mine += theirs;
    }
    counts
}

/// Whole numbers that people gave, brought to a mean for each organisation and for the group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Means {
    /// Per organisation, in the order of the picture; none where nobody of it gave a number.
    pub organisations: Vec<Option<Fraction>>,
    /// Of the group: the mean of its organisations or of all its people, as the weighting says.
    pub group: Option<Fraction>,
}

impl Means {
    /// The means of what the people of each organisation gave.
    pub fn of(numbers: &[Vec<i64>], weighting: Weighting) -> Self {
        let mean =
            |numbers: &mut dyn Iterator<Item = i64>| Fraction::mean(numbers.map(Fraction::whole));
        let organisations: Vec<Option<Fraction>> = numbers
            .iter()
            .map(|one| mean(&mut one.iter().copied()))
            .collect();
        let group = match weighting {
            Weighting::Organisations => Fraction::mean(organisations.iter().copied().flatten()),
            Weighting::Participants => mean(&mut numbers.iter().flatten().copied()),
        };
        Self {
            organisations,
            group,
        }
    }
}
