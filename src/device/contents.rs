//! Everything that one device keeps, and how two copies of it meet.

use super::LocalState;
use crate::merge::{Merge, Stamp};
use crate::reflection::{Document, OwnerId, ParticipantId, resolve};
use std::cmp::Ordering;

/// What a stored record holds: the partnership and this device's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The partnership, private notes included.
    pub document: Document,
    /// This device's own settings.
    pub local: LocalState,
}

/// What came of taking in another copy: who has something that the other lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SyncOutcome {
    /// The other copy had something that was not here.
    pub changed_here: bool,
    /// The other copy lacks something that is here.
    pub other_is_behind: bool,
}

/// Who was here at some moment, and what had last been taken back by then: with it, what was done since can be told
/// from what was taken over.
#[derive(Clone, Debug, Default)]
pub struct Baseline {
    owners: Vec<(&'static str, OwnerId)>,
    epoch: Option<Stamp>,
}

impl Baseline {
    /// Another copy was taken in: who is in it did not begin here, and what was taken back there is known here. Who is gone
    /// there was not erased here.
    pub(super) fn advance(&mut self, theirs: &Baseline) {
        match theirs.epoch.cmp(&self.epoch) {
            Ordering::Less => {}
            Ordering::Equal => {
                let known = &self.owners;
                let new = theirs.owners.iter().filter(|owner| !known.contains(owner));
                let new: Vec<_> = new.cloned().collect();
                self.owners.extend(new);
            }
            Ordering::Greater => self.clone_from(theirs),
        }
    }
}

impl SyncOutcome {
    /// What came of two exchanges together, such as with both slots.
    pub const fn and(self, other: SyncOutcome) -> SyncOutcome {
        SyncOutcome {
            changed_here: self.changed_here || other.changed_here,
            other_is_behind: self.other_is_behind || other.other_is_behind,
        }
    }
}

impl Contents {
    /// This moment, to tell later what was done since.
    pub fn baseline(&self) -> Baseline {
        let owners = self.document.all_owners();
        Baseline {
            owners: owners.map(|(kind, id, _)| (kind, id.clone())).collect(),
            epoch: self.local.epoch,
        }
    }

    /// Takes in a copy that was not seen before, while what was done here since that moment stands in no copy that the
    /// other one could know: the page could not read it when it started, or could not save.
    ///
    /// Nothing that was done here is lost then, whatever the epochs say. Who was erased here since does not come back,
    /// and of those who are gone there only somebody comes along who began here since.
    pub fn reconcile_unsaved(&mut self, mut theirs: Contents, since: &Baseline) -> SyncOutcome {
        let is_old = |kind: &str, id: &OwnerId| {
            let mut owners = since.owners.iter();
            owners.any(|(old_kind, old)| *old_kind == kind && old == id)
        };
        let here = &self.document;
        let before = (theirs.document.all_owners().count(), theirs.local.epoch);
        let aliases = &self.local.aliases;
        // Who turned out to be somebody else here was not erased.
        let is_here =
            |kind: &str, id: &OwnerId| here.has(kind, id) || here.has(kind, resolve(id, aliases));
        theirs.document = theirs
            .document
            .only(&|kind, id| !is_old(kind, id) || is_here(kind, id));
        let mut is_told = false;
        let knows_erased = theirs.document.all_owners().count() < before.0;
        match theirs.local.epoch.cmp(&since.epoch) {
            Ordering::Less => {
                return SyncOutcome {
                    changed_here: false,
                    other_is_behind: true,
                };
            }
            // What was taken back there is known here.
            _ if theirs.local.epoch == self.local.epoch => {}
            Ordering::Equal => {}
            Ordering::Greater => {
                let there = &theirs.document;
                let current = self.local.current.as_ref();
                let stays = |kind: &str, id: &ParticipantId| {
                    let mut aliases_of = self.local.aliases_of(id).into_iter();
                    Some(id) == current && aliases_of.any(|id| there.has(kind, &id))
                };
                let keep = |kind: &str, id: &OwnerId| !is_old(kind, id) || stays(kind, id);
                let mine = self.document.only(&keep);
                is_told = mine != self.document;
                self.document = mine;
                let here = self.document.participants();
                self.local.own.retain(|id| here.contains_key(id));
            }
        }
        // Somebody is gone from what this copy, or the other one, keeps under the epoch that counts now.
        let is_torn = match theirs.local.epoch.cmp(&self.local.epoch) {
            Ordering::Less => is_told,
            Ordering::Equal | Ordering::Greater => knows_erased,
        };
        let mut epoch = self.local.epoch.max(theirs.local.epoch);
        if is_torn {
            epoch = epoch.map(Stamp::next);
        }
        is_told |= self.local.epoch < epoch;
        self.local.epoch = epoch;
        theirs.local.epoch = epoch;
        let mut outcome = self.reconcile(theirs);
        outcome.changed_here |= is_told;
        outcome.other_is_behind |= knows_erased || before.1 < epoch;
        outcome
    }

    /// Takes in another copy from this device: another tab's, or what another place of storage kept.
    ///
    /// The two are merged, so the order in which copies arrive makes no difference. Only where
    /// something was taken back since (an undo, a restore, an erasure) the older copy is left as it is:
    /// merged in, it would bring back what is gone.
    pub fn reconcile(&mut self, theirs: Contents) -> SyncOutcome {
        match theirs.local.epoch.cmp(&self.local.epoch) {
            Ordering::Less => SyncOutcome {
                changed_here: false,
                other_is_behind: true,
            },
            Ordering::Greater => {
                let mine = std::mem::replace(self, theirs);
                self.local.highest_lamport =
                    self.local.highest_lamport.max(mine.local.highest_lamport);
                self.local.draft = mine.local.draft;
                self.local.current = mine.local.current;
                self.local.follow_aliases();
                let people = self.document.participants();
                let current = self.local.current.take();
                self.local.current = current.filter(|id| people.contains_key(id));
                SyncOutcome {
                    changed_here: true,
                    other_is_behind: false,
                }
            }
            Ordering::Equal => {
                let before = self.clone();
                self.document.merge_in(theirs.document.clone());
                self.local.merge_from(&theirs.local);
                self.document.apply_aliases(&self.local.aliases);
                self.local.follow_aliases();
                let agrees = |other: &Contents| {
                    self.document == other.document && self.local.agrees_with(&other.local)
                };
                SyncOutcome {
                    changed_here: !agrees(&before),
                    other_is_behind: !agrees(&theirs),
                }
            }
        }
    }
}
