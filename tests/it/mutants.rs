//! Files with mistakes in them are brought, by the hundred thousand: each is taken or refused, and nothing breaks.
//!
//! One that fails is named by its number; `Corpus::mutant` makes it again from that.

use crate::bring::{a_tablet_in_use, bring};
use crate::common::{kept, soaked};
use crate::mutant::Corpus;
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::{RESCUE, seal};
use serde_json::Value;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How the mutants fared.
#[derive(Default)]
struct Tally {
    taken: u64,
    refused: BTreeMap<&'static str, u64>,
    /// The longest that one took to be read, with its number and size.
    slowest: (Duration, u64, usize),
}

#[test]
fn files_with_mistakes_in_them_are_taken_or_refused_and_nothing_breaks() {
    let here = a_tablet_in_use();
    let record = kept(&here);
    let sealed = [seal(7, &record), seal(8, &record)].map(|text| Value::from(text).to_string());
    let [a, b] = &sealed;
    let rescue = format!(
        "{{\"format\": \"{RESCUE}\", \"version\": 1, \"entries\": {{\"gezamenlijke-blik/a\": {a}, \"journal/b\": {b}}}}}"
    );
    let corpus = Corpus::of_the_fixtures().and(&record).and(&rescue);
    let total = soaked(100_000, 1_000_000);
    let tally = Mutex::new(Tally::default());
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let (corpus, here, tally) = (&corpus, &here, &tally);
            scope.spawn(move || {
                for number in (worker..total).step_by(workers as usize) {
                    let bytes = corpus.mutant(number);
                    let begun = Instant::now();
                    let brought = catch_unwind(|| read_file(&bytes));
                    let took = begun.elapsed();
                    let brought =
                        brought.unwrap_or_else(|_| panic!("mutant {number} broke the reader"));
                    let fared = catch_unwind(AssertUnwindSafe(|| bring(here, brought)));
                    let fared = fared.unwrap_or_else(|_| panic!("mutant {number}"));
                    let mut tally = tally.lock().unwrap();
                    match fared {
                        None => tally.taken += 1,
                        Some(reason) => *tally.refused.entry(reason).or_default() += 1,
                    }
                    tally.slowest = tally.slowest.max((took, number, bytes.len()));
                }
            });
        }
    });
    let tally = tally.into_inner().unwrap();
    println!(
        "{total} mutants: {} taken; refused: {:?}; slowest {:?}",
        tally.taken, tally.refused, tally.slowest
    );
    // What is always refused for one reason, or always taken, shows little.
    assert!(tally.taken > total / 10, "{} taken", tally.taken);
    let rare = REASONS
        .iter()
        .filter(|reason| tally.refused.get(*reason).is_none_or(|seen| *seen < 10));
    assert_eq!(rare.collect::<Vec<_>>(), Vec::<&&str>::new(), "hardly met");
}

/// Every reason for which a mutant has to be refused now and then.
const REASONS: [&str; 12] = [
    "cut off",
    "deep",
    "foreign",
    "missing",
    "newer",
    "no json",
    "no text",
    "note",
    "name",
    "nothing whole",
    "twice",
    "wrong",
];
