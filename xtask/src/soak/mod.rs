//! `soak`: everything that is tried for long. The laws and the mutants in their full numbers, ten minutes of fuzzing
//! for each target, the release built twice, and the browser tests in their long form.
//!
//! It can be stopped at any moment. What each part came to stands in `target/soak` as soon as it is done, and the next
//! run goes on with what has not passed yet, as long as the sources are the same.

mod builds;
mod fuzz;
mod kept;
mod parts;

use crate::build::{self, Network};
use crate::failure::Failure;
use crate::shell::say;
use kept::{Kept, Mark};
use parts::{Outcome, Part};
use std::time::Instant;

/// Whether a part that passed with these very sources is run once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passed {
    Stays,
    Again,
}

/// Runs the parts that are named, or all, except for what has passed already.
///
/// # Errors
/// When a part is not known, cannot be run, or fails.
pub(crate) fn run(only: &[String], passed: Passed) -> Result<(), Failure> {
    let all = Part::named(only)?;
    let mark = Mark::of_the_sources();
    if mark.is_none() {
        say("git does not tell which sources these are, so everything is run.");
    }
    let kept = Kept::open()?;
    let with = |part: Part| kept.passed_with(part.key());
    let (done, left) = divided(&all, mark.as_ref(), passed, with);
    for part in &done {
        say(format!("{} has passed with these sources.", part.name()));
    }
    let (mut ended, mut built) = (done.len(), false);
    let (mut failed, mut skipped) = (Vec::new(), Vec::new());
    for part in &left {
        say(format!(
            "\n── {} ({} of {}); Ctrl-C stops here, and the next run goes on here ──",
            part.name(),
            ended + 1,
            all.len()
        ));
        let begun = Instant::now();
        if matches!(part, Part::Browser(_)) && !built {
            build::build(Network::On)?;
            built = true;
        }
        let outcome = part.run();
        ended += 1;
        let told = format!("{} in {} s", outcome.told(), begun.elapsed().as_secs());
        say(format!(
            "{}: {told}; {ended} of {} done.",
            part.name(),
            all.len()
        ));
        match outcome {
            Outcome::Skipped(_) => {
                skipped.push(part.name());
                continue;
            }
            Outcome::Failed(..) => failed.push(part.name()),
            Outcome::Passed(..) => {}
        }
        kept.keep(part.key(), mark.as_ref(), &outcome, &told)?;
    }
    say(format!(
        "\n{} passed, {} failed, {} skipped; what they said stands in {}.",
        all.len() - failed.len() - skipped.len(),
        failed.len(),
        skipped.len(),
        kept.folder().display()
    ));
    match failed.as_slice() {
        [] => Ok(()),
        names => Err(Failure::new(format!("Failed: {}.", names.join(", ")))),
    }
}

/// The parts that have passed with these very sources, and those that are left to do.
fn divided(
    all: &[Part],
    mark: Option<&Mark>,
    passed: Passed,
    with: impl Fn(Part) -> Option<Mark>,
) -> (Vec<Part>, Vec<Part>) {
    let has_passed =
        |part: &Part| passed == Passed::Stays && mark.is_some() && with(*part).as_ref() == mark;
    all.iter().copied().partition(has_passed)
}

#[cfg(test)]
mod tests {
    use super::{Mark, Part, Passed, divided};

    #[test]
    fn only_what_passed_with_these_very_sources_is_left_out() {
        let all = Part::named(&[]).unwrap_or_default();
        let (now, before) = (Mark::new("now"), Mark::new("before"));
        let with = |part: Part| match part {
            Part::Laws => Some(now.clone()),
            Part::Mutants => Some(before.clone()),
            _ => None,
        };
        let done = |mark, passed| divided(&all, mark, passed, with).0;
        assert_eq!(done(Some(&now), Passed::Stays), [Part::Laws]);
        assert_eq!(done(Some(&before), Passed::Stays), [Part::Mutants]);
        assert_eq!(done(Some(&now), Passed::Again), []);
        assert_eq!(done(None, Passed::Stays), []);
        let left = divided(&all, Some(&now), Passed::Stays, with).1;
        assert_eq!(left.len(), all.len() - 1);
    }
}
