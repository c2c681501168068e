//! How far an import is, and the files that it is made of.

use super::plan::plan_as;
use super::{Identity, Plan, PlanError, State, Summary};
use crate::device::read_file;
use crate::exchange::{MAX_BYTES, ReadError};
use crate::merge::Merge;
use crate::reflection::{Document, ParticipantId};
use std::collections::BTreeMap;

/// How much the files of one import may hold together, in bytes. Everybody who fits into a partnership fits in ten times.
const MAX_TOGETHER: usize = 5 * MAX_BYTES;

/// Why a file was not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has more bytes than any file of ours.
    TooLarge,
    /// The browser did not give it.
    NotGiven,
    /// It did not come for so long that somebody stopped waiting for it.
    NotArrived,
    /// It is a folder.
    Folder,
    /// What was dropped is no file: a piece of text, for instance.
    NoFile,
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

/// How the files that a page brings are let in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LetIn {
    /// Somebody looks at what would change, and lets it in.
    #[default]
    Asked,
    /// At once, where it asks nothing: while a session gathers.
    AtOnce,
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
    Reading(FileBatch),
    /// Files were read and nothing has changed yet. The one place where the plan is.
    Ready(FileBatch, Option<Result<Box<Plan>, PlanError>>),
    /// What is here is being kept, before it becomes something else.
    Busy(Option<Box<Plan>>),
    /// The import went through.
    Applied(Summary),
    /// The import was taken back.
    Undone,
    /// It was not: meanwhile something came from another tab, which would have been taken back as well.
    TooLate,
}

/// The files of one import, chosen together or one after the other, until it is let through or left. What a file says is
/// merged before the next one is read, so that never two of them are in memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileBatch {
    /// What became of each file that came.
    pub looked: Vec<FileReport>,
    /// The files that are still to come: the number of each, and its name.
    waiting: Vec<(u32, String)>,
    incoming: Option<Document>,
    size: usize,
    /// As the page says that brought the last of them.
    pub(super) let_in: LetIn,
    /// Who was said to be somebody, before the files that come now were chosen.
    choices: BTreeMap<ParticipantId, Identity>,
}

impl Import {
    /// Whether something stands on the screen that would be gone with the page.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::Reading(_) | Self::Ready(..) | Self::Busy(_))
    }

    /// Whether it waits for a person, with something to look at.
    pub const fn rests(&self) -> bool {
        !matches!(self, Self::Idle | Self::Reading(_) | Self::Busy(_))
    }

    /// The plan, where files were read that can be brought together with what is here.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Ready(_, Some(Ok(plan))) => Some(plan),
            _ => None,
        }
    }
}

impl Import {
    /// The files to which others are added: those of an import that still waits to be let through.
    pub(super) fn into_batch(self) -> FileBatch {
        match self {
            Self::Reading(batch) => batch,
            Self::Ready(mut batch, Some(Ok(plan))) => {
                batch.choices = plan.choices();
                batch
            }
            _ => FileBatch::default(),
        }
    }
}

impl FileBatch {
    /// The name of the file that is being read.
    pub fn next(&self) -> Option<&str> {
        self.waiting.first().map(|(_, name)| name.as_str())
    }

    /// Files with these names are on their way, with numbers from the first on.
    pub(super) fn await_files(&mut self, first: u32, names: Vec<String>) {
        self.waiting.extend((first..).zip(names));
    }

    /// What became of the file with this number. One that nobody waits for any more is left aside.
    pub(super) fn arrived(&mut self, number: u32, bytes: Result<Vec<u8>, Unread>) {
        if let Some(at) = self.waiting.iter().position(|(it, _)| *it == number) {
            let (_, name) = self.waiting.remove(at);
            self.report(name, bytes);
        }
    }

    fn report(&mut self, name: String, bytes: Result<Vec<u8>, Unread>) {
        let refusal = bytes
            .map_err(Refusal::Unread)
            .and_then(|bytes| self.take(&bytes))
            .err();
        // Of a file that is tried again, what was wrong the first time is told no more.
        self.looked
            .retain(|old| old.refusal.is_none() || old.name != name);
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

    /// What the files would change. Whatever has not come by now does not.
    pub(super) fn outcome(mut self, state: &State) -> Import {
        for (_, name) in std::mem::take(&mut self.waiting) {
            self.report(name, Err(Unread::NotArrived));
        }
        let incoming = self.incoming.clone();
        let planned =
            incoming.map(|document| plan_as(state, document, &self.choices).map(Box::new));
        Import::Ready(self, planned)
    }
}
