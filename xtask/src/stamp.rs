//! Stamping a release: which version it is, and which files it consists of, with the hash of each.
//!
//! The version is an input of the build: it is made of the sources, and stands in the page, in its boot script and in both
//! wasm files, so that a page made of two releases would show. The page's own policy allows what stands in it by its hash,
//! and nothing else. The list is made of what came out, and stands in `sw.js`: the worker keeps exactly these bytes, or nothing.
//!
//! `build` calls this itself after Trunk. As a hook of Trunk it would be a second program that has to be built and found, and
//! `trunk serve` would run it too, which must have no worker.

use crate::failure::Failure;
use crate::html;
use crate::place;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The worker, which carries the list and so is not in it.
const WORKER: &str = "sw.js";

/// Where the page says its version, and with which tag it asks for its first module.
const IN_PAGE: &str = "data-version=\"";
const MODULE: &str = "<script type=\"module\" src=\"";

/// What in a page is allowed by its hash, and the directive of the policy that says so.
const INLINE: [(&str, &str); 2] = [("script", "script-src"), ("style", "style-src")];

/// How the line of the worker begins that carries the list.
const IN_WORKER: &str = "const STAMP = ";

/// What a version is made of.
const SOURCES: [&str; 9] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "xtask/texts",
    "build.rs",
    "index.html",
    "public",
    "src",
    "style",
];

/// A file of a release, as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamped {
    /// Its place below the page, with `/` between folders.
    pub name: String,
    /// Its length in bytes.
    pub size: usize,
    /// Its SHA-256 in hexadecimal.
    pub hash: String,
}

/// The version that the sources make, such as `0.1.0-3f9a01c2`.
///
/// # Errors
/// When a source cannot be read.
pub(crate) fn version() -> Result<String, Failure> {
    let root = place::root();
    let mut all = Sha256::new();
    for source in SOURCES {
        for file in files_in(&root.join(source))? {
            let name = file.strip_prefix(&root).unwrap_or(&file);
            all.update(format!("{}\n{}\n", name.display(), hash(&read(&file)?)));
        }
    }
    let short: String = hex(&all.finalize()).chars().take(8).collect();
    Ok(format!("{}-{short}", env!("CARGO_PKG_VERSION")))
}

/// Writes the version and the hashes of what stands in it into the page of a release, and the list of its files into its
/// worker. A release that was stamped before can be stamped again.
///
/// # Errors
/// When a file cannot be read or written, or has no place for its stamp.
pub fn stamp(folder: &Path, version: &str) -> Result<(), Failure> {
    let page = folder.join("index.html");
    let stamped = with_version(&text(&page)?, version).and_then(|html| {
        let allow = |html: String, (element, directive)| allowing(&html, element, directive);
        INLINE.into_iter().try_fold(html, allow)
    });
    write(&page, &stamped.ok_or_else(|| no_place(&page))?)?;

    let worker = folder.join(WORKER);
    let script = text(&worker)?;
    let line = script.lines().find(|line| line.starts_with(IN_WORKER));
    let line = line.ok_or_else(|| no_place(&worker))?;
    let bare = script.replacen(line, &format!("{IN_WORKER}null;"), 1);
    let files = precached(folder)?;
    // The name of the cache also follows the worker's own code: two workers never write into one cache.
    let told = files
        .iter()
        .map(|file| format!("{}\n{}\n", file.name, file.hash));
    let release = hash(format!("{version}\n{bare}\n{}", told.collect::<String>()).as_bytes());
    let list = files
        .iter()
        .map(|file| format!("[\"{}\",\"{}\"]", file.name, file.hash));
    let stamp = format!(
        "{IN_WORKER}{{\"version\":\"{version}\",\"release\":\"{release}\",\"files\":[{}]}};",
        list.collect::<Vec<_>>().join(",")
    );
    write(&worker, &script.replacen(line, &stamp, 1))
}

/// The page, saying its version, and asking for its first module with the version behind the name: so no cache on the way
/// gives it that of another release. The boot script asks for everything else in the same way.
fn with_version(html: &str, version: &str) -> Option<String> {
    let (before, after) = html.split_once(IN_PAGE)?;
    let (_, after) = after.split_once('"')?;
    let html = format!("{before}{IN_PAGE}{version}\"{after}");
    let (before, after) = html.split_once(MODULE)?;
    let (address, after) = after.split_once('"')?;
    let name = address.split('?').next().unwrap_or(address);
    Some(format!("{before}{MODULE}{name}?{version}\"{after}"))
}

/// The page, with a policy that allows what stands in its elements of this name by its hash, and nothing that stood there
/// before it was changed.
fn allowing(html: &str, element: &str, directive: &str) -> Option<String> {
    let (before, after) = html.split_once(&format!("{directive} "))?;
    let (sources, after) = after.split_once(';')?;
    let kept = sources
        .split(' ')
        .filter(|source| !source.starts_with("'sha256-"));
    let hashes = html::inline(html, element).into_iter().map(|text| {
        let hash = BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
        format!("'sha256-{hash}'")
    });
    let sources: Vec<String> = kept.map(str::to_owned).chain(hashes).collect();
    Some(format!("{before}{directive} {};{after}", sources.join(" ")))
}

/// The files of a release that the worker keeps, by name.
///
/// All but the worker itself, and what a page never asks for: the published schema, which is for other programs; what is
/// meant for the host (`_headers`, `404.html`, names with a dot in front), which many hosts do not hand out; and the copies of
/// what stands in the page, which only a page that was rewritten on its way asks for, and no such page is kept.
///
/// # Errors
/// When a file cannot be read.
pub fn precached(folder: &Path) -> Result<Vec<Stamped>, Failure> {
    let mut found = Vec::new();
    for file in files_in(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        let parts = name.iter().map(|part| part.to_string_lossy());
        let name = parts.collect::<Vec<_>>().join("/");
        if is_kept(&name) {
            let bytes = read(&file)?;
            found.push(Stamped {
                name,
                size: bytes.len(),
                hash: hash(&bytes),
            });
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

fn is_kept(name: &str) -> bool {
    let for_the_host = name == WORKER || name == "404.html" || name.starts_with(['.', '_']);
    let is_in_page = name == "boot.js" || name.starts_with("style-");
    !for_the_host && !is_in_page && !name.starts_with("schema/")
}

/// All files below a folder, or the file itself, in an order that is the same everywhere.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn files_in(place: &Path) -> Result<Vec<PathBuf>, Failure> {
    if place.is_file() {
        return Ok(vec![place.to_path_buf()]);
    }
    let entries =
        fs::read_dir(place).map_err(|reason| Failure::file("read the folder", place, &reason))?;
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.append(&mut files_in(&entry)?);
    }
    Ok(files)
}

/// The SHA-256 of some bytes, in hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|reason| Failure::file("read", file, &reason))
}

fn text(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|reason| Failure::file("read", file, &reason))
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|reason| Failure::file("write", file, &reason))
}

fn no_place(file: &Path) -> Failure {
    Failure::new(format!("{} has no place for the stamp.", file.display()))
}

#[cfg(test)]
mod tests;
