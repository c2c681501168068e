//! One value that can be changed on several devices, and still has one outcome.

use super::{Merge, Stamp};

const MAX_WRITERS: usize = 32;
const MAX_PER_WRITER: usize = 4;

/// A value as it was written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// What was written; taking something back is a value too.
    pub value: T,
    /// When and where. A writer never writes twice under one stamp, so versions with one stamp are one version.
    pub stamp: Stamp,
}

/// The current value and, where people wrote at the same time without knowing, the others: a multi-value register.
///
/// Of what was written the version with the latest stamp counts. Whoever writes had read what stood there, and that
/// is gone. What was merely outrun by somebody who had not read it stays as a *sibling*, so that two devices can
/// differ and people can choose.
///
/// What was read is known by writer, as one stamp each: the *context*. A writer has read all of its own writing. So a
/// long note that was typed elsewhere, letter by letter, takes away no word that was never read there.
/// Two such registers are merged by taking all that was written and all that was read, and keeping the
/// latest of it as far as [`Register::MAX_WRITERS`] and [`Register::MAX_PER_WRITER`] go. Should one stamp come with two
/// values (only a file made to do so brings that), the values are merged by their own law. All of this is commutative,
/// associative and idempotent. The textbook is Shapiro and others, «A comprehensive study of Convergent and Commutative
/// Replicated Data Types» (2011), 3.2.2; context and siblings are called so as in Riak.
///
/// # Examples
///
/// Two tablets write without knowing of each other, and somebody chooses:
///
/// ```
/// use gezamenlijke_blik::merge::{Merge, Register, ReplicaId, Stamp};
///
/// #[derive(Clone, Debug, PartialEq)]
/// struct Word(&'static str);
///
/// impl Merge for Word {
///     fn merge_in(&mut self, other: Self) {
///         self.0 = self.0.max(other.0);
///     }
/// }
///
/// let stamp = |count, tab| Stamp::new(count, 0, ReplicaId::new(tab).unwrap()).unwrap();
/// let mut here = None;
/// Register::write(&mut here, Word("first"), stamp(1, "a"));
/// let mut there = here.clone();
/// Register::write(&mut here, Word("mine"), stamp(2, "a"));
/// Register::write(&mut there, Word("theirs"), stamp(2, "b"));
///
/// let mut both = here.unwrap();
/// both.merge_in(there.unwrap());
/// assert_eq!(both.value(), &Word("theirs"));
/// assert_eq!(both.siblings()[0].value, Word("mine"));
///
/// let mut chosen = Some(both);
/// Register::write(&mut chosen, Word("mine"), stamp(3, "a"));
/// assert!(chosen.unwrap().siblings().is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    current: Version<T>,
    siblings: Vec<Version<T>>,
    context: Vec<Stamp>,
    watermark: Option<Stamp>,
}

impl<T> Register<T> {
    /// How many writers are known, those who wrote last. Only the name of the partnership has more
    /// than a few: everybody in the room fills it in.
    pub const MAX_WRITERS: usize = MAX_WRITERS;

    /// How many of one writer's versions are kept, the latest. There is more than one where two people
    /// on one device turned out to be the same.
    pub const MAX_PER_WRITER: usize = MAX_PER_WRITER;

    /// More than this many versions no register holds.
    pub const MAX_VERSIONS: usize = Self::MAX_WRITERS * Self::MAX_PER_WRITER;

    /// The value with the latest stamp: the one that is shown and counted while nobody chose another.
    pub const fn value(&self) -> &T {
        &self.current.value
    }

    /// The version with the latest stamp, which counts.
    pub const fn current(&self) -> &Version<T> {
        &self.current
    }

    /// What others wrote at the same time, be it the same value, latest first.
    pub fn siblings(&self) -> &[Version<T>] {
        &self.siblings
    }

    /// What was written over, as the last stamp of each writer: everything up to it by that writer is gone. Latest first.
    pub fn context(&self) -> &[Stamp] {
        &self.context
    }

    /// Everything up to this stamp is gone, whoever wrote it: where more people wrote than are kept.
    pub const fn watermark(&self) -> Option<Stamp> {
        self.watermark
    }

    /// The highest count in the stamp of any version.
    pub fn lamport(&self) -> u64 {
        // The current version has the latest stamp, and the count comes first in a stamp.
        self.current.stamp.lamport()
    }

    /// Every version that is kept: the one that counts, then its siblings, latest first.
    pub fn versions(&self) -> impl Iterator<Item = &Version<T>> {
        std::iter::once(&self.current).chain(&self.siblings)
    }

    /// The same register of something else, made of each value; what is made of none is left out. Nothing where that is so
    /// of the version that counts.
    pub fn map<U>(&self, part: &dyn Fn(&T) -> Option<U>) -> Option<Register<U>> {
        let version = |version: &Version<T>| {
            let stamp = version.stamp;
            part(&version.value).map(|value| Version { value, stamp })
        };
        Some(Register {
            current: version(&self.current)?,
            siblings: self.siblings.iter().filter_map(version).collect(),
            context: self.context.clone(),
            watermark: self.watermark,
        })
    }
}

impl<T: Merge + Clone> Register<T> {
    /// A register of these versions, of what was read when they were written, and of the watermark; the order in which
    /// versions and stamps come makes no difference.
    pub fn new(
        first: Version<T>,
        others: Vec<Version<T>>,
        context: Vec<Stamp>,
        watermark: Option<Stamp>,
    ) -> Self {
        let mut register = Self {
            current: first.clone(),
            siblings: others,
            context,
            watermark,
        };
        register.resolve(vec![first]);
        register
    }

    /// Writes a new value over everything that is here, siblings included, because whoever writes has seen them.
    ///
    /// An empty slot becomes a register. The stamp need not be later than those that are here: where it is at the highest
    /// count that there is, its clock moves on.
    pub fn write(slot: &mut Option<Self>, value: T, stamp: Stamp) {
        let stamp = stamp.following(slot.as_ref().map(|before| before.current.stamp));
        let mut watermark = None;
        let mut context = Vec::new();
        if let Some(before) = slot.take() {
            context.extend(before.versions().map(|version| version.stamp));
            context.extend(before.context);
            watermark = before.watermark;
        }
        context.retain(|read| *read < stamp);
        let (_, context) = prune(&[stamp], context, &mut watermark);
        *slot = Some(Self {
            current: Version { value, stamp },
            siblings: Vec::new(),
            context,
            // Where there is no later stamp any more, what is written must stay readable all the same.
            watermark: watermark.filter(|before| *before < stamp),
        });
    }

    /// Decides between all siblings and these versions.
    fn resolve(&mut self, others: Vec<Version<T>>) {
        let versions = std::mem::take(&mut self.siblings).into_iter();
        let mut latest_first: Vec<Version<T>> = Vec::with_capacity(versions.len() + others.len());
        for version in versions.chain(others) {
            let at = latest_first.partition_point(|other| other.stamp > version.stamp);
            match latest_first.get_mut(at) {
                Some(same) if same.stamp == version.stamp => same.value.merge_in(version.value),
                _ => latest_first.insert(at, version),
            }
        }
        let stamps: Vec<Stamp> = latest_first.iter().map(|version| version.stamp).collect();
        let context = std::mem::take(&mut self.context);
        let (stays, context) = prune(&stamps, context, &mut self.watermark);
        let mut stays = stays.into_iter();
        latest_first.retain(|_| stays.next() == Some(true));
        let mut kept = latest_first.into_iter();
        if let Some(current) = kept.next() {
            self.current = current;
        }
        self.siblings = kept.collect();
        self.context = context;
    }
}

impl<T: Merge + Clone> Merge for Register<T> {
    fn merge_in(&mut self, other: Self) {
        self.context.extend(other.context);
        self.watermark = self.watermark.max(other.watermark);
        let mut others = vec![self.current.clone(), other.current];
        others.extend(other.siblings);
        self.resolve(others);
    }
}

/// Which of these stay, latest first, and what is still worth knowing to have been read.
///
/// Stands apart from the values, so that it is in the program once and not for every kind of value.
fn prune(
    written: &[Stamp],
    context: Vec<Stamp>,
    watermark: &mut Option<Stamp>,
) -> (Vec<bool>, Vec<Stamp>) {
    let mut last: Vec<Stamp> = Vec::new();
    for stamp in context {
        let later = |known: &Stamp| known.is_by_writer_of(&stamp) && *known >= stamp;
        if !last.iter().any(later) {
            last.retain(|known| !known.is_by_writer_of(&stamp));
            last.insert(last.partition_point(|known| *known > stamp), stamp);
            // Below one writer too many nothing is looked at any more.
            last.truncate(MAX_WRITERS + 1);
        }
    }
    let mut stays = vec![false; written.len()];
    let mut known = Vec::new();
    let mut writers: Vec<(Stamp, usize)> = Vec::new();
    let (mut written, mut last) = (
        written.iter().enumerate().peekable(),
        last.iter().peekable(),
    );
    // Both in one row, the latest first; what was read comes before the same that was written.
    loop {
        let next = last.next_if(|read| written.peek().is_none_or(|(_, stamp)| read >= stamp));
        let (stamp, at) = match next {
            Some(read) => (read, None),
            None => match written.next() {
                Some((at, stamp)) => (stamp, Some(at)),
                None => break,
            },
        };
        if Some(*stamp) <= *watermark {
            break;
        }
        let place = writers.iter().position(|(by, _)| by.is_by_writer_of(stamp));
        let place = place.unwrap_or(writers.len());
        if place == writers.len() {
            // One writer too many: from here on everything goes, whoever wrote it. That has to be remembered, or a
            // word from below would come in again with the next file.
            if place == MAX_WRITERS {
                *watermark = Some(*stamp);
                break;
            }
            writers.push((*stamp, MAX_PER_WRITER));
        }
        match (writers.get_mut(place), at.and_then(|at| stays.get_mut(at))) {
            (None | Some((_, 0)), _) => {}
            (Some((_, left)), Some(stays)) => {
                *left -= 1;
                *stays = true;
            }
            // Everything that this writer wrote up to here is gone.
            (Some((_, left)), None) => {
                *left = 0;
                known.push(*stamp);
            }
        }
    }
    (stays, known)
}
