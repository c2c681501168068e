//! The steps of an import in a visit: from files that were read to something that can be undone.

use super::continuation::AfterRecoveryPoint;
use super::import::{FileBatch, Import, LetIn, Unread};
use super::visit::{Effect, Visit};
use super::{Action, Identity, Plan, PlanError};
use crate::device::{Event, Reason, Slots};
use crate::reflection::{Label, OwnerId, ParticipantId};

impl<S: Slots + Clone> Visit<S> {
    /// The import is at this step, because a person began it or left it.
    pub fn set_import(&mut self, import: Import) -> Vec<Effect> {
        self.import = import;
        self.effects.push(Effect::ShowImport);
        self.take_effects()
    }

    /// Files with these names are on their way, to be let in like this, beside those of an import that still waits to be let
    /// through. The answer is the number of the first of them; the others count on from there.
    pub fn files_coming(&mut self, names: Vec<String>, let_in: LetIn) -> (u32, Vec<Effect>) {
        let first = self.files_brought;
        for _ in &names {
            self.files_brought = self.files_brought.wrapping_add(1);
        }
        // What is being let through just now has to come to its end.
        if names.is_empty() || matches!(self.import, Import::Busy(_)) {
            return (first, Vec::new());
        }
        let mut batch = std::mem::take(&mut self.import).into_batch();
        batch.let_in = let_in;
        batch.await_files(first, names);
        (first, self.set_import(Import::Reading(batch)))
    }

    /// What became of the file with this number; after the last one it is worked out what they would change. Nothing
    /// happens where nobody waits for it any more.
    pub fn file_arrived(
        &mut self,
        number: u32,
        bytes: Result<Vec<u8>, Unread>,
        now: u64,
    ) -> Vec<Effect> {
        let Import::Reading(batch) = &mut self.import else {
            return Vec::new();
        };
        batch.arrived(number, bytes);
        if batch.next().is_none() {
            return self.stop_reading(now);
        }
        self.effects.push(Effect::ShowImport);
        self.take_effects()
    }

    /// Waits for no more files, and works out what those that came would change; where they are let in at once and it asks
    /// nothing, it is done.
    pub fn stop_reading(&mut self, now: u64) -> Vec<Effect> {
        match std::mem::take(&mut self.import) {
            Import::Reading(batch) => match (batch.let_in, batch.outcome(&self.state)) {
                (LetIn::AtOnce, Import::Ready(batch, planned)) => self.let_in(batch, planned, now),
                (_, outcome) => self.set_import(outcome),
            },
            other => {
                self.import = other;
                Vec::new()
            }
        }
    }

    /// Lets in what was read, unless it asks something. Of files that take no part is told until that is put away.
    fn let_in(
        &mut self,
        mut batch: FileBatch,
        planned: Option<Result<Box<Plan>, PlanError>>,
        now: u64,
    ) -> Vec<Effect> {
        for file in batch.looked.drain(..) {
            self.not_taken.retain(|old| old.name != file.name);
            self.not_taken
                .extend(file.refusal.is_some().then_some(file));
        }
        match planned {
            None => self.set_import(Import::Idle),
            // Nothing is let in, so the last pick can still be taken back.
            Some(Ok(plan)) if plan.summary.brings_nothing() => {
                self.set_import(Import::Applied(plan.summary))
            }
            planned => {
                let asks = !matches!(&planned, Some(Ok(plan)) if plan.asks_nothing());
                self.import = Import::Ready(batch, planned);
                match asks {
                    true => self.effects.push(Effect::ShowImport),
                    false => return self.confirm_import(None, now),
                }
                self.take_effects()
            }
        }
    }

    /// Of the files that took no part nobody has to be told any more.
    pub fn put_not_taken_away(&mut self) -> Vec<Effect> {
        self.not_taken.clear();
        self.effects.push(Effect::ShowImport);
        self.take_effects()
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

    /// Lets the import through, after what is here was kept; with a name, the partnership is called that from now on. While a
    /// session gathers, what was here before its first files is kept, and not once more for each pick.
    pub fn confirm_import(&mut self, rename: Option<Label>, now: u64) -> Vec<Effect> {
        if let Import::Ready(batch, Some(Ok(plan))) = std::mem::take(&mut self.import) {
            self.import = Import::Busy(Some(plan));
            self.effects.push(Effect::ShowImport);
            let session = match batch.let_in {
                LetIn::Asked => None,
                LetIn::AtOnce => self.session(),
            };
            match session.is_some() && self.gathers == session {
                true => self.apply_import(rename, now),
                false => {
                    self.gathers = session;
                    // Where it cannot be kept, taking back from memory is left.
                    self.keep_point(Reason::Import, AfterRecoveryPoint::Import(rename));
                }
            }
        }
        self.take_effects()
    }

    /// Takes the last import back, after what is here was kept. What a session gathers is on the table still.
    pub fn undo_import(&mut self, now: u64) -> Vec<Effect> {
        self.import = Import::Busy(None);
        self.effects.push(Effect::ShowImport);
        match self.gathers.is_some() && self.gathers == self.session() {
            true => self.apply_undo(now),
            false => self.keep_point(Reason::Undo, AfterRecoveryPoint::UndoImport),
        }
        self.take_effects()
    }

    /// A file of last time tells of a session that was run later than any step here; the one at this table goes on.
    fn stay_at(&mut self, session: Option<OwnerId>, now: u64) {
        if let Some(id) = session.filter(|id| self.session().as_ref() != Some(id)) {
            let before = self.state.before_import.take();
            self.perform(vec![Action::Run(id)], now);
            self.state.before_import = before;
        }
    }

    /// The session that is being run.
    fn session(&self) -> Option<OwnerId> {
        let current = self.state.contents.document.current_session();
        current.map(|(id, _)| id.clone())
    }

    pub(super) fn apply_import(&mut self, rename: Option<Label>, now: u64) {
        let Import::Busy(Some(plan)) = std::mem::take(&mut self.import) else {
            return;
        };
        // What stood on the screen may be older than what is here.
        self.import = match plan.refreshed(&self.state) {
            Ok(plan) => {
                let summary = plan.summary.clone();
                let session = self.session();
                self.perform(vec![Action::Import(Box::new(plan), rename)], now);
                self.stay_at(session, now);
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
