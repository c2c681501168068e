//! Where things stand: the release under test, the content, the fixtures, and what a failing test leaves behind.

use crate::{Told, Trouble};
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The folder of the checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("."))
}

/// The release under test: `GB_DIST`, or `dist/` of this checkout.
///
/// # Errors
/// When there is no page in it.
pub(crate) fn dist() -> Told<PathBuf> {
    let folder = env::var_os("GB_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(Trouble::new(format!(
        "there is no release in {}; make one with `cargo xtask build`, or name its folder in GB_DIST",
        folder.display()
    )))
}

/// Files that the tests read, such as the example workshop.
#[must_use]
pub fn fixtures() -> PathBuf {
    root().join("tests").join("fixtures")
}

/// The accessibility checker that is put into the page: the file named by `GB_AXE`.
///
/// # Errors
/// When `GB_AXE` is not set or the file cannot be read.
pub fn axe() -> Told<String> {
    let file = env::var_os("GB_AXE").ok_or_else(|| {
        Trouble::new("GB_AXE does not name axe.min.js; `cargo xtask test` sets it, and installs axe-core if needed")
    })?;
    Ok(fs::read_to_string(file)?)
}

/// Whether the long version of the tests was asked for, with `GB_SOAK`.
#[must_use]
pub fn soaking() -> bool {
    env::var_os("GB_SOAK").is_some()
}

/// Prints a figure that a test came to, past the test runner, which keeps what tests print to itself. It goes to the
/// standard output, which `soak` keeps.
pub fn figure(line: impl AsRef<str>) {
    // The runner may have begun a line of its own.
    let line = format!("\n{}\n", line.as_ref());
    let mut out = io::stdout().lock();
    out.write_all(line.as_bytes())
        .and_then(|()| out.flush())
        .ok();
}

/// A folder below `target/` for pictures and texts of what the browser showed.
///
/// # Errors
/// When the folder cannot be made.
pub fn artefacts(name: &str) -> Told<PathBuf> {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = target.join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The name of a file without its folder and extension, for use in messages.
#[must_use]
pub fn stem(file: &Path) -> String {
    file.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// The first of these programs that is on this machine.
pub(crate) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    })
}
