//! Bringing together what was written on different tablets.

use super::Register;
use std::collections::BTreeMap;

/// Something of which two copies can be brought together.
///
/// Every implementation is commutative, associative and idempotent: the order in which files arrive,
/// and how often, makes no difference.
pub trait Merge {
    /// Takes in everything that the other copy knows.
    fn merge_in(&mut self, other: Self);
}

impl<K: Ord, V: Merge> Merge for BTreeMap<K, V> {
    fn merge_in(&mut self, other: Self) {
        for (key, theirs) in other {
            match self.get_mut(&key) {
                Some(mine) => mine.merge_in(theirs),
                None => {
                    self.insert(key, theirs);
                }
            }
        }
    }
}

/// Nothing means «this copy does not know», so it never takes anything away.
impl<T: Merge> Merge for Option<T> {
    fn merge_in(&mut self, other: Self) {
        match (self.as_mut(), other) {
            (Some(mine), Some(theirs)) => mine.merge_in(theirs),
            (None, theirs) => *self = theirs,
            (Some(_), None) => {}
        }
    }
}

impl<T: Ord + Clone> Merge for Register<T> {
    fn merge_in(&mut self, other: Self) {
        self.join(other);
    }
}
