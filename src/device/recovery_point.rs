//! Recovery points: what stood here just before something large happened.

use super::record::{read_record, write_record};
use crate::exchange::{seal, unseal};
use crate::reflection::ParticipantId;

/// How many recovery points are kept; the oldest goes first.
const MAX_POINTS: usize = 3;

/// What was about to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Files were about to be brought in.
    Import,
    /// An import was about to be taken back.
    Undo,
    /// An older state was about to be restored.
    Restore,
    /// Two participants were about to become one person.
    SamePerson,
}

impl Reason {
    const ALL: [Reason; 4] = [
        Reason::Import,
        Reason::Undo,
        Reason::Restore,
        Reason::SamePerson,
    ];

    const fn key(self) -> &'static str {
        match self {
            Reason::Import => "import",
            Reason::Undo => "undo",
            Reason::Restore => "restore",
            Reason::SamePerson => "same",
        }
    }
}

/// When and why a recovery point was made: what its key in the journal says. What stood here then is its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryPoint {
    /// When it was made, in milliseconds since 1970 by this device's clock.
    pub at: u64,
    /// What was about to happen.
    pub reason: Reason,
}

impl RecoveryPoint {
    /// The key under which it stands; keys sort by age.
    pub fn key(self) -> String {
        format!("point-{:016}-{}", self.at, self.reason.key())
    }

    /// The recovery point to which a key of the journal belongs; none where it belongs to something else.
    pub fn from_key(key: &str) -> Option<Self> {
        let (at, reason) = key.strip_prefix("point-")?.split_once('-')?;
        let reason = Reason::ALL.into_iter().find(|one| one.key() == reason)?;
        let at = at.parse().ok()?;
        Some(Self { at, reason })
    }
}

/// Of these keys of the journal the recovery points that stay and those that go, newest first.
pub fn split_newest<'a>(keys: impl Iterator<Item = &'a str>) -> (Vec<&'a str>, Vec<&'a str>) {
    let mut points: Vec<&str> = keys
        .filter(|key| RecoveryPoint::from_key(key).is_some())
        .collect();
    points.sort_unstable();
    points.reverse();
    let gone = points.split_off(points.len().min(MAX_POINTS));
    (points, gone)
}

/// When the next recovery point is made: now, but never before those that are there, because a clock may have been
/// ahead when they were made.
pub fn next_moment<'a>(keys: impl Iterator<Item = &'a str>, now: u64) -> u64 {
    let last = keys
        .filter_map(RecoveryPoint::from_key)
        .map(|point| point.at)
        .max();
    last.map_or(now, |last| now.max(last.saturating_add(1)))
}

/// A sealed recovery point without these participants; nothing when it cannot be read.
pub fn without_people(stored: &str, erased: &[ParticipantId]) -> Option<String> {
    let sealed = unseal(stored).ok()?;
    let mut contents = read_record(sealed.text).ok()?;
    contents.document = contents.document.only(&|_, id| !erased.contains(id));
    erased.iter().for_each(|id| contents.local.forget(id));
    Some(seal(sealed.generation, &write_record(&contents)))
}
