//! Whole afternoons: people at work in one to three tabs of one device, while storage and the journal are slow, fail,
//! fill up, fall silent, or hold what nobody can read; tabs are loaded anew and killed. Whatever happens, what was
//! said to be saved is there, and nothing that was not read is written over.
//!
//! An afternoon that fails is named by its number, which makes it again: `GB_AFTERNOON=… cargo test one_afternoon`.

mod faults;
mod hearing;
mod laws;
mod people;
mod tally;
mod world;

use crate::common::soaked;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use tally::Tally;
use world::World;

/// How much happens in one afternoon.
const STEPS: u64 = 40;

fn afternoon(number: u64) -> Tally {
    let mut world = World::new(number);
    for _ in 0..STEPS {
        world.goes_on();
    }
    world.comes_to_rest();
    world.tally()
}

#[test]
fn whatever_happens_in_an_afternoon_what_was_saved_is_there_and_all_tabs_agree() {
    let total = soaked(10_000, 300_000);
    let tally = Mutex::new(Tally::default());
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let tally = &tally;
            scope.spawn(move || {
                for number in (worker..total).step_by(workers as usize) {
                    let went = catch_unwind(AssertUnwindSafe(|| afternoon(number)));
                    let went = went.unwrap_or_else(|_| panic!("afternoon {number}"));
                    tally.lock().unwrap().add(went);
                }
            });
        }
    });
    let tally = tally.into_inner().unwrap();
    println!("{total} afternoons: {tally:?}");
    // What hardly ever happens shows little.
    for (what, often) in tally.counts() {
        assert!(often > total / 50, "only {often} times: {what}");
    }
}

#[test]
#[ignore = "one that failed, again"]
fn one_afternoon() {
    let number = std::env::var("GB_AFTERNOON").unwrap();
    println!("{:?}", afternoon(number.parse().unwrap()));
}
