//! `bench`: how heavy the first load is, beside what others weigh, how much is kept on the device, what Lighthouse says, how
//! many taps and words lead to the file, how the table does with many people, and how fast the pure rooms are.

mod first_load;
mod journeys;
mod lighthouse;
mod references;
mod whole;

use crate::build::{self, Network};
use crate::failure::Failure;
use crate::place;
use crate::shell::{cargo, run as run_program, say};
use first_load::Weight;

/// What the first load may weigh, in kilobytes of 1,000 bytes after brotli, and what it should.
const BOUND_KB: f64 = 175.3;
const AIM_KB: f64 = 150.0;

/// How many requests the first load may need.
const MOST_REQUESTS: usize = 3;

/// Builds the release, weighs its first load, has Lighthouse look at it, and measures the pure rooms natively.
///
/// # Errors
/// When the release cannot be built, the first load is over its bound, or the native figures cannot be had.
pub(crate) fn run() -> Result<(), Failure> {
    build::build(Network::On)?;
    let within = first_load();
    let idle = whole::tell();
    lighthouse::run();
    journeys::tell();
    say("\nNative figures (optimised for speed, on this machine):");
    native("bench")?;
    say("\nWhat the worst files cost that can be brought (likewise):");
    native("hostile")?;
    within.and(idle)
}

/// Runs one of the programs that measure the pure rooms.
fn native(example: &str) -> Result<(), Failure> {
    let package = [
        "run",
        "--quiet",
        "--profile",
        "bench",
        "-p",
        "gezamenlijke-blik",
    ];
    run_program(
        cargo()
            .args(package)
            .args(["--example", example])
            .current_dir(place::root()),
    )
}

fn first_load() -> Result<(), Failure> {
    let files = first_load::weigh(&place::dist())?;
    say("\nFirst load, until the first question can be answered (kB of 1,000 bytes):\n");
    say(format!(
        "{:<44}{:>9}{:>9}{:>9}",
        "", "raw", "gzip", "brotli"
    ));
    for file in &files {
        say(row(&short(&file.name), &file.weight));
    }
    let all: Weight = files.iter().map(|file| file.weight).sum();
    say(row(&format!("{} requests", files.len()), &all));
    let brotli = kb(all.brotli);
    say(format!(
        "\nBound {BOUND_KB} kB brotli (aim {AIM_KB}) and {MOST_REQUESTS} requests. Beside others:\n"
    ));
    for reference in references::FIRST_LOAD {
        say(format!(
            "{:<44}{:>9.1} kB brotli; this is {:.2} × that",
            reference.name,
            reference.brotli_kb,
            brotli / reference.brotli_kb
        ));
    }
    if brotli > BOUND_KB || files.len() > MOST_REQUESTS {
        return Err(Failure::new(format!(
            "The first load is over its bound: {brotli:.1} kB of {BOUND_KB}, {} requests of {MOST_REQUESTS}.",
            files.len()
        )));
    }
    Ok(())
}

fn row(name: &str, weight: &Weight) -> String {
    format!(
        "{name:<44}{:>9.1}{:>9.1}{:>9.1}",
        kb(weight.raw),
        kb(weight.gzip),
        kb(weight.brotli)
    )
}

/// A name that fits its column; what is cut off is the end, which the browser does not care about either.
fn short(name: &str) -> String {
    name.chars().take(42).collect()
}

fn kb(bytes: u32) -> f64 {
    f64::from(bytes) / 1000.0
}
