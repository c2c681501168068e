//! What goes for good: a participant from everything that this page keeps, or all of it.

use super::Action;
use super::continuation::{Continuation, Forgetting, JournalRequest, Reply};
use super::recovery::is_record;
use super::visit::{Effect, Visit};
use crate::device::{
    Decoded, Event, JOURNAL_SLOTS, JournalEntries, QUARANTINE, SLOTS, Slots, WriteAccess, decode,
    without_people,
};
use crate::exchange::{seal, unseal};
use crate::reflection::{PARTICIPANTS, ParticipantId};

impl<S: Slots + Clone> Visit<S> {
    /// Erases a participant, from everything that this page keeps; replies whether no recovery point and no record of
    /// the journal has them any more.
    pub fn erase(&mut self, request: u32, id: ParticipantId, now: u64) -> Vec<Effect> {
        let erased = self.state.contents.local.aliases_of(&id);
        self.perform(vec![Action::Remove(PARTICIPANTS, id)], now);
        // Two slots take turns, so one save covers only one of them.
        self.dispatch(Event::Changed, now);
        self.journal(
            JournalRequest::Read,
            Continuation::ForgetPeople(request, erased),
        );
        self.take_effects()
    }

    /// Removes everything that this page ever kept on this device, apart from theme and language; replies whether it
    /// is gone. What a newer version wrote is not this one's to erase.
    pub fn erase_everything(&mut self, request: u32, now: u64) -> Vec<Effect> {
        match self.access() {
            WriteAccess::Newer => {
                self.reply(request, Reply::Done(false));
                return self.take_effects();
            }
            // It is put aside, and goes with what stands there.
            WriteAccess::Unreadable => self.dispatch(Event::StartEmpty, now),
            WriteAccess::Open => {}
        }
        self.journal(JournalRequest::Read, Continuation::EraseOthers(request));
        self.take_effects()
    }

    /// Saves so often that no older record is left, in both places. Two take turns, so one save covers only one of them.
    pub(super) fn cover(&mut self, now: u64) {
        let records = JOURNAL_SLOTS.map(str::to_owned);
        self.journal(
            JournalRequest::Remove(records.into()),
            Continuation::Nothing,
        );
        self.dispatch(Event::Changed, now);
        self.dispatch(Event::Changed, now);
    }

    /// Whether this page or a record in the journal says that a newer version keeps things here.
    pub(super) fn is_newer(&self, entries: &JournalEntries) -> bool {
        let mut records = entries.iter().filter(|(key, _)| is_record(key));
        self.access() == WriteAccess::Newer
            || records.any(|(_, text)| decode(text) == Decoded::Newer)
    }

    /// Takes people out of the next recovery point or record.
    pub(super) fn forget(&mut self, mut left: Forgetting) {
        let Some((key, text)) = left.points.pop() else {
            return self.reply(left.request, Reply::Done(left.wholly));
        };
        let anew = match is_record(&key) {
            // Never less than stands there by now.
            true => unseal(&text)
                .ok()
                .map(|old| seal(old.generation, &self.record())),
            false => without_people(&text, &left.erased),
        };
        match anew {
            Some(text) => {
                left.rewritten = Some(key.clone());
                self.journal(
                    JournalRequest::Put(key, text),
                    Continuation::PersonForgotten(left),
                );
            }
            // Nobody knows who is in it.
            None => self.journal(
                JournalRequest::Remove(vec![key]),
                Continuation::PersonForgotten(left),
            ),
        }
    }

    /// Whether neither place holds anybody any more, read back from both.
    pub(super) fn holds_nobody(&self, journal: JournalEntries) -> bool {
        let slots = self.persistence.slots();
        let here = SLOTS.iter().filter_map(|key| slots.get(key).transpose());
        let texts = here.chain(journal.into_iter().map(|(_, text)| Ok(text)));
        let holds_nobody = |text: &str| match decode(text) {
            Decoded::Record(_, contents) => contents.document.all_owners().next().is_none(),
            Decoded::InJournal(_) => true,
            Decoded::Newer | Decoded::Unreadable => false,
        };
        let mut texts = texts.map(|text| text.is_ok_and(|text| holds_nobody(&text)));
        slots.keys(QUARANTINE).is_empty() && texts.all(|nobody| nobody)
    }
}
