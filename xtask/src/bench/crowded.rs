//! How long the table takes with many people, as the journeys in `tests/e2e/tests/crowded.rs` measure it in a real browser. It is shown and
//! never fails.

use crate::failure::Failure;
use crate::shell::{run as run_program, say};
use crate::test::engines::Engine;

const JOURNEYS: [&str; 3] = [
    "--include-ignored",
    "crowded::two_hundred_people_of_twenty_organisations",
    "crowded::five_hundred_people_of_forty_organisations",
];

/// Prints the times, or why there are none.
pub(super) fn tell() {
    say("\nThe table with many people, from a tap to the screen:\n");
    if let Err(reason) = measure() {
        say(format!("  not measured: {reason}"));
    }
}

fn measure() -> Result<(), Failure> {
    let engine = Engine::Chromium;
    let names = JOURNEYS.map(str::to_owned);
    run_program(&mut engine.command(&engine.ready()?, Some(&names))?)
}
