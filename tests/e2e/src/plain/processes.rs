//! The processes of one browser, as the system lists them.

use std::collections::BTreeSet;
use std::fs;

/// The variable in the environment by which the processes of these tests are known.
pub(super) const MARK: &str = "GB_PLAIN";

/// How the processes that run pages can be told from the others, in each browser.
const PAGES: [&str; 3] = ["--type=renderer", "-isForBrowser", "WebKitWebProcess"];

struct Process {
    id: u32,
    parent: u32,
    group: u32,
}

/// All living processes of a browser: its own group, those that carry its mark, and all that these started. Some
/// leave the group, some wipe their environment, and some outlive what started them.
pub(super) fn family(main: u32, mark: &str) -> BTreeSet<u32> {
    let wanted = format!("{MARK}={mark}\0");
    let all = living();
    let mut found: BTreeSet<u32> = all
        .iter()
        .filter(|one| one.group == main || carries(one.id, wanted.as_bytes()))
        .map(|one| one.id)
        .collect();
    loop {
        let known = found.len();
        let children = all.iter().filter(|one| found.contains(&one.parent));
        let children: Vec<u32> = children.map(|one| one.id).collect();
        found.extend(children);
        if found.len() == known {
            return found;
        }
    }
}

/// Of these processes, those that run pages.
pub(super) fn with_pages(all: &BTreeSet<u32>) -> BTreeSet<u32> {
    let runs_pages = |id: &&u32| {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line);
        PAGES.iter().any(|sign| line.contains(sign))
    };
    all.iter().filter(runs_pages).copied().collect()
}

/// Every process that still runs; one that has died and waits to be noticed does not.
fn living() -> Vec<Process> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let ids = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter_map(process).collect()
}

fn process(id: u32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name stands in brackets and may hold anything, so what follows begins at the last one.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    let state = words.next()?;
    let mut number = || words.next()?.parse().ok();
    let (parent, group) = (number()?, number()?);
    (!matches!(state, "Z" | "X")).then_some(Process { id, parent, group })
}

fn carries(id: u32, wanted: &[u8]) -> bool {
    let Ok(environment) = fs::read(format!("/proc/{id}/environ")) else {
        return false;
    };
    environment.windows(wanted.len()).any(|part| part == wanted)
}
