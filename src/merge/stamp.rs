//! When and where a value was written, so that two tablets agree on which came last.

use super::ReplicaId;
use std::fmt;

/// The highest count that a file may bring: above it a file could make its values win for ever.
pub const MAX_LAMPORT: u64 = 1 << 40;

/// The latest moment that a stamp can name, in milliseconds since 1970.
pub const MAX_WALL: u64 = 1 << 53;

/// The moment of a change: first by count, then by clock, then by writer.
///
/// The count (Lamport's logical clock) rises with every change that a tablet makes or receives, so
/// the order holds even where a tablet's own clock is years off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    lamport: u64,
    wall: u64,
    replica: ReplicaId,
}

impl Stamp {
    /// A stamp with a count from 1 and a wall clock in milliseconds since 1970, up to [`MAX_WALL`].
    pub fn new(lamport: u64, wall: u64, replica: ReplicaId) -> Option<Self> {
        (lamport >= 1 && wall <= MAX_WALL).then_some(Self {
            lamport,
            wall,
            replica,
        })
    }

    /// The stamp of a change that follows another one here. Above the highest count that a file can bring,
    /// files tell changes apart by their clocks alone, so there the clock moves on with every change.
    pub(super) fn following(self, before: Option<Stamp>) -> Self {
        let next = before.map_or(0, |before| before.wall.saturating_add(1));
        match self.lamport > MAX_LAMPORT {
            true => Self {
                wall: self.wall.max(next.min(MAX_WALL)),
                ..self
            },
            false => self,
        }
    }

    /// The first moment after this one.
    pub const fn next(self) -> Self {
        Self {
            lamport: self.lamport.saturating_add(1),
            ..self
        }
    }

    /// The stamp as it is written down, with a count of at most [`MAX_LAMPORT`]: nobody gets there by
    /// answering, but somebody may have made a file that does.
    pub fn capped(self) -> Self {
        Self {
            lamport: self.lamport.min(MAX_LAMPORT),
            ..self
        }
    }

    /// Reads `count.milliseconds.replica`, the way a stamp stands in a file.
    pub fn parse(text: &str) -> Option<Self> {
        let (lamport, rest) = text.split_once('.')?;
        let (wall, replica) = rest.split_once('.')?;
        Self::new(number(lamport)?, number(wall)?, ReplicaId::new(replica)?)
    }

    /// How many changes its writer had seen, this one included.
    pub const fn lamport(&self) -> u64 {
        self.lamport
    }

    /// Who wrote it.
    pub const fn replica(&self) -> ReplicaId {
        self.replica
    }

    /// Whether both were written by the same device.
    pub(super) fn is_by_writer_of(&self, other: &Stamp) -> bool {
        self.replica == other.replica
    }

    /// The writer's clock, in milliseconds since 1970; not to be trusted on its own.
    pub const fn wall(&self) -> u64 {
        self.wall
    }
}

/// A number in one spelling only: `007` and `+7` are refused, so that equal stamps are equal text.
fn number(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.lamport, self.wall, self.replica)
    }
}
