//! A browser is started while the network is gone.
//!
//! These run in plain browsers that no driver holds, because only those keep their profile.

use e2e::{ColdStart, Engine, Told, cold_starts, soaking};
use std::io::{self, Write};
use std::time::Duration;

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "browsers are ended by the lists of processes that Linux has"
)]
fn after_one_visit_a_browser_starts_without_a_network_at_every_address() -> Told {
    let engine = Engine::chosen()?;
    let times = if soaking() { 10 } else { 1 };
    let starts = cold_starts(engine, times)?;
    assert_eq!(starts.len(), 4 * times);
    let line = format!("\n{}: {}\n", engine.name(), told(&starts));
    // Past the test runner, which would keep it.
    io::stderr().write_all(line.as_bytes()).ok();
    Ok(())
}

/// How many there were, and how long the first question took.
fn told(starts: &[ColdStart]) -> String {
    let mut times: Vec<Duration> = starts.iter().map(|start| start.first_question).collect();
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    format!(
        "{} cold starts without a network; the first question after {} ms (median), {} ms (worst).",
        times.len(),
        median.as_millis(),
        worst.as_millis()
    )
}
