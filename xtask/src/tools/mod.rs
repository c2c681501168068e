//! What must be on the machine, and how it gets there: through rustup, cargo-binstall, cargo, npm or Debian's
//! packages.
//!
//! Each installer first looks whether the thing is there already. A tool goes into a folder of its own that carries
//! its version, and appears there by a rename at the end: a half-installed tool is never found.

pub(crate) mod binstall;
pub(crate) mod cargo_tool;
pub(crate) mod debian;
mod lock;
pub(crate) mod npm;
pub(crate) mod rustup;

pub(crate) use lock::wasm_bindgen_version;

use crate::failure::Failure;
use crate::shell::make_folder;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder to build a tool in, beside the folder where it will stand, so that the rename stays on one disk.
fn workshop(tools: &Path, name: &str) -> Result<PathBuf, Failure> {
    let path = tools.join(".building").join(name);
    make_folder(&path)?;
    Ok(path)
}

/// Moves a finished tool to where it is looked for. When another run was first, its copy stays and ours goes.
fn move_in(finished: &Path, place: &Path) -> Result<(), Failure> {
    match fs::rename(finished, place) {
        Ok(()) => Ok(()),
        Err(_) if place.is_dir() => sweep(finished),
        Err(reason) => Err(Failure::file("put the tool in", place, &reason)),
    }
}

/// Removes a folder that is no longer needed, if it is there.
///
/// # Errors
/// When the system refuses.
pub(crate) fn sweep(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(reason) if folder.exists() => Err(Failure::file("remove", folder, &reason)),
        _ => Ok(()),
    }
}
