//! The law of merging.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Something of which two copies can be brought together.
///
/// Every implementation is commutative, associative and idempotent: the order in which copies arrive,
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

/// Two lists by key become one: keys of both are merged by the law of their values, all others are taken over.
///
/// Both are sorted by key and name none twice, and so is the outcome. For large lists, where a map of the standard library
/// would weigh more than the rest of the room.
pub fn merge_sorted<K: Ord, V: Merge>(mine: Vec<(K, V)>, theirs: Vec<(K, V)>) -> Vec<(K, V)> {
    let mut merged = Vec::with_capacity(mine.len().max(theirs.len()));
    let mut mine = mine.into_iter().peekable();
    let mut theirs = theirs.into_iter().peekable();
    loop {
        let order = match (mine.peek(), theirs.peek()) {
            (Some(mine), Some(theirs)) => mine.0.cmp(&theirs.0),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return merged,
        };
        let first = mine.next_if(|_| order.is_le());
        let second = theirs.next_if(|_| order.is_ge());
        merged.extend(match (first, second) {
            (Some((key, mut value)), Some((_, other))) => {
                value.merge_in(other);
                Some((key, value))
            }
            (one, other) => one.or(other),
        });
    }
}
