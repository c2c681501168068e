//! One value that can be changed on several tablets, and still has one outcome.

use super::{Extra, Merge, Stamp};

/// A value as it was written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// What was written; taking something back is a value too.
    pub value: T,
    /// When and where.
    pub stamp: Stamp,
    /// The latest stamp that is known to be replaced: versions up to it are gone. Stands with the
    /// version that counts.
    pub replaced: Option<Stamp>,
    /// What a newer version of the app wrote beside it.
    pub extra: Extra,
}

/// The current value and, where people wrote at the same time without knowing, the others.
///
/// Of two versions the later stamp wins and, with equal stamps, the larger value. A version that was
/// *replaced* is gone, and with it everything older; one that was merely outrun by somebody who had
/// not seen it stays as a rival, so that two tablets can differ and people can choose. At most
/// [`Register::MOST`] different values are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    current: Version<T>,
    rivals: Vec<Version<T>>,
}

impl<T> Register<T> {
    /// How many different values of one register are kept, the current one included.
    pub const MOST: usize = 4;

    /// The value that counts.
    pub const fn value(&self) -> &T {
        &self.current.value
    }

    /// The version that counts.
    pub const fn current(&self) -> &Version<T> {
        &self.current
    }

    /// Other values that were written at the same time, latest first.
    pub fn rivals(&self) -> &[Version<T>] {
        &self.rivals
    }

    /// The highest count in the stamp of any version.
    pub fn lamport(&self) -> u64 {
        let rivals = self.rivals.iter().map(|rival| rival.stamp.lamport());
        rivals.fold(self.current.stamp.lamport(), u64::max)
    }

    /// Every version that is kept, the current one first.
    pub fn versions(&self) -> impl Iterator<Item = &Version<T>> {
        std::iter::once(&self.current).chain(&self.rivals)
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
        let extra = Extra::default();
        let before = slot.as_ref().map(|register| register.current.stamp);
        let stamp = stamp.following(before);
        let current = Version {
            value,
            stamp,
            // Where there is no later stamp any more, what is written must stay readable all the same.
            replaced: before.filter(|before| *before < stamp),
            extra,
        };
        *slot = Some(Self {
            current,
            rivals: Vec::new(),
        });
    }

    /// Decides between all versions of a merge; the fallback is one of them.
    ///
    /// What was replaced is remembered once, with the version that counts. Were it remembered with
    /// each version, it would depend on the order of merging which of them survives to tell it.
    pub(super) fn settle(mut versions: Vec<Version<T>>, fallback: Version<T>) -> Self {
        let replaced = versions.iter().filter_map(|version| version.replaced).max();
        versions.retain(|version| Some(version.stamp) > replaced);
        let mut latest_first: Vec<Version<T>> = Vec::with_capacity(versions.len());
        for version in versions {
            let rank = (version.stamp, &version.value);
            let at = latest_first.partition_point(|other| (other.stamp, &other.value) >= rank);
            latest_first.insert(at, version);
        }
        let mut kept: Vec<Version<T>> = Vec::new();
        for mut version in latest_first {
            match kept.iter_mut().find(|other| other.value == version.value) {
                Some(same) if same.stamp == version.stamp => same.extra.merge_in(version.extra),
                Some(_) => {}
                None => {
                    version.replaced = None;
                    kept.push(version);
                }
            }
        }
        kept.truncate(Self::MOST);
        let mut kept = kept.into_iter();
        let mut current = kept.next().unwrap_or(fallback);
        current.replaced = replaced;
        Self {
            current,
            rivals: kept.collect(),
        }
    }

    /// Takes in the versions of another copy.
    pub(super) fn join(&mut self, other: Self) {
        let mut versions = std::mem::take(&mut self.rivals);
        versions.extend(other.rivals);
        versions.push(other.current);
        versions.push(self.current.clone());
        *self = Self::settle(versions, self.current.clone());
    }
}

impl<T: Ord + Clone> Register<Option<T>> {
    /// Writes a value, or takes it back with `None`, unless that is how it stands already.
    ///
    /// Choosing the value that counts while it has rivals is a change: it settles the difference.
    pub fn change(slot: &mut Option<Self>, value: Option<T>, stamp: Stamp) {
        let stands = slot.as_ref().and_then(|register| register.value().as_ref());
        let disputed = slot.as_ref().is_some_and(|it| !it.rivals.is_empty());
        if disputed || stands != value.as_ref() {
            Register::write(slot, value, stamp);
        }
    }
}
