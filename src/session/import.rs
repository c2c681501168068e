//! How far an import is, and the files that it is made of.

use super::{Plan, PlanError, State, Summary, plan};
use crate::device::read_file;
use crate::exchange::{MAX_BYTES, ReadError};
use crate::merge::Merge;
use crate::reflection::Document;

/// How much the files of one import may hold together, in bytes. Everybody who fits into a partnership fits in ten times.
const MAX_TOGETHER: usize = 5 * MAX_BYTES;

/// Why a file was not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has more bytes than any file of ours.
    TooLarge,
    /// The browser did not give it.
    NotGiven,
}

/// Why a file takes no part.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It was not read at all.
    Unread(Unread),
    /// What is in it was refused.
    Refused(ReadError),
    /// With the files before it, it would be too much at once.
    TooMuch,
}

/// A file that was read for an import, and whether it takes part.
#[derive(Clone, Debug, PartialEq)]
pub struct FileReport {
    /// The name of the file, as its owner gave it.
    pub name: String,
    /// Why it takes no part, if it does not.
    pub refusal: Option<Refusal>,
}

/// The step at which an import is: what the page of the files shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Import {
    /// Nothing was brought.
    #[default]
    Idle,
    /// Files are being read.
    Reading,
    /// Files were read and nothing has changed yet. The one place where the plan is.
    Ready(Vec<FileReport>, Option<Result<Box<Plan>, PlanError>>),
    /// What is here is being kept, before it becomes something else.
    Busy(Option<Box<Plan>>),
    /// The import went through.
    Applied(Summary),
    /// The import was taken back.
    Undone,
    /// It was not: meanwhile something came from another tab, which would have been taken back as well.
    TooLate,
}

/// The files of one import, read one after the other: what a file says is merged before the next one is read, so that never
/// two of them are in memory.
#[derive(Debug, Default)]
pub struct FileBatch {
    incoming: Option<Document>,
    size: usize,
    looked: Vec<FileReport>,
}

impl Import {
    /// Whether something stands on the screen that would be gone with the page.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::Reading | Self::Ready(..) | Self::Busy(_))
    }

    /// Whether it waits for a person, with something to look at.
    pub const fn rests(&self) -> bool {
        !matches!(self, Self::Idle | Self::Reading | Self::Busy(_))
    }

    /// The plan, where files were read that can be brought together with what is here.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Ready(_, Some(Ok(plan))) => Some(plan),
            _ => None,
        }
    }
}

impl FileBatch {
    /// Reads the next file, or notes why it takes no part.
    pub fn add(&mut self, name: String, bytes: Result<Vec<u8>, Unread>) {
        let refusal = bytes
            .map_err(Refusal::Unread)
            .and_then(|bytes| self.take(&bytes))
            .err();
        self.looked.push(FileReport { name, refusal });
    }

    fn take(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let size = self.size.saturating_add(bytes.len());
        if size > MAX_TOGETHER {
            return Err(Refusal::TooMuch);
        }
        let document = read_file(bytes).map_err(Refusal::Refused)?;
        self.size = size;
        self.incoming.get_or_insert_default().merge_in(document);
        Ok(())
    }

    /// What the files would change.
    pub(super) fn outcome(self, state: &State) -> Import {
        if self.looked.is_empty() {
            return Import::Idle;
        }
        let planned = self.incoming.map(|document| {
            let planned = plan(state, vec![document]);
            planned.map(Box::new)
        });
        Import::Ready(self.looked, planned)
    }
}
