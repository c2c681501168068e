//! One value that can be changed on several tablets, and still has one outcome.

use super::{Extra, Merge, Stamp};

/// A value as it was written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// What was written; taking something back is a value too.
    pub value: T,
    /// When and where.
    pub stamp: Stamp,
    /// Everything up to this stamp is gone, whoever wrote it: how the first version of the app
    /// remembered what was replaced. Stands with the version that counts.
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
/// Two such registers are merged by taking all that was written and all that was seen. That, and
/// keeping the latest of it as far as [`Register::WRITERS`] and [`Register::EACH`] go, is
/// commutative, associative and idempotent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    current: Version<T>,
    others: Vec<Version<T>>,
}

impl<T> Register<T> {
    /// How many writers are known, those who wrote last. Only the name of the partnership has more
    /// than a few: everybody in the room fills it in.
    pub const WRITERS: usize = 32;

    /// How many of one writer's words are kept, the latest. There is more than one where two people
    /// on one tablet turned out to be the same.
    pub const EACH: usize = 4;

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
        self.rivals().next().is_some()
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
        let before = slot.take();
        let stamp = stamp.following(before.as_ref().map(|before| before.current.stamp));
        let mut version = Version {
            value,
            stamp,
            replaced: None,
            seen: Vec::new(),
            extra: Extra::default(),
        };
        if let Some(before) = before {
            version.replaced = before.current.replaced;
            version.seen = before.current.seen;
            version.seen.push(before.current.stamp);
            let others = before.others.iter().map(|other| other.stamp);
            version.seen.extend(others);
            // Where there is no later stamp any more, what is written must stay readable all the same.
            version.seen.retain(|seen| *seen < stamp);
            version.replaced = version.replaced.filter(|before| *before < stamp);
        }
        *slot = Some(Self::new(version, Vec::new()));
    }

    /// Decides between all versions of a merge; the fallback is one of them.
    ///
    /// What was replaced is remembered once, with the version that counts. Were it remembered with
    /// each version, it would depend on the order of merging which of them survives to tell it.
    fn settle(mut versions: Vec<Version<T>>, fallback: Version<T>) -> Self {
        let replaced = versions.iter().filter_map(|version| version.replaced).max();
        // A word that was written over, and one that lives on. Of two equal ones the former is known more about.
        let mut words: Vec<(Stamp, Option<Version<T>>)> = Vec::new();
        for version in &mut versions {
            words.extend(version.seen.drain(..).map(|stamp| (stamp, None)));
            version.replaced = None;
        }
        words.extend(versions.into_iter().map(|one| (one.stamp, Some(one))));
        words.retain(|(stamp, _)| Some(*stamp) > replaced);
        words.sort_by(|one, other| rank(other).cmp(&rank(one)));
        let mut kept: Vec<(Stamp, Option<Version<T>>)> = Vec::new();
        let mut writers = 0;
        for (stamp, word) in words {
            let by_the_same = |(known, _): &(Stamp, _)| known.is_by_writer_of(&stamp);
            let is_full = kept.iter().filter(|known| by_the_same(known)).count() == Self::EACH;
            match (kept.iter_mut().rfind(|known| by_the_same(known)), word) {
                (Some((_, None)), _) => {}
                (Some((known, Some(same))), Some(word))
                    if (*known, &same.value) == (stamp, &word.value) =>
                {
                    same.extra.merge_in(word.extra);
                }
                (Some(_), _) if is_full => {}
                (Some(_), word) => kept.push((stamp, word)),
                (None, _) if writers == Self::WRITERS => {}
                (None, word) => {
                    writers += 1;
                    kept.push((stamp, word));
                }
            }
        }
        let seen = kept.iter().filter(|(_, word)| word.is_none());
        let seen = seen.map(|(stamp, _)| *stamp).collect();
        let mut alive = kept.into_iter().filter_map(|(_, word)| word);
        let mut current = alive.next().unwrap_or(fallback);
        current.replaced = replaced;
        current.seen = seen;
        Self {
            current,
            others: alive.collect(),
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

/// The order of words, by which they are also merged.
fn rank<T>(word: &(Stamp, Option<Version<T>>)) -> (Stamp, bool, Option<&T>) {
    let (stamp, word) = word;
    (
        *stamp,
        word.is_none(),
        word.as_ref().map(|word| &word.value),
    )
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
