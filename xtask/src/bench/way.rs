//! What stands between a participant and the file: taps and words, as the journeys in `tests/e2e/tests/way.rs` count them.
//! It is shown and never fails; too many taps fail the journey itself.

use crate::failure::Failure;
use crate::shell::{run as run_program, say};
use crate::test::engines::Engine;

const JOURNEYS: [&str; 2] = [
    "way::on_a_tablet_the_way_to_the_file_is_short",
    "way::on_a_phone_the_way_to_the_file_is_as_short",
];

/// Prints the counts, or why there are none.
pub(super) fn tell() {
    say("\nFrom the welcome page to the file, all questions answered:\n");
    if let Err(reason) = count() {
        say(format!("  not counted: {reason}"));
    }
}

fn count() -> Result<(), Failure> {
    let engine = Engine::Chromium;
    let names = JOURNEYS.map(str::to_owned);
    run_program(&mut engine.command(&engine.ready()?, Some(&names))?)
}
