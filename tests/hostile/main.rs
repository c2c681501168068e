//! What the worst file can cost: time and memory of files that were made to cost as much as they can.
//!
//! Each is as large as a file may be. Beside it stands what serde_json takes to parse the same bytes into
//! its `Value`, a plain parse without any of the checks. Memory is the most that was in use at one moment,
//! in multiples of the file. Run by `cargo xtask bench`; nothing is asserted, because times differ from
//! machine to machine.

#![allow(clippy::print_stdout)]

mod files;

use gezamenlijke_blik::device::{Contents, read_file};
use gezamenlijke_blik::exchange::ReadError;
use gezamenlijke_blik::merge::ReplicaId;
use gezamenlijke_blik::reflection::Document;
use gezamenlijke_blik::session::{Action, State, apply, plan};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::{Duration, Instant};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Of so many rounds the shortest counts: whatever made the others longer was not the file.
const ROUNDS: usize = 3;

/// How long a round takes at least; systems tell their time in steps.
const ROUND: Duration = Duration::from_millis(40);

/// Time, and memory in bytes.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    memory: usize,
}

impl Cost {
    /// How many times as long as the other.
    fn over(self, other: Cost) -> f64 {
        self.time.as_secs_f64() / other.time.as_secs_f64()
    }
}

fn main() {
    println!(
        "{:<46}{:>8}{:>10}{:>12}{:>9}{:>9}  outcome",
        "file", "kB", "ms", "× plain", "memory", "plain"
    );
    let mut worst = Worst::default();
    for (name, text) in files::all() {
        let bytes = text.as_bytes();
        let parsed = || serde_json::from_slice::<serde_json::Value>(black_box(bytes)).is_ok();
        // A plain parse that stops on its way is nothing to be compared with.
        let plain = parsed().then(|| cost(parsed));
        let reading = cost(|| black_box(read_file(black_box(bytes))).is_ok());
        let told = outcome(&read_file(bytes));
        line(name, bytes.len(), reading, plain, &told);
        worst.see(name, bytes.len(), reading);
        worst.compare(name, reading, plain);
        if read_file(bytes).is_ok() {
            let whole = cost(|| black_box(import(black_box(bytes))).is_some());
            line(
                "  with the dry run and the import",
                bytes.len(),
                whole,
                None,
                "",
            );
            worst.see(name, bytes.len(), whole);
        }
    }
    println!(
        "\nThe longest: {:.0} ms ({}). The most memory: {:.0} times its size ({}).",
        worst.time.0.as_secs_f64() * 1_000.0,
        worst.time.1,
        worst.memory.0,
        worst.memory.1
    );
    println!(
        "The furthest behind a plain parse that went through: {:.1} times as long ({}).",
        worst.ratio.0, worst.ratio.1
    );
}

/// The highest of each figure, with the file that it belongs to.
#[derive(Default)]
struct Worst {
    time: (Duration, &'static str),
    memory: (f64, &'static str),
    ratio: (f64, &'static str),
}

impl Worst {
    fn see(&mut self, name: &'static str, size: usize, cost: Cost) {
        if cost.time > self.time.0 {
            self.time = (cost.time, name);
        }
        let memory = cost.memory as f64 / size as f64;
        if memory > self.memory.0 {
            self.memory = (memory, name);
        }
    }

    fn compare(&mut self, name: &'static str, reading: Cost, plain: Option<Cost>) {
        let ratio = plain.map_or(0.0, |plain| reading.over(plain));
        if ratio > self.ratio.0 {
            self.ratio = (ratio, name);
        }
    }
}

fn line(name: &str, size: usize, reading: Cost, plain: Option<Cost>, told: &str) {
    let times = |cost: Cost| format!("{:.1} ×", cost.memory as f64 / size as f64);
    let ratio = |plain: Cost| format!("{:.2}", reading.over(plain));
    println!(
        "{name:<46}{:>8.0}{:>10.1}{:>12}{:>9}{:>9}  {told}",
        size as f64 / 1_000.0,
        reading.time.as_secs_f64() * 1_000.0,
        plain.map(ratio).unwrap_or_default(),
        times(reading),
        plain.map(times).unwrap_or_default(),
    );
}

/// The time that this program itself has had, where the system tells it: on a busy machine the clock on the
/// wall tells more about the others.
struct Moment {
    wall: Instant,
    own: Option<Duration>,
}

impl Moment {
    fn now() -> Self {
        Self {
            wall: Instant::now(),
            own: own_time(),
        }
    }

    fn elapsed(&self) -> Duration {
        match (self.own, own_time()) {
            (Some(before), Some(now)) => now.saturating_sub(before),
            _ => self.wall.elapsed(),
        }
    }
}

fn own_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// What one run costs; the answer is only there so that the work is not left out.
fn cost(mut run: impl FnMut() -> bool) -> Cost {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    black_box(run());
    let memory = MEMORY.peak_usage().saturating_sub(before);
    let round = |run: &mut dyn FnMut() -> bool| {
        let (begun, mut runs) = (Moment::now(), 0);
        loop {
            black_box(run());
            runs += 1;
            let passed = begun.elapsed();
            if passed >= ROUND {
                return passed / runs;
            }
        }
    };
    let rounds = (0..ROUNDS).map(|_| round(&mut run));
    Cost {
        time: rounds.min().unwrap_or_default(),
        memory,
    }
}

/// All that happens to a file that is brought to an empty tablet.
fn import(bytes: &[u8]) -> Option<State> {
    let document = read_file(bytes).ok()?;
    let replica = ReplicaId::new("here")?;
    let mut state = State::new(Contents::default(), replica);
    let plan = plan(&state, vec![document]).ok()?;
    apply(&mut state, Action::Import(Box::new(plan), None), 0);
    Some(state)
}

fn outcome(read: &Result<Document, ReadError>) -> String {
    match read {
        Ok(_) => "taken".to_owned(),
        Err(error) => {
            let told = format!("{error:?}");
            let reason: String = told.chars().take_while(|c| c.is_alphabetic()).collect();
            format!("refused: {reason}")
        }
    }
}
