//! A tab dies, or the whole browser: what somebody had filled in is still there.
//!
//! These run in plain browsers that no driver holds, so they also run where there is no driver. `GB_KILLS` says how often,
//! `GB_SEED` at which moments.

use e2e::{Engine, Kill, Tally, Told, figure, kills, soaking};
use std::env;

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "browsers are killed by the lists of processes that Linux has"
)]
fn a_killed_tab_loses_at_most_the_last_keystroke() -> Told {
    let tally = series(Kill::Tab, 10, 200)?;
    assert_eq!(tally.lost_answers, 0, "{:#?}", tally.losses);
    assert!(tally.worst <= 1, "{:#?}", tally.losses);
    Ok(())
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "browsers are killed by the lists of processes that Linux has"
)]
fn a_killed_browser_loses_no_answer_older_than_a_tenth_of_a_second() -> Told {
    let tally = series(Kill::Browser, 3, 50)?;
    assert_eq!(tally.lost_answers, 0, "{:#?}", tally.losses);
    Ok(())
}

/// Kills so many times, or the larger number in a soak; prints the figures.
fn series(kill: Kill, few: usize, many: usize) -> Told<Tally> {
    let engine = Engine::chosen()?;
    let asked = env::var("GB_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok());
    let times = asked.unwrap_or(if soaking() { many } else { few });
    let what = format!("{}, {kill:?}", engine.name());
    let tally = kills(engine, kill, times, |tally| {
        if soaking() {
            figure(format!(
                "{what}: {} of {times}; {tally} {:?}",
                tally.kills,
                tally.losses.last()
            ));
        }
    })?;
    figure(format!("{what}: {tally}"));
    Ok(tally)
}
