//! Stories of steps, which become the shortest and plainest ones that still break a law when one breaks it.
//!
//! A step is a number that makes all there is in it, so thousands of stories cost little. Where a law breaks, proptest leaves
//! out steps, and of each that stays as many throws of the dice as it can.

use super::{Dice, document, local_state};
use crate::common::soaked;
use gezamenlijke_blik::device::LocalState;
use gezamenlijke_blik::exchange::{Scope, write_as};
use gezamenlijke_blik::reflection::{Document, TABLE, Table};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestRunner};
use std::fmt;
use std::ops::Deref;

/// More throws than a step mostly needs.
const THROWS: u64 = 2_000;

/// One step of a story: the number that makes it, and how many throws of the dice are left to chance in it.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    number: u64,
    throws: u64,
}

impl Step {
    pub fn dice(&self) -> Dice {
        Dice::of_throws(self.number, self.throws)
    }
}

pub fn step() -> impl Strategy<Value = Step> {
    let step = (any::<u64>().no_shrink(), 0..THROWS);
    step.prop_map(|(number, throws)| Step { number, throws })
}

pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 0..=most)
}

/// A document with the steps in which it was written.
#[derive(Clone)]
pub struct Story {
    pub steps: Vec<Step>,
    table: &'static Table,
    document: Document,
}

impl Story {
    fn new(table: &'static Table, steps: Vec<Step>, dice: impl Fn(&Step) -> Dice) -> Self {
        let document = document(table, steps.iter().map(dice).collect());
        Self {
            steps,
            table,
            document,
        }
    }

    pub fn into_document(self) -> Document {
        self.document
    }
}

impl Deref for Story {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.document
    }
}

/// As the file in which a device keeps it.
impl fmt::Debug for Story {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = write_as(self.table, &self.document, Scope::Device);
        write!(to, "in {} steps: {text}", self.steps.len())
    }
}

/// Documents of everything that this version knows.
pub fn documents() -> impl Strategy<Value = Story> {
    documents_of(&TABLE)
}

/// Documents of everything that a version with this table knows.
pub fn documents_of(table: &'static Table) -> impl Strategy<Value = Story> {
    steps(MOST).prop_map(move |steps| Story::new(table, steps, Step::dice))
}

/// Documents that often have the highest counts and clocks that a file can bring.
pub fn documents_at_the_edge() -> impl Strategy<Value = Story> {
    steps(MOST).prop_map(|steps| Story::new(&TABLE, steps, |step| step.dice().at_the_edge()))
}

/// What a device keeps beside a document.
pub fn local_states() -> impl Strategy<Value = LocalState> {
    step().prop_map(|step| local_state(&mut step.dice()))
}

/// A document by its number.
pub fn numbered(number: u64) -> Document {
    let tree = documents().new_tree(&mut runner(1, number));
    tree.unwrap().current().into_document()
}

/// How many steps a document has at most.
const MOST: usize = 24;

/// Tries so many cases, and more in a long run. They are the same in each run.
pub fn times(often: u64, long_run: u64) -> Config {
    Config {
        cases: soaked(often, long_run) as u32,
        max_shrink_iters: 100_000,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(0),
        ..Config::default()
    }
}

/// What tries a single case, the one with this number.
pub fn runner(cases: u32, number: u64) -> TestRunner {
    TestRunner::new(Config {
        cases,
        rng_seed: RngSeed::Fixed(number),
        ..times(0, 0)
    })
}
