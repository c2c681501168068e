//! The members of an object by name.

use std::borrow::Cow;

/// Sorts by name, and those with one name as they stand in the text: a heapsort, because the sorting of the standard library
/// weighs 2 kB in the first load.
pub(super) fn sort(members: &mut [(Cow<str>, Option<&str>)]) {
    let is_less = |one: &(Cow<str>, Option<&str>), other: &(Cow<str>, Option<&str>)| {
        let place = |raw: Option<&str>| raw.map(str::as_ptr);
        (&one.0, place(one.1)) < (&other.0, place(other.1))
    };
    if members.is_sorted_by(is_less) {
        return;
    }
    let mut until = members.len();
    let mut from = until / 2;
    while until > 1 {
        match from.checked_sub(1) {
            Some(next) => from = next,
            None => {
                until -= 1;
                members.swap(0, until);
            }
        }
        let mut at = from;
        while let Some(heap) = members.get_mut(..until) {
            let child = 2 * at + 1;
            let pair = (heap.get(child), heap.get(child + 1));
            let child = match pair {
                (Some(one), Some(other)) => child + usize::from(is_less(one, other)),
                (Some(_), None) => child,
                (None, _) => break,
            };
            let (Some(parent), Some(largest)) = (heap.get(at), heap.get(child)) else {
                break;
            };
            if !is_less(parent, largest) {
                break;
            }
            heap.swap(at, child);
            at = child;
        }
    }
}
