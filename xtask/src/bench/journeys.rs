//! What journeys in a real browser count or measure. It is shown and never fails; too many taps fail the journey itself.

use crate::shell::{run as run_program, say};
use crate::test::engines::Engine;

/// What stands between a participant and the file: taps, words and minutes, as `tests/e2e/tests/way.rs` counts them.
const WAY: [&str; 2] = [
    "way::on_a_tablet_the_way_to_the_file_takes_a_quarter_of_an_hour_at_most",
    "way::on_a_phone_whoever_passes_the_short_things_by_comes_to_the_file_as_easily",
];

/// How long the table takes with many people, as `tests/e2e/tests/crowded.rs` measures it.
const CROWDED: [&str; 3] = [
    "--include-ignored",
    "crowded::two_hundred_people_of_twenty_organisations",
    "crowded::five_hundred_people_of_forty_organisations",
];

/// Prints both, or why there is nothing.
pub(super) fn tell() {
    say("\nFrom the welcome page to the file, all questions answered:\n");
    make(&WAY);
    say("\nThe table with many people, from a tap to the screen:\n");
    make(&CROWDED);
}

/// Makes these journeys in Chromium, which print what they find.
fn make(journeys: &[&str]) {
    let engine = Engine::Chromium;
    let names: Vec<String> = journeys.iter().map(|name| (*name).to_owned()).collect();
    let made = engine
        .ready()
        .and_then(|ready| engine.command(&ready, Some(&names)))
        .and_then(|mut command| run_program(&mut command));
    if let Err(reason) = made {
        say(format!("  not made: {reason}"));
    }
}

#[cfg(test)]
mod tests {
    use super::{CROWDED, WAY};
    use crate::place;
    use std::fs;

    #[test]
    fn every_journey_that_is_made_is_there() {
        let names = WAY.iter().chain(&CROWDED);
        for name in names.filter(|name| !name.starts_with('-')) {
            let (file, journey) = name.split_once("::").unwrap_or_default();
            let path = place::root().join(format!("tests/e2e/tests/{file}.rs"));
            let text = fs::read_to_string(path).unwrap_or_default();
            assert!(text.contains(&format!("fn {journey}(")), "{name}");
        }
    }
}
