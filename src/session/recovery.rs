//! What can be brought back, and what goes for good: recovery points, texts that were put aside, erasing.
//!
//! Each takes several questions to the journal. What is to be done with an answer travels along as a [`Continuation`].

use super::continuation::{
    AfterRecoveryPoint, Continuation, Forgetting, JournalRequest, JournalResponse, QuarantinedText,
    Recovery, Reply,
};
use super::visit::{Effect, Visit};
use super::{Action, survivor};
use crate::device::{
    Decoded, JOURNAL_SLOTS, JournalEntries, QUARANTINE, QUARANTINE_IN_JOURNAL, Reason,
    RecoveryPoint, Slots, StoragePlace, decode, next_moment, read_record, split_newest,
};
use crate::exchange::{seal, unseal};
use crate::reflection::ParticipantId;

impl<S: Slots + Clone> Visit<S> {
    /// Asks the journal for the recovery points; they come as a [`Reply`] to this request.
    pub fn recovery_points(&mut self, request: u32) -> Vec<Effect> {
        self.journal(
            JournalRequest::Read,
            Continuation::ListRecoveryPoints(request),
        );
        self.take_effects()
    }

    /// Goes back to a recovery point, after keeping everything as it is now as another one. Where that cannot be kept
    /// nothing changes; replies which of the two.
    pub fn go_back_to(&mut self, request: u32, recovery: Recovery) -> Vec<Effect> {
        let contents = Box::new(recovery.contents);
        self.keep_point(
            Reason::Restore,
            AfterRecoveryPoint::Restore(request, contents),
        );
        self.take_effects()
    }

    /// Makes two participants one person, after everything was kept as it is now.
    pub fn join(&mut self, request: u32, one: ParticipantId, other: ParticipantId) -> Vec<Effect> {
        let (from, into) = survivor(&self.state, one, other);
        self.keep_point(
            Reason::SamePerson,
            AfterRecoveryPoint::MergePeople(request, from, into),
        );
        self.take_effects()
    }

    /// Asks for the texts that could not be read and were put aside.
    pub fn quarantined_texts(&mut self, request: u32) -> Vec<Effect> {
        let slots = self.persistence.slots();
        let found = slots.keys(QUARANTINE).into_iter().filter_map(|key| {
            let text = slots.get(&key).ok()??;
            let place = StoragePlace::Slots;
            Some(QuarantinedText { key, text, place })
        });
        let found = found.collect();
        self.journal(
            JournalRequest::Read,
            Continuation::ListQuarantined(request, found),
        );
        self.take_effects()
    }

    /// Removes a text that was put aside, because a person asked for it; replies whether it is gone.
    pub fn delete_quarantined(&mut self, request: u32, aside: &QuarantinedText) -> Vec<Effect> {
        match aside.place {
            StoragePlace::Slots => {
                let gone = self.persistence.slots().remove(&aside.key).is_ok();
                self.on_quarantined_deleted(request, gone);
            }
            StoragePlace::Journal => {
                let key = vec![aside.key.clone()];
                self.journal(
                    JournalRequest::Remove(key),
                    Continuation::QuarantinedDeleted(request),
                );
            }
        }
        self.take_effects()
    }

    /// The journal answered; `works` says whether it ever did.
    pub fn answered(
        &mut self,
        task: Continuation,
        answer: JournalResponse,
        works: bool,
        now: u64,
    ) -> Vec<Effect> {
        let done = answer == JournalResponse::Done(true);
        let entries = match answer {
            JournalResponse::Entries(entries) => entries,
            JournalResponse::Done(_) => None,
        };
        match task {
            Continuation::Nothing => {}
            Continuation::MakeRecoveryPoint(reason, after) => {
                self.make_point(reason, after, entries, now)
            }
            Continuation::RecoveryPointMade(gone, after) => {
                if done && !gone.is_empty() {
                    self.journal(JournalRequest::Remove(gone), Continuation::Nothing);
                }
                self.after(after, done, now);
            }
            Continuation::ListRecoveryPoints(request) => {
                self.reply(request, Reply::RecoveryPoints(entries.map(points)))
            }
            Continuation::ListQuarantined(request, found) => {
                let there = entries.unwrap_or_default().into_iter();
                let there = there.filter(|(key, _)| key.starts_with(QUARANTINE_IN_JOURNAL));
                let there = there.map(|(key, text)| {
                    let place = StoragePlace::Journal;
                    QuarantinedText { key, text, place }
                });
                let all = found.into_iter().chain(there).collect();
                self.reply(request, Reply::Quarantined(all));
            }
            Continuation::QuarantinedDeleted(request) => self.on_quarantined_deleted(request, done),
            Continuation::ForgetPeople(request, erased) => match entries {
                // What a newer version wrote is not this one's to change.
                Some(entries) if self.is_newer(&entries) => self.reply(request, Reply::Done(false)),
                Some(mut points) => {
                    points.retain(|(key, text)| match is_record(key) {
                        true => holds_one_of(text, &erased),
                        false => RecoveryPoint::from_key(key).is_some(),
                    });
                    self.forget(Forgetting {
                        request,
                        erased,
                        points,
                        rewritten: None,
                        wholly: true,
                    });
                }
                None => self.reply(request, Reply::Done(!works)),
            },
            Continuation::PersonForgotten(mut left) => {
                match left.rewritten.take().filter(|_| !done) {
                    // What could not be written anew goes, unless it may be the only record that there is.
                    Some(key) if !is_record(&key) => self.journal(
                        JournalRequest::Remove(vec![key]),
                        Continuation::PersonForgotten(left),
                    ),
                    _ => {
                        left.wholly &= done;
                        self.forget(left);
                    }
                }
            }
            Continuation::EraseOthers(request) => {
                let others = entries.unwrap_or_default().into_iter();
                let others = others.map(|(key, _)| key);
                let others = others.filter(|key| !JOURNAL_SLOTS.contains(&key.as_str()));
                self.journal(
                    JournalRequest::Remove(others.collect()),
                    Continuation::EraseOwn(request),
                );
            }
            Continuation::EraseOwn(request) => {
                self.perform(vec![Action::EraseAll], now);
                self.cover(now);
                // The last, because saving puts aside what cannot be read in a slot.
                let slots = self.persistence.slots();
                for key in slots.keys(QUARANTINE) {
                    slots.remove(&key).ok();
                }
                self.persistence.forget_damage();
                self.journal(JournalRequest::Read, Continuation::EraseCheck(request));
            }
            Continuation::EraseCheck(request) => {
                let journal = entries.or_else(|| (!works).then(Vec::new));
                let gone = journal.is_some_and(|journal| self.holds_nobody(journal));
                self.reply(request, Reply::Done(gone));
            }
        }
        self.take_effects()
    }

    /// Keeps everything as it is now as a recovery point, and then goes on.
    pub(super) fn keep_point(&mut self, reason: Reason, after: AfterRecoveryPoint) {
        self.journal(
            JournalRequest::Read,
            Continuation::MakeRecoveryPoint(reason, after),
        );
    }

    fn make_point(
        &mut self,
        reason: Reason,
        after: AfterRecoveryPoint,
        entries: Option<JournalEntries>,
        now: u64,
    ) {
        let Some(entries) = entries else {
            return self.after(after, false, now);
        };
        let keys = || entries.iter().map(|(key, _)| key.as_str());
        let at = next_moment(keys(), now);
        let key = RecoveryPoint { at, reason }.key();
        let (_, gone) = split_newest(keys().chain([key.as_str()]));
        let gone = gone.into_iter().map(str::to_owned).collect();
        let text = seal(0, &self.record());
        self.journal(
            JournalRequest::Put(key, text),
            Continuation::RecoveryPointMade(gone, after),
        );
    }

    fn after(&mut self, after: AfterRecoveryPoint, kept: bool, now: u64) {
        match after {
            AfterRecoveryPoint::Import(rename) => self.apply_import(rename, now),
            AfterRecoveryPoint::UndoImport => self.apply_undo(now),
            AfterRecoveryPoint::Restore(request, contents) => {
                if kept {
                    self.perform(vec![Action::Restore(contents)], now);
                }
                self.reply(request, Reply::Done(kept));
            }
            AfterRecoveryPoint::MergePeople(request, from, into) => {
                self.perform(vec![Action::SamePerson { from, into }], now);
                self.reply(request, Reply::Done(kept));
            }
        }
    }

    fn on_quarantined_deleted(&mut self, request: u32, gone: bool) {
        if gone {
            self.persistence.forget_damage();
        }
        self.reply(request, Reply::Done(gone));
    }

    pub(super) fn journal(&mut self, call: JournalRequest, task: Continuation) {
        self.effects.push(Effect::Journal(call, task));
    }

    pub(super) fn reply(&mut self, request: u32, reply: Reply) {
        self.effects.push(Effect::Reply(request, reply));
    }
}

pub(super) fn is_record(key: &str) -> bool {
    JOURNAL_SLOTS.contains(&key)
}

fn holds_one_of(text: &str, people: &[ParticipantId]) -> bool {
    match decode(text) {
        Decoded::Record(_, there) => people
            .iter()
            .any(|id| there.document.participant(id).is_some()),
        _ => false,
    }
}

/// The recovery points among what stands in the journal, newest first.
fn points(entries: JournalEntries) -> Vec<Recovery> {
    let (keys, _) = split_newest(entries.iter().map(|(key, _)| key.as_str()));
    let found = keys.into_iter().filter_map(|key| {
        let (_, text) = entries.iter().find(|(other, _)| other == key)?;
        let contents = read_record(unseal(text).ok()?.text).ok()?;
        let point = RecoveryPoint::from_key(key)?;
        Some(Recovery { point, contents })
    });
    found.collect()
}
