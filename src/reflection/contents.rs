//! Everything that one device keeps, and how two copies of it meet.

use super::{Document, Merge, Tablet};
use std::cmp::Ordering;

/// What a stored record holds: the partnership and this device's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The partnership, private notes included.
    pub document: Document,
    /// This device's own settings.
    pub tablet: Tablet,
}

/// What came of two copies meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// The other copy had something that was not here.
    pub news: bool,
    /// The other copy lacks something that is here.
    pub lacks: bool,
}

impl Met {
    /// Both outcomes as one.
    pub const fn and(self, other: Met) -> Met {
        Met {
            news: self.news || other.news,
            lacks: self.lacks || other.lacks,
        }
    }
}

impl Contents {
    /// Takes in another copy from this device: another tab's, or what another place of storage kept.
    ///
    /// The two are merged, so the order in which copies arrive makes no difference. Only where
    /// something was taken back since (an undo, a restore, an erasure) the older copy is left as it is:
    /// merged in, it would bring back what is gone.
    pub fn meet(&mut self, theirs: Contents) -> Met {
        match theirs.tablet.epoch.cmp(&self.tablet.epoch) {
            Ordering::Less => Met {
                news: false,
                lacks: true,
            },
            Ordering::Greater => {
                let mine = std::mem::replace(self, theirs);
                self.tablet.seen = self.tablet.seen.max(mine.tablet.seen);
                self.tablet.draft = mine.tablet.draft;
                self.tablet.current = mine.tablet.current;
                self.tablet.follow();
                let people = &self.document.participants;
                let current = self.tablet.current.take();
                self.tablet.current = current.filter(|id| people.contains_key(id));
                Met {
                    news: true,
                    lacks: false,
                }
            }
            Ordering::Equal => {
                let before = self.clone();
                self.document.merge_in(theirs.document.clone());
                self.tablet.take_in(&theirs.tablet);
                self.document.fold(&self.tablet.same);
                self.tablet.follow();
                let agrees = |other: &Contents| {
                    self.document == other.document && self.tablet.agrees_with(&other.tablet)
                };
                Met {
                    news: !agrees(&before),
                    lacks: !agrees(&theirs),
                }
            }
        }
    }
}
