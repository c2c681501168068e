//! A law that does not hold is told by the smallest story that breaks it.

use super::{bytes, merged};
use crate::sample::{Story, documents, runner, times};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{Document, PARTICIPANTS};
use proptest::prelude::*;
use proptest::test_runner::TestError;

/// The smallest two documents for which this does not hold.
fn smallest(holds: impl Fn(&Document, &Document) -> bool) -> [Story; 2] {
    let documents = [documents(), documents()];
    let ended = runner(times(1_000, 1_000).cases, 0).run(&documents, |[a, b]| {
        prop_assert!(holds(&a, &b));
        Ok(())
    });
    match ended {
        Err(TestError::Fail(_, smallest)) => smallest,
        other => panic!("the mistake is not found: {other:?}"),
    }
}

/// A mistake: of participants whom both know, the second copy is taken as it is.
fn the_last_one_wins(mine: &Document, theirs: &Document) -> Document {
    let mut whole = merged(mine, theirs);
    for (id, who) in theirs.participants() {
        whole.put(PARTICIPANTS, id.clone(), who.clone());
    }
    whole
}

#[test]
fn a_merge_in_which_the_last_one_wins_is_found_by_two_people_who_write_once() {
    let wrong = the_last_one_wins;
    let [a, b] = smallest(|a, b| wrong(a, b) == wrong(b, a));
    let told = format!("{a:?} {b:?}");
    assert!(a.steps.len() + b.steps.len() <= 3, "{told}");
    assert!(told.lines().count() < 70, "{told}");
}

#[test]
fn a_merge_that_forgets_what_nobody_knows_is_found_by_one_step() {
    let forgetful = |document: &Document| {
        let mut copy = document.clone();
        copy.unknown = Default::default();
        copy
    };
    let [a, b] = smallest(|a, b| {
        let mut whole = forgetful(a);
        whole.merge_in(forgetful(b));
        bytes(&whole) == bytes(&merged(a, b))
    });
    assert_eq!(a.steps.len() + b.steps.len(), 1, "{a:?} {b:?}");
}
