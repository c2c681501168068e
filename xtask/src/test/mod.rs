//! `test`: every check and every test, as the build on each change runs it.
//!
//! The parts stand in `parts`, the browsers in `engines`, what is done in them in `journeys`; `count` reads what the
//! test runner printed and `summary` says how it all ended. A part that fails does not keep the next one from running,
//! unless that needs its result.

mod count;
pub(crate) mod engines;
mod journeys;
mod parts;
mod summary;
mod trunk;

pub(crate) use count::Count;

use crate::failure::Failure;
use crate::shell::say;
use parts::Part;
use std::time::Instant;
use summary::{Ended, Line};

/// Runs everything, or only the parts that are named.
///
/// # Errors
/// When a part is not known, or anything failed.
pub(crate) fn run(only: &[String]) -> Result<(), Failure> {
    let chosen = Part::chosen(only)?;
    let mut lines: Vec<Line> = Vec::new();
    for part in chosen {
        let name = part.name();
        say(format!("\n── {name} ──"));
        let begun = Instant::now();
        let unbuilt = lines
            .iter()
            .any(|line| line.part == Part::Build && line.ended.failed());
        let ended = match part {
            Part::Browser(_) if unbuilt => Ended::Skipped("there is no release to test".to_owned()),
            _ => part.run(),
        };
        match &ended {
            Ended::Failed(_, reason) => say(format!("{name} failed: {reason}")),
            Ended::Skipped(reason) => say(format!("{name} was skipped: {reason}.")),
            Ended::Passed(_) => {}
        }
        lines.push(Line {
            part,
            ended,
            took: begun.elapsed(),
        });
    }
    summary::tell(&lines)
}
