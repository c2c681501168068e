//! Joining the parts of something that must travel as one file: each part of its own would be one more request before
//! the first paint.

use crate::failure::Failure;
use crate::shell::{make_folder, say};
use crate::{boot, place, style};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where `build` says which version it makes. Whoever starts Trunk by hand says none.
pub(crate) const VERSION: &str = "GB_VERSION";

/// Joins the sheet and the boot script, as Trunk asks for before it builds.
///
/// # Errors
/// When a part cannot be read, or what was joined not written.
pub(crate) fn run() -> Result<(), Failure> {
    style::build()?;
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return boot::for_development();
    }
    let version = env::var(VERSION).unwrap_or_default();
    if version.is_empty() {
        say(
            "Trunk alone makes a site without a version: it works, but not without a network, and no page of it learns \
             that there is a newer one. `cargo xtask build` makes the release, in dist/.",
        );
    }
    boot::for_release(&version)
}

/// The parts in a folder, by the ending of their names, one after the other as `rank` orders them; parts of the same
/// rank by name.
///
/// # Errors
/// When a part cannot be read.
pub(crate) fn parts(
    folder: &Path,
    ending: &str,
    rank: impl Fn(&str) -> u8,
) -> Result<String, Failure> {
    let entries =
        fs::read_dir(folder).map_err(|reason| Failure::file("read the folder", folder, &reason))?;
    let names = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending))
        .collect();
    let mut joined = String::new();
    for name in order(names, rank) {
        let path = folder.join(&name);
        let part =
            fs::read_to_string(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
        joined.push_str(part.trim_end());
        joined.push('\n');
    }
    Ok(joined)
}

/// Writes what was joined to `target/site/`, where Trunk takes it from, and tells where it stands.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(name: &str, joined: &str) -> Result<PathBuf, Failure> {
    let site = place::root().join("target").join("site");
    make_folder(&site)?;
    let path = site.join(name);
    fs::write(&path, joined).map_err(|reason| Failure::file("write", &path, &reason))?;
    Ok(path)
}

/// Names by rank, and those of the same rank by name.
pub(crate) fn order(mut names: Vec<String>, rank: impl Fn(&str) -> u8) -> Vec<String> {
    names.sort_by_key(|name| (rank(name), name.clone()));
    names
}
