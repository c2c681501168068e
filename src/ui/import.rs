//! How far an import is: from files that were brought to something that can be undone.

use super::App;
use crate::browser::{self, Brought, Unread};
use crate::exchange::{ReadError, read};
use crate::keeping::Reason;
use crate::reflection::{Document, Label, Merge};
use crate::session::{Action, Plan, PlanError, Summary, plan};
use leptos::prelude::*;

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

/// How much the files of one import may hold together, in bytes. Everybody who fits into a partnership fits in ten times.
const MAX_TOGETHER: usize = 25_000_000;

/// What became of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// The name of the file, as its owner gave it.
    pub name: String,
    /// Why it takes no part, if it does not.
    pub refusal: Option<Refusal>,
}

/// How far an import is.
#[derive(Clone, Debug, PartialEq)]
pub enum Import {
    /// Nothing was brought.
    Idle,
    /// Files are being read.
    Reading,
    /// Files were read and nothing has changed yet.
    Ready(Vec<Looked>, Option<Result<Box<Plan>, PlanError>>),
    /// What is here is being kept, before it becomes something else.
    Busy,
    /// The import went through.
    Applied(Summary),
    /// The import was taken back.
    Undone,
    /// It was not: meanwhile something came from another tab, which would have been taken back as well.
    TooLate,
}

impl Import {
    /// Whether something stands on the screen that would be gone with the page.
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Reading | Self::Ready(..) | Self::Busy)
    }
}

/// Files that are being looked at, one after the other. What a file says is taken in before the next one is read, so that
/// never two of them are in memory.
#[derive(Default)]
pub struct Looking {
    incoming: Option<Document>,
    size: usize,
    looked: Vec<Looked>,
}

impl Looking {
    /// Looks at the next file.
    pub fn look_at(&mut self, brought: Brought) {
        let Brought { name, bytes } = brought;
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
        let document = read(bytes).map_err(Refusal::Refused)?;
        self.size = size;
        self.incoming.get_or_insert_default().merge_in(document);
        Ok(())
    }
}

impl App {
    /// Works out what the files that were looked at would change.
    pub fn looked_at(self, looking: Looking) {
        let Looking {
            incoming, looked, ..
        } = looking;
        if looked.is_empty() {
            self.import.set(Import::Idle);
            return;
        }
        let planned = incoming.map(|document| {
            let planned = self
                .state
                .with_untracked(|state| plan(state, vec![document]));
            planned.map(Box::new)
        });
        self.import.set(Import::Ready(looked, planned));
        browser::focus(PREVIEW);
    }

    /// Lets the import through, after what is here was kept; with a name, the partnership is called that
    /// from now on.
    pub fn take_in(self, plan: Plan, rename: Option<Label>) {
        self.import.set(Import::Busy);
        // Where it cannot be kept, taking back from memory is left.
        self.keep_point(Reason::Import, move |_| {
            // What stood on the screen may be older than what is here.
            let outcome = match self.state.with_untracked(|state| plan.anew(state)) {
                Ok(plan) => {
                    let summary = plan.summary.clone();
                    self.act(Action::Import(Box::new(plan), rename));
                    Import::Applied(summary)
                }
                Err(reason) => Import::Ready(Vec::new(), Some(Err(reason))),
            };
            self.import.set(outcome);
            browser::focus(PREVIEW);
        });
    }

    /// Takes the last import back, after what is here was kept.
    pub fn take_back(self) {
        self.import.set(Import::Busy);
        self.keep_point(Reason::Undo, move |_| {
            // Something may have come from another tab meanwhile; then there is no going back any more.
            self.look_again();
            let can = self
                .state
                .with_untracked(|state| state.before_import.is_some());
            self.act(Action::UndoImport);
            self.import.set(match can {
                true => Import::Undone,
                false => Import::TooLate,
            });
            browser::focus(PREVIEW);
        });
    }
}

/// The id of the part of the page that tells about the import; focus goes there when something happened.
pub const PREVIEW: &str = "import-preview";
