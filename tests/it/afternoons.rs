//! Whole afternoons: people at work in one to three tabs of one device, while storage and the journal are slow, fail,
//! fill up, fall silent, or hold what nobody can read; tabs are loaded anew and killed. Whatever happens, what was
//! said to be saved is there, and nothing that was not read is written over.
//!
//! Of an afternoon that fails, the fewest steps that still fail are told. `GB_AFTERNOON=… cargo test afternoon` makes the one
//! with that number again.

mod delivery;
mod faults;
mod laws;
mod people;
mod tally;
mod world;

use crate::common::soaked;
use crate::sample::{Step, runner, step, steps};
use proptest::prelude::*;
use proptest::test_runner::TestError;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use tally::Tally;
use world::{World, told};

/// How much happens in one afternoon at most; in most of them it is half of it.
const STEPS: usize = 80;

fn afternoon(begin: &Step, steps: &[Step]) -> Tally {
    let mut world = World::new(begin.dice());
    for step in steps {
        world.goes_on(step.dice());
    }
    world.comes_to_rest();
    world.tally()
}

/// The afternoon with this number, after which this has to hold; of one that fails, what happens in the fewest steps that do.
fn numbered(number: u64, holds: fn(&Tally) -> bool) -> Result<Tally, Vec<String>> {
    let mut runner = runner(1, number);
    let schedule = (step(), steps(STEPS)).new_tree(&mut runner).unwrap();
    let went = Mutex::new(Tally::default());
    let ended = runner.run_one(schedule, |(begin, steps)| {
        let tally = afternoon(&begin, &steps);
        prop_assert!(holds(&tally), "{:?}", tally);
        *went.lock().unwrap() = tally;
        Ok(())
    });
    if let Err(TestError::Fail(reason, (begin, steps))) = ended {
        catch_unwind(AssertUnwindSafe(|| afternoon(&begin, &steps))).ok();
        let heading = format!("afternoon {number}: {reason}");
        return Err([heading].into_iter().chain(told()).collect());
    }
    Ok(went.into_inner().unwrap())
}

/// The same, where nothing but the laws of afternoons has to hold.
fn lawful(number: u64) -> Tally {
    let went = numbered(number, |_| true);
    went.unwrap_or_else(|told| panic!("{}", told.join("\n  ")))
}

#[test]
fn an_afternoon_that_breaks_a_law_is_told_in_its_fewest_steps() {
    let never_twice = |tally: &Tally| tally.restored < 2;
    let broken = (0..).find_map(|number| numbered(number, never_twice).err());
    let told = broken.unwrap();
    assert!(told.len() <= 12, "{told:#?}");
}

#[test]
fn whatever_happens_in_an_afternoon_what_was_saved_is_there_and_all_tabs_agree() {
    if let Ok(number) = std::env::var("GB_AFTERNOON") {
        println!("{:?}", lawful(number.parse().unwrap()));
        return;
    }
    let total = soaked(10_000, 300_000);
    let tally = Mutex::new(Tally::default());
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let tally = &tally;
            scope.spawn(move || {
                for number in (worker..total).step_by(workers as usize) {
                    let went = lawful(number);
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
