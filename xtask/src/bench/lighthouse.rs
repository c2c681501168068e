//! What Lighthouse says of the release on a slow phone, where npm and Chromium are there. It is shown and never fails:
//! its figures differ from machine to machine.

use crate::failure::Failure;
use crate::place;
use crate::server;
use crate::shell::{answer, find, run as run_program, say};
use crate::tools::npm;
use std::path::PathBuf;
use std::process::Command;

/// The pages that are measured: the first one, one with questions, and one of the whole program.
const PAGES: [&str; 3] = ["#/", "#/lens/ambitie", "#/privacy"];

/// Prints the scores, or why there are none.
pub(super) fn run() {
    say("\nLighthouse, as on a phone with a slow network (95 or more is wanted for each):\n");
    if let Err(reason) = measure() {
        say(format!("  not measured: {reason}"));
    }
}

fn measure() -> Result<(), Failure> {
    let chromium = chromium().ok_or_else(|| {
        Failure::new("Chromium is not on this machine (on Debian: `apt-get install chromium`).")
    })?;
    let lighthouse = npm::lighthouse()?;
    let server = server::start(&place::dist(), 0)?;
    let report = place::root().join("target").join("lighthouse.json");
    for page in PAGES {
        run_program(
            Command::new("node")
                .arg(&lighthouse)
                .arg(format!("{}{page}", server.url()))
                .args(["--quiet", "--no-enable-error-reporting", "--output=json"])
                .args([
                    "--only-categories=performance,accessibility,best-practices",
                    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
                ])
                .arg(format!("--output-path={}", report.display()))
                .env("CHROME_PATH", &chromium),
        )?;
        let scores = place::root().join("xtask/lighthouse/scores.mjs");
        let (scores, report) = (scores.display().to_string(), report.display().to_string());
        let told = answer("node", &[&scores, &report]);
        let told = told.ok_or_else(|| Failure::new("Its report could not be read."))?;
        say(format!("  {page:<18}{told}"));
    }
    Ok(())
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(find)
}
