//! A tab dies, or the whole browser: what somebody had filled in is still there.
//!
//! These run in plain browsers that no driver holds, so they also run where there is no driver. `GB_KILLS` says how often,
//! `GB_SEED` at which moments.

use e2e::{Engine, Kill, Tally, Told, figure, kills, soaking};
use std::env;

#[test]
fn a_killed_tab_loses_at_most_the_last_keystroke() -> Told {
    let Some(tally) = series(Kill::Tab, 10, 200)? else {
        return Ok(());
    };
    assert_eq!(tally.lost_answers, 0, "{:#?}", tally.losses);
    assert!(tally.worst <= 1, "{:#?}", tally.losses);
    Ok(())
}

#[test]
fn a_killed_browser_loses_no_answer_older_than_a_tenth_of_a_second() -> Told {
    let Some(tally) = series(Kill::Browser, 3, 50)? else {
        return Ok(());
    };
    assert_eq!(tally.lost_answers, 0, "{:#?}", tally.losses);
    Ok(())
}

/// Kills so many times, or the larger number in a soak; prints the figures.
fn series(kill: Kill, few: usize, many: usize) -> Told<Option<Tally>> {
    if !cfg!(target_os = "linux") {
        println!("Killing browsers is only done on Linux, whose lists of processes it reads.");
        return Ok(None);
    }
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
    Ok(Some(tally))
}
