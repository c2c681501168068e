//! What can be brought back, and what goes for good: recovery points, texts that were put aside, erasing.
//!
//! Each takes several questions to the journal. What is to be done with an answer travels along as a [`Task`].

use super::tasks::{After, Answer, Call, Forgetting, Reply, Task};
use super::visit::{Effect, Visit};
use super::{Action, survivor};
use crate::device::{
    Contents, Decoded, JOURNAL_SLOTS, JournalEntries, QUARANTINE, QUARANTINE_IN_JOURNAL, Reason,
    RecoveryPoint, Slots, StoragePlace, decode, next_moment, read_record, split_newest,
};
use crate::exchange::{seal, unseal};
use crate::reflection::ParticipantId;

/// A recovery point that can be gone back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// When and why it was made.
    pub point: RecoveryPoint,
    /// What stood here then.
    pub contents: Contents,
}

/// A stored text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAside {
    /// Under which key it stands.
    pub key: String,
    /// What it says.
    pub text: String,
    place: StoragePlace,
}

impl<S: Slots + Clone> Visit<S> {
    /// Asks for the recovery points.
    pub fn recoveries(&mut self, asked: u32) -> Vec<Effect> {
        self.journal(Call::Read, Task::Points(asked));
        self.done()
    }

    /// Goes back to a recovery point, after keeping everything as it is now as another one. Where that cannot be kept
    /// nothing changes; replies which of the two.
    pub fn go_back_to(&mut self, asked: u32, recovery: Recovery) -> Vec<Effect> {
        let contents = Box::new(recovery.contents);
        self.keep_point(Reason::Restore, After::Restore(asked, contents));
        self.done()
    }

    /// Makes two participants one person, after everything was kept as it is now.
    pub fn join(&mut self, asked: u32, one: ParticipantId, other: ParticipantId) -> Vec<Effect> {
        let (from, into) = survivor(&self.state, one, other);
        self.keep_point(Reason::SamePerson, After::Join(asked, from, into));
        self.done()
    }

    /// Asks for the texts that could not be read and were put aside.
    pub fn put_asides(&mut self, asked: u32) -> Vec<Effect> {
        let slots = self.device.slots();
        let found = slots.keys(QUARANTINE).into_iter().filter_map(|key| {
            let text = slots.get(&key).ok()??;
            let place = StoragePlace::Slots;
            Some(PutAside { key, text, place })
        });
        let found = found.collect();
        self.journal(Call::Read, Task::Asides(asked, found));
        self.done()
    }

    /// Removes a text that was put aside, because a person asked for it; replies whether it is gone.
    pub fn throw_away(&mut self, asked: u32, aside: &PutAside) -> Vec<Effect> {
        match aside.place {
            StoragePlace::Slots => {
                let gone = self.device.slots().remove(&aside.key).is_ok();
                self.thrown_away(asked, gone);
            }
            StoragePlace::Journal => {
                let key = vec![aside.key.clone()];
                self.journal(Call::Remove(key), Task::ThrownAway(asked));
            }
        }
        self.done()
    }

    /// The journal answered; `works` says whether it ever did.
    pub fn answered(&mut self, task: Task, answer: Answer, works: bool, now: u64) -> Vec<Effect> {
        let done = answer == Answer::Done(true);
        let entries = match answer {
            Answer::Entries(entries) => entries,
            Answer::Done(_) => None,
        };
        match task {
            Task::Nothing => {}
            Task::MakePoint(reason, after) => self.make_point(reason, after, entries, now),
            Task::PointMade(gone, after) => {
                if done && !gone.is_empty() {
                    self.journal(Call::Remove(gone), Task::Nothing);
                }
                self.after(after, done, now);
            }
            Task::Points(asked) => self.reply(asked, Reply::Points(entries.map(points))),
            Task::Asides(asked, found) => {
                let there = entries.unwrap_or_default().into_iter();
                let there = there.filter(|(key, _)| key.starts_with(QUARANTINE_IN_JOURNAL));
                let there = there.map(|(key, text)| {
                    let place = StoragePlace::Journal;
                    PutAside { key, text, place }
                });
                let all = found.into_iter().chain(there).collect();
                self.reply(asked, Reply::Asides(all));
            }
            Task::ThrownAway(asked) => self.thrown_away(asked, done),
            Task::Forget(asked, erased) => match entries {
                // What a newer version wrote is not this one's to change.
                Some(entries) if self.is_newer(&entries) => self.reply(asked, Reply::Done(false)),
                Some(mut points) => {
                    points.retain(|(key, text)| match is_record(key) {
                        true => holds_one_of(text, &erased),
                        false => RecoveryPoint::from_key(key).is_some(),
                    });
                    self.forget(Forgetting {
                        asked,
                        erased,
                        points,
                        rewritten: None,
                        wholly: true,
                    });
                }
                None => self.reply(asked, Reply::Done(!works)),
            },
            Task::Forgotten(mut left) => match left.rewritten.take().filter(|_| !done) {
                // What could not be written anew goes, unless it may be the only record that there is.
                Some(key) if !is_record(&key) => {
                    self.journal(Call::Remove(vec![key]), Task::Forgotten(left))
                }
                _ => {
                    left.wholly &= done;
                    self.forget(left);
                }
            },
            Task::EraseOthers(asked) => {
                let others = entries.unwrap_or_default().into_iter();
                let others = others.map(|(key, _)| key);
                let others = others.filter(|key| !JOURNAL_SLOTS.contains(&key.as_str()));
                self.journal(Call::Remove(others.collect()), Task::EraseOwn(asked));
            }
            Task::EraseOwn(asked) => {
                self.perform(vec![Action::EraseAll], now);
                self.cover(now);
                // The last, because saving puts aside what cannot be read in a slot.
                let slots = self.device.slots();
                for key in slots.keys(QUARANTINE) {
                    slots.remove(&key).ok();
                }
                self.device.forget_damage();
                self.journal(Call::Read, Task::EraseCheck(asked));
            }
            Task::EraseCheck(asked) => {
                let journal = entries.or_else(|| (!works).then(Vec::new));
                let gone = journal.is_some_and(|journal| self.holds_nobody(journal));
                self.reply(asked, Reply::Done(gone));
            }
        }
        self.done()
    }

    /// Keeps everything as it is now as a recovery point, and then goes on.
    pub(super) fn keep_point(&mut self, reason: Reason, after: After) {
        self.journal(Call::Read, Task::MakePoint(reason, after));
    }

    fn make_point(
        &mut self,
        reason: Reason,
        after: After,
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
        self.journal(Call::Put(key, text), Task::PointMade(gone, after));
    }

    fn after(&mut self, after: After, kept: bool, now: u64) {
        match after {
            After::TakeIn(rename) => self.take_in_now(rename, now),
            After::TakeBack => self.take_back_now(now),
            After::Restore(asked, contents) => {
                if kept {
                    self.perform(vec![Action::Restore(contents)], now);
                }
                self.reply(asked, Reply::Done(kept));
            }
            After::Join(asked, from, into) => {
                self.perform(vec![Action::SamePerson { from, into }], now);
                self.reply(asked, Reply::Done(kept));
            }
        }
    }

    fn thrown_away(&mut self, asked: u32, gone: bool) {
        if gone {
            self.device.forget_damage();
        }
        self.reply(asked, Reply::Done(gone));
    }

    pub(super) fn journal(&mut self, call: Call, task: Task) {
        self.effects.push(Effect::Journal(call, task));
    }

    pub(super) fn reply(&mut self, asked: u32, reply: Reply) {
        self.effects.push(Effect::Reply(asked, reply));
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
