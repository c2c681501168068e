//! A series of kills in the middle of the work.

use super::bench::Bench;
use super::chance::Chance;
use super::desk::Visitor;
use super::tally::{Tally, loss, loss_of_visit};
use super::work::{Beginning, Stand, Work};
use crate::{Engine, Told, Trouble, soaking};
use std::env;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kill {
    /// The process in which the page runs, as when a tab takes too much memory.
    Tab,
    /// Every process of the browser, as when the battery is empty.
    Browser,
}

/// After so many kills a browser with nothing in it is taken.
const FRESH: usize = 20;

/// More steps than anybody gets done before a kill.
const STEPS: usize = 800;

/// How long a step may be on its way from the screen to where it outlives the browser. The short form runs beside other
/// journeys on whatever machine there is, and must not fail for its slowness; `soak` measures.
fn grace() -> Duration {
    Duration::from_millis(if soaking() { 100 } else { 400 })
}

/// Between two steps, in milliseconds: from a script's hurry to a person's.
const PAUSES: [usize; 5] = [0, 4, 12, 30, 80];

/// Kills tabs or browsers at random moments, and counts what is gone afterwards.
///
/// After a tab everything counts that was reported before it died, after a browser what was reported a tenth of a
/// second before. `tell` hears of each kill how many there were.
///
/// # Errors
/// When a browser cannot be started or killed, or the app does not come up.
pub fn kills(engine: Engine, kill: Kill, times: usize, tell: impl Fn(&Tally)) -> Told<Tally> {
    let seed = env::var("GB_SEED").ok().and_then(|seed| seed.parse().ok());
    let mut chance = Chance::new(seed.unwrap_or(1));
    let mut bench = Bench::new(engine)?;
    let mut tally = Tally::default();
    let mut found = bench.visit()?;
    while tally.kills < times {
        // Every third time somebody new is on the form, so slow that the kill comes before it is handed in.
        let (beginning, pause) = match tally.kills % 3 {
            0 => (Beginning::Somebody, 30),
            _ => (Beginning::Questions, chance.of(&PAUSES).unwrap_or_default()),
        };
        let work = Work::plan(found.screen, beginning, STEPS, &mut chance);
        let (told, moment, done) = match kill {
            Kill::Tab => {
                bench.work(&work, pause, 1)?;
                some_time(chance.below(1200));
                let (told, moment) = bench.kill_tab()?;
                let done = told.done();
                (told, moment, done)
            }
            Kill::Browser => {
                bench.work(&work, pause, work.first_answer())?;
                sleep(grace());
                some_time(chance.below(2400));
                let (told, moment) = bench.kill_browser()?;
                let done = told.done_by(moment.checked_sub(grace()).unwrap_or(moment));
                (told, moment, done)
            }
        };
        if done >= work.steps.len() {
            return Err(Trouble::new("all work was done before the kill"));
        }
        found = bench.visit()?;
        tally.add(
            &work,
            done,
            &loss(&work, done, &found.screen),
            &loss_of_visit(&work, done, &found.alone),
        );
        tally.oldest = tally
            .oldest
            .max(oldest_lost(&work, &told, moment, &found.screen));
        tell(&tally);
        if tally.kills.is_multiple_of(FRESH) && tally.kills < times {
            bench.afresh()?;
            found = bench.visit()?;
        }
    }
    Ok(tally)
}

/// How long before the kill the first step was reported that is gone; zero where none is.
fn oldest_lost(work: &Work, told: &Visitor, moment: Instant, found: &Stand) -> Duration {
    let mut steps = told.steps.clone();
    steps.sort_unstable();
    let mut oldest = Duration::ZERO;
    for (step, at) in steps.into_iter().rev() {
        if loss(work, step, found).is_nothing() {
            break;
        }
        oldest = moment.saturating_duration_since(at);
    }
    oldest
}

fn some_time(milliseconds: usize) {
    sleep(Duration::from_millis(
        u64::try_from(milliseconds).unwrap_or_default(),
    ));
}
