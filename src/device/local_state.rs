//! What one device remembers for itself and never puts into a shared file.

use super::Curtain;
use crate::merge::{Members, Merge, Stamp};
use crate::reflection::{Aliases, ParticipantId, resolve};
use std::cmp::Ordering;

/// A day, in milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1000;

/// What a device keeps for itself beside the partnership, and never gives away: who fills in here, who turned out to be
/// one person, and what stands in no saved file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalState {
    /// The participants that filled in here, in the order in which they came.
    pub own: Vec<ParticipantId>,
    /// The participant whose turn it is; `None` between two of them.
    pub current: Option<ParticipantId>,
    /// Whether what others filled in is out of sight here.
    pub curtain: Curtain,
    /// Those who said that nobody has to go on with their part: on this device it can be given and erased, not opened.
    pub finished: Vec<ParticipantId>,
    /// Two ids of one person: the first stands for the second from now on. Said on this device.
    pub aliases: Aliases,
    /// When something was last taken back here: an undo, a restore, an erasure. What was kept before it
    /// is never merged back in.
    pub epoch: Option<Stamp>,
    /// The highest count that was ever seen here; it never goes down, so what is written next is later.
    pub highest_lamport: u64,
    /// Since when there is something that stands in no saved file.
    pub reminder: Option<ExportReminder>,
    /// Those who filled in here and of whom something stands in no saved file yet.
    pub not_exported: Vec<ParticipantId>,
    /// What is typed on the form «Wie ben je?» and not handed in yet.
    pub draft: Option<Draft>,
    /// What a newer version of the app keeps on this device; and its [invitation](LocalState::invitation).
    pub unknown: Members,
}

/// How long ago a file was saved, by this device's clock (milliseconds since 1970).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportReminder {
    /// When the last file was saved or, before the first one, when the first change was made.
    pub since: u64,
    /// When that last file was saved, if there was one.
    pub exported: Option<u64>,
    /// When something was last changed.
    pub changed: u64,
}

/// What is typed on the form «Wie ben je?», letter by letter as it stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What stands in the field for the name of the partnership.
    pub partnership: String,
    /// What stands in the field for the organisation.
    pub organisation: String,
    /// What stands in the field for a name or an alias.
    pub name: String,
    /// What stands in the field for the role.
    pub role: String,
}

impl ExportReminder {
    /// Whether it is time to remind of saving a file: what was changed is a day younger than the last file.
    pub const fn is_due(&self) -> bool {
        self.changed >= self.since.saturating_add(DAY)
    }

    /// Whether something was changed after the last file was saved.
    fn is_behind(&self) -> bool {
        self.exported.is_none_or(|exported| self.changed > exported)
    }
}

impl LocalState {
    /// The highest count among the moments that are kept here: what is done next is later than all of them.
    pub fn lamport(&self) -> u64 {
        let Curtain { shut_at, opened_at } = self.curtain;
        let moments = [self.epoch, shut_at, opened_at];
        let latest = moments
            .into_iter()
            .flatten()
            .map(|moment| moment.lamport())
            .max();
        self.highest_lamport.max(latest.unwrap_or_default())
    }

    /// What was shut before stays so, whatever else becomes as it was.
    pub fn keep_shut(&mut self, before: &LocalState) {
        self.curtain = before.curtain;
        add_to(&mut self.finished, &before.finished);
    }

    /// The lists of participants that are kept here.
    const fn lists(&mut self) -> [&mut Vec<ParticipantId>; 3] {
        [&mut self.own, &mut self.not_exported, &mut self.finished]
    }

    /// The one who has the tablet is done with it for good.
    pub fn finish(&mut self) {
        let me: Vec<ParticipantId> = self.current.take().into_iter().collect();
        add_to(&mut self.finished, &me);
    }

    /// Keeps nothing in mind of a participant any more, nor what is being typed.
    pub fn forget(&mut self, id: &ParticipantId) {
        for ids in self.lists() {
            ids.retain(|other| other != id);
        }
        self.draft = None;
        let aliases = std::mem::take(&mut self.aliases).into_iter();
        self.aliases
            .extend(aliases.filter(|(from, into)| from != id && into != id));
        self.current = self.current.take().filter(|current| current != id);
    }

    /// A participant under every id that stands for them here.
    pub fn aliases_of(&self, id: &ParticipantId) -> Vec<ParticipantId> {
        let mut ids = vec![id.clone()];
        for (from, into) in &self.aliases {
            if into == id {
                ids.push(from.clone());
            }
        }
        ids
    }

    /// Notes that something was changed at this moment (milliseconds since 1970), for the reminder to save a file.
    pub fn touch(&mut self, now: u64) {
        let known = self.reminder.get_or_insert(ExportReminder {
            since: now,
            exported: None,
            changed: now,
        });
        known.changed = now;
        // A clock that was ahead when the file was saved must not silence the reminder until then.
        known.since = known.since.min(now);
        let before = now.saturating_sub(1);
        known.exported = known.exported.map(|exported| exported.min(before));
    }

    /// Notes that something of this participant, who fills in here, stands in no saved file.
    pub fn mark_unexported(&mut self, who: &ParticipantId) {
        add_to(&mut self.not_exported, std::slice::from_ref(who));
    }

    /// Notes that a file with these participants was saved at this moment. What others filled in here still waits for theirs.
    pub fn mark_exported(&mut self, now: u64, people: &[ParticipantId]) {
        self.not_exported.retain(|id| !people.contains(id));
        let before = self.reminder.filter(|_| !self.not_exported.is_empty());
        self.reminder = Some(ExportReminder {
            since: before.map_or(now, |before| before.since),
            exported: Some(now),
            changed: now,
        });
    }

    /// Whether something stands in no saved file.
    pub fn is_behind(&self) -> bool {
        !self.not_exported.is_empty() || self.reminder.is_some_and(|known| known.is_behind())
    }

    /// Whether something of this participant, who fills in here, stands in no saved file.
    pub fn has_unexported_of(&self, who: &ParticipantId) -> bool {
        let never = |known: ExportReminder| known.exported.is_none();
        self.not_exported.contains(who) || self.reminder.is_some_and(never)
    }

    /// Whose turn it is, and who filled in here, under the ids by which they are known in the end.
    pub fn follow_aliases(&mut self) {
        let aliases = self.aliases.clone();
        for ids in self.lists() {
            let mut known = Vec::with_capacity(ids.len());
            for id in ids.iter() {
                let id = resolve(id, &aliases);
                if !known.contains(id) {
                    known.push(id.clone());
                }
            }
            *ids = known;
        }
        let current = self.current.take();
        self.current = current.map(|id| resolve(&id, &self.aliases).clone());
    }

    /// Takes in what another tab of this device keeps in mind. Whose turn it is and what is being typed
    /// belong to each tab itself.
    pub(super) fn merge_from(&mut self, theirs: &LocalState) {
        add_to(&mut self.own, &theirs.own);
        add_to(&mut self.finished, &theirs.finished);
        self.curtain.merge_from(theirs.curtain);
        for (id, same) in &theirs.aliases {
            if self.aliases.get(id).is_none_or(|mine| mine < same) {
                self.aliases.insert(id.clone(), same.clone());
            }
        }
        self.highest_lamport = self.highest_lamport.max(theirs.highest_lamport);
        self.unknown.merge_in(theirs.unknown.clone());
        let exported = |local: &LocalState| local.reminder.and_then(|known| known.exported);
        match exported(theirs).cmp(&exported(self)) {
            Ordering::Less => {}
            Ordering::Equal => add_to(&mut self.not_exported, &theirs.not_exported),
            // They saved a file since, and know who is in it.
            Ordering::Greater => self.not_exported = theirs.not_exported.clone(),
        }
        self.reminder = match (self.reminder, theirs.reminder) {
            (Some(mine), Some(theirs)) => Some(ExportReminder {
                since: mine.since.max(theirs.since),
                exported: mine.exported.max(theirs.exported),
                changed: mine.changed.max(theirs.changed),
            }),
            (mine, theirs) => mine.or(theirs),
        };
    }

    /// Whether the other one keeps the same in mind, apart from what belongs to each tab itself.
    pub(super) fn agrees_with(&self, theirs: &LocalState) -> bool {
        // Each names nobody twice, so of two lists of one length one need only hold the other.
        let all = |mine: &[ParticipantId], theirs: &[ParticipantId]| {
            mine.len() == theirs.len() && mine.iter().all(|id| theirs.contains(id))
        };
        all(&self.own, &theirs.own)
            && all(&self.not_exported, &theirs.not_exported)
            && all(&self.finished, &theirs.finished)
            && self.curtain == theirs.curtain
            && self.aliases == theirs.aliases
            && self.epoch == theirs.epoch
            && self.unknown == theirs.unknown
            && self.reminder == theirs.reminder
    }
}

/// Puts those of them into the list who do not stand there yet.
fn add_to(list: &mut Vec<ParticipantId>, more: &[ParticipantId]) {
    for id in more {
        if !list.contains(id) {
            list.push(id.clone());
        }
    }
}
