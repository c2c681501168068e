//! How far an import is: from files that were brought to something that can be undone.

use super::tasks::After;
use super::visit::{Effect, Visit};
use super::{Action, Identity, Plan, PlanError, State, Summary, plan};
use crate::device::{Event, Reason, Slots, read_file};
use crate::exchange::{MAX_BYTES, ReadError};
use crate::merge::Merge;
use crate::reflection::{Document, Label, ParticipantId};

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

/// What became of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// The name of the file, as its owner gave it.
    pub name: String,
    /// Why it takes no part, if it does not.
    pub refusal: Option<Refusal>,
}

/// How far an import is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Import {
    /// Nothing was brought.
    #[default]
    Idle,
    /// Files are being read.
    Reading,
    /// Files were read and nothing has changed yet. The one place where the plan is.
    Ready(Vec<Looked>, Option<Result<Box<Plan>, PlanError>>),
    /// What is here is being kept, before it becomes something else.
    Busy(Option<Box<Plan>>),
    /// The import went through.
    Applied(Summary),
    /// The import was taken back.
    Undone,
    /// It was not: meanwhile something came from another tab, which would have been taken back as well.
    TooLate,
}

/// Files that are being looked at, one after the other. What a file says is taken in before the next one is read, so that
/// never two of them are in memory.
#[derive(Debug, Default)]
pub struct Looking {
    incoming: Option<Document>,
    size: usize,
    looked: Vec<Looked>,
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

impl Looking {
    /// Looks at the next file.
    pub fn look_at(&mut self, name: String, bytes: Result<Vec<u8>, Unread>) {
        let refusal = bytes
            .map_err(Refusal::Unread)
            .and_then(|bytes| self.take(&bytes))
            .err();
        self.looked.push(Looked { name, refusal });
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
    fn outcome(self, state: &State) -> Import {
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

impl<S: Slots + Clone> Visit<S> {
    /// The import is at this step, because a person began it or left it.
    pub fn set_import(&mut self, import: Import) -> Vec<Effect> {
        self.import = import;
        self.effects.push(Effect::ShowImport);
        self.done()
    }

    /// Works out what the files that were looked at would change.
    pub fn looked_at(&mut self, looking: Looking) -> Vec<Effect> {
        let outcome = looking.outcome(&self.state);
        self.set_import(outcome)
    }

    /// Says who somebody in the files is, and works out what the import would change then.
    pub fn choose(&mut self, who: &ParticipantId, identity: Identity) {
        if let Import::Ready(_, Some(Ok(plan))) = &mut self.import {
            match plan.choose(&self.state, who, identity) {
                Ok(chosen) => **plan = chosen,
                Err(error) => {
                    if let Import::Ready(_, planned) = &mut self.import {
                        *planned = Some(Err(error));
                    }
                }
            }
        }
    }

    /// Lets the import through, after what is here was kept; with a name, the partnership is called that from now on.
    pub fn take_in(&mut self, rename: Option<Label>) -> Vec<Effect> {
        if let Import::Ready(_, Some(Ok(plan))) = std::mem::take(&mut self.import) {
            self.import = Import::Busy(Some(plan));
            self.effects.push(Effect::ShowImport);
            // Where it cannot be kept, taking back from memory is left.
            self.keep_point(Reason::Import, After::TakeIn(rename));
        }
        self.done()
    }

    /// Takes the last import back, after what is here was kept.
    pub fn take_back(&mut self) -> Vec<Effect> {
        self.import = Import::Busy(None);
        self.effects.push(Effect::ShowImport);
        self.keep_point(Reason::Undo, After::TakeBack);
        self.done()
    }

    pub(super) fn take_in_now(&mut self, rename: Option<Label>, now: u64) {
        let Import::Busy(Some(plan)) = std::mem::take(&mut self.import) else {
            return;
        };
        // What stood on the screen may be older than what is here.
        self.import = match plan.for_now(&self.state) {
            Ok(plan) => {
                let summary = plan.summary.clone();
                self.perform(vec![Action::Import(Box::new(plan), rename)], now);
                Import::Applied(summary)
            }
            Err(reason) => Import::Ready(Vec::new(), Some(Err(reason))),
        };
        self.effects.push(Effect::ShowImport);
    }

    pub(super) fn take_back_now(&mut self, now: u64) {
        // Something may have come from another tab meanwhile; then there is no going back any more.
        self.tell(Event::SlotsChanged, now);
        let can = self.state.before_import.is_some();
        self.perform(vec![Action::UndoImport], now);
        self.import = match can {
            true => Import::Undone,
            false => Import::TooLate,
        };
        self.effects.push(Effect::ShowImport);
    }
}
