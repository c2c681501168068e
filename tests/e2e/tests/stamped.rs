//! The release says of itself what it consists of, and that is true.

use e2e::{Altered, Told, precached, version_of};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use xtask::stamp;

/// How the names begin of what a page never asks for: it is not kept on a device.
const NOT_KEPT: [&str; 7] = [
    "sw.js", "boot.js", "style-", "schema/", "404.html", ".", "_",
];

#[test]
fn every_file_of_the_release_stands_in_the_worker_with_its_hash() -> Told {
    let copy = Altered::release()?;
    let folder = copy.folder();
    let told = told(folder)?;
    let mut listed = BTreeSet::new();
    let mut bytes = 0;
    for file in told["files"].as_array().into_iter().flatten() {
        let name = file[0].as_str().unwrap_or_default();
        let content = fs::read(folder.join(name))?;
        assert_eq!(file[1], stamp::hash(&content), "{name}");
        assert!(listed.insert(name.to_owned()), "{name} stands there twice");
        bytes += content.len();
    }
    let mut there = BTreeSet::new();
    files_below(folder, "", &mut there)?;
    there.retain(|name| !NOT_KEPT.iter().any(|start| name.starts_with(start)));
    assert_eq!(listed, there);
    assert_eq!(precached(folder)?, Vec::from_iter(listed));
    let line = format!("\n{} files are kept, {bytes} bytes.\n", there.len());
    // Past the test runner, which would keep it.
    io::stderr().write_all(line.as_bytes()).ok();
    Ok(())
}

#[test]
fn page_and_both_programs_say_the_version_of_the_worker() -> Told {
    let copy = Altered::release()?;
    let version = version_of(copy.folder())?;
    assert_eq!(told(copy.folder())?["version"], version.as_str());
    let mut saying = Vec::new();
    for name in precached(copy.folder())? {
        let content = fs::read(copy.folder().join(&name))?;
        let said = content.windows(version.len());
        if said.into_iter().any(|part| part == version.as_bytes()) {
            saying.push(name);
        }
    }
    let is_said = |end: &str| saying.iter().any(|name| name.ends_with(end));
    assert_eq!(saying.len(), 3, "{saying:?}");
    assert!(
        is_said("index.html") && is_said("whole_bg.wasm"),
        "{saying:?}"
    );
    // Its boot script says it as well, and what asks for the program.
    let page = fs::read_to_string(copy.folder().join("index.html"))?;
    assert_eq!(page.matches(&version).count(), 3);
    Ok(())
}

#[test]
fn the_copies_for_hosts_that_rewrite_pages_are_what_stands_in_the_page() -> Told {
    let copy = Altered::release()?;
    let read = |name: &str| fs::read_to_string(copy.folder().join(name));
    let page = read("index.html")?;
    assert!(page.contains(read("boot.js")?.trim()));
    let (_, after) = page.split_once("data-sheet=\"./").unwrap_or_default();
    let (sheet, _) = after.split_once('"').unwrap_or_default();
    assert!(page.contains(&format!("<style>{}</style>", read(sheet)?.trim())));
    assert!(!page.contains("unsafe-inline"));
    Ok(())
}

/// What the worker carries.
fn told(folder: &Path) -> Told<Value> {
    let worker = fs::read_to_string(folder.join("sw.js"))?;
    let mut lines = worker.lines();
    let stamp = lines.find_map(|line| line.strip_prefix("const STAMP = ")?.strip_suffix(';'));
    Ok(serde_json::from_str(stamp.unwrap_or_default())?)
}

fn files_below(folder: &Path, before: &str, found: &mut BTreeSet<String>) -> Told {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let own = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{before}{own}");
        if path.is_dir() {
            files_below(&path, &format!("{name}/"), found)?;
        } else {
            found.insert(name);
        }
    }
    Ok(())
}
