//! Where scanned parts wait for each other.

use super::parts::Part;
use super::{CodeError, Compression, TransferId};

/// How many transfers wait for more parts at once: as many people as can stand in line. With more the oldest goes.
const MOST_WAITING: usize = 16;

/// How many whole transfers are known by their id, so that they are told as known: a large room.
const MOST_WHOLE: usize = 1_000;

/// Parts as they are scanned, of several people at once and in any order. When more people wait for parts than stand in a
/// line, whoever came longest ago has to begin anew.
#[derive(Debug, Default)]
pub struct Collector {
    /// The one of which a part came last stands at the end.
    waiting: Vec<Waiting>,
    /// The one that was whole last stands at the end.
    whole: Vec<TransferId>,
}

/// What became of a part that was scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It, or the whole transfer, was there already.
    Again {
        /// Which transfer that is.
        transfer: TransferId,
    },
    /// It is in, and others are still to come.
    Part {
        /// Of which transfer it is.
        transfer: TransferId,
        /// Which parts of it are in, in their order.
        have: Vec<bool>,
    },
    /// It was the last one, and nothing is damaged.
    Whole {
        /// Which transfer is whole now.
        transfer: TransferId,
        /// What was split.
        payload: Vec<u8>,
        /// Whether the payload has to be made large again.
        compression: Compression,
    },
}

#[derive(Debug)]
struct Waiting {
    id: TransferId,
    compression: Compression,
    parts: Vec<Option<Vec<u8>>>,
}

impl Collector {
    /// Takes in what was scanned.
    ///
    /// # Errors
    /// When it is no part of ours, or the parts of a transfer do not fit together: then all of them have to come again.
    pub fn take(&mut self, scanned: &[u8]) -> Result<Taken, CodeError> {
        let part = Part::read(scanned)?;
        if self.whole.contains(&part.id) {
            return Ok(Taken::Again { transfer: part.id });
        }
        let at = self.waiting.iter().position(|one| one.id == part.id);
        let mut one = match at {
            Some(at) => self.waiting.remove(at),
            None => Waiting {
                id: part.id,
                compression: part.compression,
                parts: vec![None; part.count],
            },
        };
        let is_alike = one.parts.len() == part.count && one.compression == part.compression;
        let slot = one.parts.get_mut(part.index).filter(|_| is_alike);
        let slot = slot.ok_or(CodeError::Damaged)?;
        let is_known = slot.replace(part.bytes.to_vec()).is_some();
        let have: Vec<bool> = one.parts.iter().map(Option::is_some).collect();
        if !have.contains(&false) {
            return self.finished(one);
        }
        if self.waiting.len() == MOST_WAITING {
            self.waiting.remove(0);
        }
        self.waiting.push(one);
        match is_known {
            true => Ok(Taken::Again { transfer: part.id }),
            false => Ok(Taken::Part {
                transfer: part.id,
                have,
            }),
        }
    }

    fn finished(&mut self, one: Waiting) -> Result<Taken, CodeError> {
        let payload: Vec<u8> = one.parts.into_iter().flatten().flatten().collect();
        if TransferId::of(&payload, one.compression) != one.id {
            return Err(CodeError::Damaged);
        }
        if self.whole.len() == MOST_WHOLE {
            self.whole.remove(0);
        }
        self.whole.push(one.id);
        Ok(Taken::Whole {
            transfer: one.id,
            payload,
            compression: one.compression,
        })
    }
}
