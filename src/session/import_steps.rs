//! The steps of an import in a visit: from files that were read to something that can be undone.

use super::continuation::AfterRecoveryPoint;
use super::import::{FileBatch, Import, Unread};
use super::visit::{Effect, Visit};
use super::{Action, Identity};
use crate::device::{Event, Reason, Slots};
use crate::reflection::{Label, ParticipantId};

impl<S: Slots + Clone> Visit<S> {
    /// The import is at this step, because a person began it or left it.
    pub fn set_import(&mut self, import: Import) -> Vec<Effect> {
        self.import = import;
        self.effects.push(Effect::ShowImport);
        self.take_effects()
    }

    /// Files with these names are on their way, beside those of an import that still waits to be let through. The answer
    /// is the number of the first of them; the others count on from there.
    pub fn files_coming(&mut self, names: Vec<String>) -> (u32, Vec<Effect>) {
        let first = self.files_brought;
        for _ in &names {
            self.files_brought = self.files_brought.wrapping_add(1);
        }
        // What is being let through just now has to come to its end.
        if names.is_empty() || matches!(self.import, Import::Busy(_)) {
            return (first, Vec::new());
        }
        let mut batch = std::mem::take(&mut self.import).into_batch();
        batch.await_files(first, names);
        (first, self.set_import(Import::Reading(batch)))
    }

    /// What became of the file with this number; after the last one it is worked out what they would change. Nothing
    /// happens where nobody waits for it any more.
    pub fn file_arrived(&mut self, number: u32, bytes: Result<Vec<u8>, Unread>) -> Vec<Effect> {
        let Import::Reading(batch) = &mut self.import else {
            return Vec::new();
        };
        batch.arrived(number, bytes);
        if batch.next().is_none() {
            return self.stop_reading();
        }
        self.effects.push(Effect::ShowImport);
        self.take_effects()
    }

    /// Waits for no more files, and works out what those that came would change.
    pub fn stop_reading(&mut self) -> Vec<Effect> {
        match std::mem::take(&mut self.import) {
            Import::Reading(batch) => {
                let outcome = batch.outcome(&self.state);
                self.set_import(outcome)
            }
            other => {
                self.import = other;
                Vec::new()
            }
        }
    }

    /// Says who somebody in the files is, and works out what the import would change then.
    pub fn identify(&mut self, who: &ParticipantId, identity: Identity) {
        if let Import::Ready(_, Some(Ok(plan))) = &mut self.import {
            match plan.identify(&self.state, who, identity) {
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
    pub fn confirm_import(&mut self, rename: Option<Label>) -> Vec<Effect> {
        if let Import::Ready(_, Some(Ok(plan))) = std::mem::take(&mut self.import) {
            self.import = Import::Busy(Some(plan));
            self.effects.push(Effect::ShowImport);
            // Where it cannot be kept, taking back from memory is left.
            self.keep_point(Reason::Import, AfterRecoveryPoint::Import(rename));
        }
        self.take_effects()
    }

    /// Takes the last import back, after what is here was kept.
    pub fn undo_import(&mut self) -> Vec<Effect> {
        self.import = Import::Busy(None);
        self.effects.push(Effect::ShowImport);
        self.keep_point(Reason::Undo, AfterRecoveryPoint::UndoImport);
        self.take_effects()
    }

    pub(super) fn apply_import(&mut self, rename: Option<Label>, now: u64) {
        let Import::Busy(Some(plan)) = std::mem::take(&mut self.import) else {
            return;
        };
        // What stood on the screen may be older than what is here.
        self.import = match plan.refreshed(&self.state) {
            Ok(plan) => {
                let summary = plan.summary.clone();
                self.perform(vec![Action::Import(Box::new(plan), rename)], now);
                Import::Applied(summary)
            }
            Err(reason) => Import::Ready(FileBatch::default(), Some(Err(reason))),
        };
        self.effects.push(Effect::ShowImport);
    }

    pub(super) fn apply_undo(&mut self, now: u64) {
        // Something may have come from another tab meanwhile; then there is no going back any more.
        self.dispatch(Event::SlotsChanged, now);
        let can = self.state.before_import.is_some();
        self.perform(vec![Action::UndoImport], now);
        self.import = match can {
            true => Import::Undone,
            false => Import::TooLate,
        };
        self.effects.push(Effect::ShowImport);
    }
}
