//! `soak`: the browser tests in their long form, in every engine that is here.
//!
//! It can be stopped at any moment: each engine's result is said as soon as it is known.

use crate::build::{self, Network};
use crate::failure::Failure;
use crate::shell::{run_and_keep, say};
use crate::test::Count;
use crate::test::engines::{Engine, Ready};
use std::time::Instant;

/// Builds the release and runs the long browser tests.
///
/// # Errors
/// When the release cannot be built, an engine that must be there cannot be had, or a test fails.
pub(crate) fn run() -> Result<(), Failure> {
    build::build(Network::On)?;
    let all = Engine::ALL.len();
    let mut total = Count::default();
    for (done, engine) in Engine::ALL.into_iter().enumerate() {
        say(format!(
            "\n── {} ({} of {all}); Ctrl-C stops here ──",
            engine.name(),
            done + 1
        ));
        let begun = Instant::now();
        let ready = engine.ready()?;
        match &ready {
            Ready::Yes => {}
            Ready::Undriven(reason) => {
                total.skipped += 1;
                say(format!("The journeys are skipped: {reason}."));
            }
            Ready::No(reason) => {
                total.skipped += 1;
                say(format!("{} was skipped: {reason}.", engine.name()));
                continue;
            }
        }
        let (output, ended) = run_and_keep(engine.command(&ready)?.env("GB_SOAK", "1"))?;
        let mut count = Count::of(&output);
        if ended.is_err() {
            count.failed = count.failed.max(1);
        }
        total = total + count;
        say(format!(
            "{}: {} passed, {} failed, in {} s; {} of {all} engines done.",
            engine.name(),
            count.passed,
            count.failed,
            begun.elapsed().as_secs(),
            done + 1
        ));
    }
    say(format!(
        "\n{} passed, {} failed, {} skipped",
        total.passed, total.failed, total.skipped
    ));
    match total.failed {
        0 => Ok(()),
        _ => Err(Failure::told()),
    }
}
