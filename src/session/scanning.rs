//! Codes that are scanned, one person after the other: what each look of the camera brings, and what is told of it.

use crate::exchange::code::{CodeError, Collector, Compression, Taken, TransferId};

/// How many people are known by their codes: a large room.
const MOST: usize = 1_000;

/// What was scanned so far, of everybody who holds their code in front of the camera. A person who is in becomes a file of the
/// import; here is what leads to that.
#[derive(Debug, Default)]
pub struct Scanning {
    collector: Collector,
    /// Who came in whole, or why they could not.
    whole: Vec<(TransferId, Result<String, CodeError>)>,
    /// Whose code is in front of the camera: it is read many times, and told once.
    in_front: Option<TransferId>,
    told: Scanned,
}

/// What is told of the codes that were scanned last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scanned {
    /// None was scanned yet.
    #[default]
    Nothing,
    /// Which parts of somebody are in, in their order; others are still to come.
    Parts(Vec<bool>),
    /// This person is in.
    In(String),
    /// This person was in already.
    Again(String),
    /// It was not taken.
    Refused(CodeError),
}

/// All that one person shows: to be opened, and then told to [`Scanning::opened`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// What was shown.
    pub payload: Vec<u8>,
    /// Whether it has to be made large again first.
    pub compression: Compression,
    transfer: TransferId,
}

impl Scanning {
    /// Takes what stood in a code. Where that was the last part of somebody, all of them comes out.
    pub fn take(&mut self, scanned: &[u8]) -> Option<Whole> {
        let taken = match self.collector.take(scanned) {
            Ok(taken) => taken,
            Err(error) => {
                self.in_front = None;
                self.told = Scanned::Refused(error);
                return None;
            }
        };
        let (Taken::Again { transfer }
        | Taken::Part { transfer, .. }
        | Taken::Whole { transfer, .. }) = taken;
        let was_in_front = self.in_front.replace(transfer) == Some(transfer);
        match taken {
            Taken::Again { .. } if was_in_front => None,
            Taken::Again { .. } => {
                let known = self.whole.iter().find(|(id, _)| *id == transfer);
                match known.map(|(_, who)| who.clone()) {
                    Some(Ok(who)) => self.told = Scanned::Again(who),
                    Some(Err(error)) => self.told = Scanned::Refused(error),
                    None => {}
                }
                None
            }
            Taken::Part { have, .. } => {
                self.told = Scanned::Parts(have);
                None
            }
            Taken::Whole {
                payload,
                compression,
                ..
            } => Some(Whole {
                payload,
                compression,
                transfer,
            }),
        }
    }

    /// What came of opening all that somebody showed: their name, or why it could not be opened.
    pub fn opened(&mut self, whole: &Whole, who: Result<String, CodeError>) {
        self.told = match &who {
            Ok(who) => Scanned::In(who.clone()),
            Err(error) => Scanned::Refused(*error),
        };
        if self.whole.len() == MOST {
            self.whole.drain(..1);
        }
        self.whole.push((whole.transfer, who));
    }

    /// What is to be told of the codes that were scanned last.
    pub const fn told(&self) -> &Scanned {
        &self.told
    }
}
