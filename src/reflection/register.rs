//! One value that can be changed on several tablets, and still has one outcome.

use super::{Extra, Merge, Stamp};

const WRITERS: usize = 32;
const EACH: usize = 4;

/// A value as it was written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// What was written; taking something back is a value too.
    pub value: T,
    /// When and where.
    pub stamp: Stamp,
    /// Everything up to this stamp is gone, whoever wrote it: where more people wrote than are kept,
    /// and in files of the first version of the app. Stands with the version that counts.
    pub replaced: Option<Stamp>,
    /// What was written over, as the last stamp of each writer: everything up to it by that writer is
    /// gone. Latest first. Stands with the version that counts.
    pub seen: Vec<Stamp>,
    /// What a newer version of the app wrote beside it.
    pub extra: Extra,
}

/// The current value and, where people wrote at the same time without knowing, the others.
///
/// Of what was written the latest counts: the later stamp and, with equal stamps, the larger value.
/// Whoever writes had *seen* what stood there, and that is gone. What was merely outrun by somebody
/// who had not seen it stays as a rival, so that two tablets can differ and people can choose.
///
/// What was seen is known by writer, as one stamp each, and a writer sees all of its own writing. So a
/// long note that was typed elsewhere, letter by letter, takes away no word that was never read there.
/// Two such registers are merged by taking all that was written and all that was seen, and keeping the
/// latest of it as far as [`Register::WRITERS`] and [`Register::EACH`] go. That is commutative,
/// associative and idempotent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    current: Version<T>,
    others: Vec<Version<T>>,
}

impl<T> Register<T> {
    /// How many writers are known, those who wrote last. Only the name of the partnership has more
    /// than a few: everybody in the room fills it in.
    pub const WRITERS: usize = WRITERS;

    /// How many of one writer's words are kept, the latest. There is more than one where two people
    /// on one tablet turned out to be the same.
    pub const EACH: usize = EACH;

    /// More than this many versions no register holds.
    pub const MOST: usize = Self::WRITERS * Self::EACH;

    /// The value that counts.
    pub const fn value(&self) -> &T {
        &self.current.value
    }

    /// The version that counts.
    pub const fn current(&self) -> &Version<T> {
        &self.current
    }

    /// What others wrote at the same time, be it the same value, latest first.
    pub fn others(&self) -> &[Version<T>] {
        &self.others
    }

    /// The highest count in the stamp of any version.
    pub fn lamport(&self) -> u64 {
        let others = self.others.iter().map(|other| other.stamp.lamport());
        others.fold(self.current.stamp.lamport(), u64::max)
    }
}

impl<T: Eq> Register<T> {
    /// Every different value, with its latest version: first the one that counts, then the latest.
    pub fn versions(&self) -> impl Iterator<Item = &Version<T>> {
        let all = std::iter::once(&self.current).chain(&self.others);
        all.enumerate().filter_map(|(at, version)| {
            let mut before = std::iter::once(&self.current).chain(&self.others).take(at);
            let is_new = before.all(|other| other.value != version.value);
            is_new.then_some(version)
        })
    }

    /// Other values than the one that counts, latest first.
    pub fn rivals(&self) -> impl Iterator<Item = &Version<T>> {
        self.versions().skip(1)
    }

    /// Whether tablets differ about the value.
    pub fn is_disputed(&self) -> bool {
        let others = &mut self.others.iter();
        others.any(|other| other.value != self.current.value)
    }
}

impl<T: Ord + Clone> Register<T> {
    /// A register of these versions, at least one; the order in which they come makes no difference.
    pub fn new(first: Version<T>, others: Vec<Version<T>>) -> Self {
        let mut versions = others;
        versions.push(first.clone());
        Self::settle(versions, first)
    }

    /// Writes a new value over everything that is here, rivals and unknown members included, because
    /// those belonged to the values before. The stamp is later than any of theirs.
    pub fn write(slot: &mut Option<Self>, value: T, stamp: Stamp) {
        let before = slot.as_ref().map(|before| &before.current);
        let stamp = stamp.following(before.map(|before| before.stamp));
        let mut seen = before.map_or_else(Vec::new, |before| before.seen.clone());
        let mut replaced = before.and_then(|before| before.replaced);
        if let Some(before) = slot {
            seen.push(before.current.stamp);
            seen.extend(before.others.iter().map(|other| other.stamp));
        }
        let seen = worth_knowing(seen, stamp, &mut replaced);
        let current = Version {
            value,
            stamp,
            // Where there is no later stamp any more, what is written must stay readable all the same.
            replaced: replaced.filter(|before| *before < stamp),
            seen,
            extra: Extra::default(),
        };
        *slot = Some(Self {
            current,
            others: Vec::new(),
        });
    }

    /// Decides between all versions of a merge; the fallback is one of them.
    ///
    /// What was replaced is remembered once, with the version that counts. Were it remembered with
    /// each version, it would depend on the order of merging which of them survives to tell it.
    fn settle(versions: Vec<Version<T>>, fallback: Version<T>) -> Self {
        let mut replaced = versions.iter().filter_map(|version| version.replaced).max();
        let mut seen = Vec::new();
        let mut latest_first: Vec<Version<T>> = Vec::with_capacity(versions.len());
        for mut version in versions {
            seen.append(&mut version.seen);
            version.replaced = None;
            let rank = (version.stamp, &version.value);
            let at = latest_first.partition_point(|other| (other.stamp, &other.value) > rank);
            match latest_first.get_mut(at) {
                Some(same) if (same.stamp, &same.value) == rank => {
                    same.extra.merge_in(version.extra);
                }
                _ => latest_first.insert(at, version),
            }
        }
        let stamps: Vec<Stamp> = latest_first.iter().map(|version| version.stamp).collect();
        let (stays, seen) = sort_out(&stamps, seen, &mut replaced);
        let mut stays = stays.into_iter();
        latest_first.retain(|_| stays.next() == Some(true));
        let mut kept = latest_first.into_iter();
        let mut current = kept.next().unwrap_or(fallback);
        current.replaced = replaced;
        current.seen = seen;
        Self {
            current,
            others: kept.collect(),
        }
    }

    /// Takes in the versions of another copy.
    pub(super) fn join(&mut self, other: Self) {
        let mut versions = std::mem::take(&mut self.others);
        versions.extend(other.others);
        versions.push(other.current);
        versions.push(self.current.clone());
        *self = Self::settle(versions, self.current.clone());
    }
}

/// What was seen at this stamp, as one stamp of each writer.
fn worth_knowing(mut seen: Vec<Stamp>, stamp: Stamp, replaced: &mut Option<Stamp>) -> Vec<Stamp> {
    seen.retain(|seen| *seen < stamp);
    sort_out(&[stamp], seen, replaced).1
}

/// Which of these stay, latest first, and what is still worth knowing to have been seen.
///
/// Stands apart from the values, so that it is in the program once and not for every kind of value.
fn sort_out(
    written: &[Stamp],
    seen: Vec<Stamp>,
    replaced: &mut Option<Stamp>,
) -> (Vec<bool>, Vec<Stamp>) {
    let mut last: Vec<Stamp> = Vec::new();
    for stamp in seen {
        let later = |known: &Stamp| known.is_by_writer_of(&stamp) && *known >= stamp;
        if !last.iter().any(later) {
            last.retain(|known| !known.is_by_writer_of(&stamp));
            last.insert(last.partition_point(|known| *known > stamp), stamp);
        }
    }
    let mut stays = vec![false; written.len()];
    let mut known = Vec::new();
    let mut writers: Vec<(Stamp, usize)> = Vec::new();
    let (mut written, mut last) = (
        written.iter().enumerate().peekable(),
        last.iter().peekable(),
    );
    // Both in one row, the latest first; what was seen comes before the same that was written.
    loop {
        let next = last.next_if(|seen| written.peek().is_none_or(|(_, stamp)| seen >= stamp));
        let (stamp, at) = match next {
            Some(seen) => (seen, None),
            None => match written.next() {
                Some((at, stamp)) => (stamp, Some(at)),
                None => break,
            },
        };
        if Some(*stamp) <= *replaced {
            break;
        }
        let place = writers.iter().position(|(by, _)| by.is_by_writer_of(stamp));
        let place = place.unwrap_or(writers.len());
        if place == writers.len() {
            // One writer too many: from here on everything goes, whoever wrote it. That has to be remembered, or a
            // word from below would come in again with the next file.
            if place == WRITERS {
                *replaced = Some(*stamp);
                break;
            }
            writers.push((*stamp, EACH));
        }
        match (writers.get_mut(place), at.and_then(|at| stays.get_mut(at))) {
            (None | Some((_, 0)), _) => {}
            (Some((_, room)), Some(stays)) => {
                *room -= 1;
                *stays = true;
            }
            // Everything that this writer wrote up to here is gone.
            (Some((_, room)), None) => {
                *room = 0;
                known.push(*stamp);
            }
        }
    }
    (stays, known)
}

impl<T: Ord + Clone> Register<Option<T>> {
    /// Writes a value, or takes it back with `None`, unless that is how it stands already.
    ///
    /// Choosing the value that counts while it has rivals is a change: it settles the difference.
    pub fn change(slot: &mut Option<Self>, value: Option<T>, stamp: Stamp) {
        let stands = slot.as_ref().and_then(|register| register.value().as_ref());
        let disputed = slot.as_ref().is_some_and(Self::is_disputed);
        if disputed || stands != value.as_ref() {
            Register::write(slot, value, stamp);
        }
    }
}
