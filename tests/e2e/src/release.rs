//! What a release is to a test: its version, its files, and how another version is made of it.

use crate::{Told, Trouble};
use std::fs;
use std::path::Path;
use xtask::stamp;

/// The version that the page of a release says.
///
/// # Errors
/// When it says none.
pub fn version_of(folder: &Path) -> Told<String> {
    let page = fs::read_to_string(folder.join("index.html"))?;
    let after = page.split_once("data-version=\"").map(|(_, after)| after);
    let version = after.and_then(|after| Some(after.split_once('"')?.0));
    match version {
        Some(version) if !version.is_empty() => Ok(version.to_owned()),
        _ => Err(Trouble::new(
            "this release has no version; make one with `cargo xtask build`",
        )),
    }
}

/// Makes another version of a release, in its place: the page, the scripts and the programs say the new version wherever they
/// said the old one, and all is stamped again. The names of the files stay, as they may in a real release.
///
/// # Errors
/// When the release cannot be changed, or the new version is not as long as the old one.
pub fn make_version(folder: &Path, version: &str) -> Told {
    let before = version_of(folder)?;
    if before.len() != version.len() {
        return Err(Trouble::new(format!(
            "{version} is not as long as {before}, so it cannot take its place in a program"
        )));
    }
    let mut places = 0;
    for name in precached(folder)? {
        let file = folder.join(name);
        let mut bytes = fs::read(&file)?;
        let found: Vec<usize> = bytes
            .windows(before.len())
            .enumerate()
            .filter(|(_, part)| *part == before.as_bytes())
            .map(|(at, _)| at)
            .collect();
        for at in &found {
            if let Some(part) = bytes.get_mut(*at..*at + version.len()) {
                part.copy_from_slice(version.as_bytes());
            }
        }
        places += usize::from(!found.is_empty());
        fs::write(&file, bytes)?;
    }
    // The page with its boot script, and two programs.
    if places != 3 {
        return Err(Trouble::new(format!(
            "{before} stands in {places} files instead of three"
        )));
    }
    restamp(folder, version)
}

/// Stamps a release that was changed.
pub(crate) fn restamp(folder: &Path, version: &str) -> Told {
    stamp::stamp(folder, version).map_err(|reason| Trouble::new(reason.to_string()))
}

/// The files of a release that are kept for working without a network, by name.
///
/// # Errors
/// When they cannot be read.
pub fn precached(folder: &Path) -> Told<Vec<String>> {
    let files = stamp::precached(folder).map_err(|reason| Trouble::new(reason.to_string()))?;
    Ok(files.into_iter().map(|file| file.name).collect())
}
