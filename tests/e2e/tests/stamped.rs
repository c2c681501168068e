//! The release says of itself what it consists of, and that is true.

use e2e::{Altered, Told, precached, version_of};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use xtask::stamp;

/// How the names begin of what a page never asks for: it is not kept on a device.
const NOT_KEPT: [&str; 5] = ["sw.js", "schema/", "404.html", ".", "_"];

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
fn page_script_and_both_programs_say_the_version_of_the_worker() -> Told {
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
    assert_eq!(saying.len(), 4, "{saying:?}");
    assert!(
        is_said("index.html") && is_said("boot.js") && is_said("whole_bg.wasm"),
        "{saying:?}"
    );
    Ok(())
}

#[test]
fn every_integrity_that_the_page_names_is_that_of_the_file() -> Told {
    let copy = Altered::release()?;
    let page = fs::read_to_string(copy.folder().join("index.html"))?;
    let mut checked = Vec::new();
    for tag in page.split('<').filter(|tag| tag.contains("integrity=")) {
        let name = attribute(tag, "href").or(attribute(tag, "src"));
        let name = name.unwrap_or_default().trim_start_matches("./");
        let content = fs::read(copy.folder().join(name))?;
        let named = attribute(tag, "integrity");
        assert_eq!(named, Some(stamp::integrity(&content).as_str()), "{name}");
        checked.push(name);
    }
    let is_sheet = |name: &&str| name.ends_with(".css");
    assert!(checked.iter().any(is_sheet), "only {checked:?}");
    Ok(())
}

/// The value of an attribute; the build leaves out the quotes where it can.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
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
