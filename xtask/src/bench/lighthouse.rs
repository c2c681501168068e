//! What Lighthouse says of the release on a slow phone, where npm and Chromium are there. It is shown and never fails:
//! its figures differ from machine to machine.

use super::first_load::gzip;
use crate::failure::Failure;
use crate::place;
use crate::server::{self, Host};
use crate::shell::{answer, find, make_folder, run as run_program, say};
use crate::tools::npm;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The pages that are measured, those on which people arrive: the first one, one with questions, what is promised about data, and
/// the table of a facilitator. The last two are of the whole program: somebody who comes straight to them waits for more.
const PAGES: [&str; 4] = ["#/", "#/lens/ambitie", "#/privacy", "#/begeleiden"];

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
    // A host compresses, so this has to as well: the files are packed once, ahead, so that packing costs no waiting.
    let packed = place::root().join("target").join("packed");
    pack(&place::dist(), &packed)?;
    let server = server::start_as(Host::Packed, &packed, 0)?;
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

/// Copies a folder, with each file packed by gzip under its own name.
fn pack(from: &Path, to: &Path) -> Result<(), Failure> {
    make_folder(to)?;
    let listed = fs::read_dir(from).map_err(|reason| Failure::file("read", from, &reason))?;
    for entry in listed.flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            pack(&from, &to)?;
            continue;
        }
        let packed = fs::read(&from).and_then(|bytes| gzip(&bytes));
        packed
            .and_then(|packed| fs::write(&to, packed))
            .map_err(|reason| Failure::file("pack", &from, &reason))?;
    }
    Ok(())
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(find)
}
