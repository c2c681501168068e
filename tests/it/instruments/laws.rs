//! Whatever people fill in: what is private changes nothing of what others see, and neither does the order in which files come.

use super::*;
use crate::sample::{documents, times};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{Entries, INSTRUMENTS_TALLY};
use proptest::prelude::*;

fn all(document: &Document) -> (Comparisons, Vec<Signal>) {
    (compared(document), pointed(document))
}

/// The same, in which nobody filled in with an instrument what they keep to themselves.
fn without_private(document: &Document) -> Document {
    let mut shared = document.clone();
    let fields = PARTICIPANTS.fields.iter();
    let fields = fields.filter(|spec| spec.tally == Some(INSTRUMENTS_TALLY));
    let of_instruments: Vec<&str> = fields.map(|spec| spec.name).collect();
    for (id, who) in document.participants() {
        let kept = who.iter().filter(|(key, written)| {
            let is_private = written.value().audience == Audience::Private;
            !(is_private && of_instruments.contains(&key.field))
        });
        let kept = kept.map(|(key, written)| (key.clone(), written.clone()));
        let kept = Entries::new(kept.collect(), who.unknown().clone());
        shared.put(PARTICIPANTS, id.clone(), kept);
    }
    shared
}

proptest! {
    #![proptest_config(times(5_000, 500_000))]

    #[test]
    fn what_is_private_changes_no_comparison_and_no_signal(document in documents()) {
        prop_assert_eq!(all(&document), all(&without_private(&document)));
    }

    #[test]
    fn in_whichever_order_files_come_the_comparisons_are_the_same(
        a in documents(), b in documents(), c in documents()
    ) {
        let merged = |parts: [&Document; 3]| {
            let mut whole = Document::default();
            parts.into_iter().for_each(|part| whole.merge_in(part.clone()));
            all(&whole)
        };
        prop_assert_eq!(merged([&a, &b, &c]), merged([&c, &a, &b]));
    }
}
