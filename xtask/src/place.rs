//! Where things stand: the checkout, the release, and the folder of tools.

use crate::failure::Failure;
use std::env;
use std::path::{Path, PathBuf};

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// The folder that holds the release after a build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo keeps the sources of other people's crates.
pub(crate) fn crates() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = named.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    Some(cargo.join("registry").join("src"))
}

/// The folder of tools, outside the checkout so that a fresh clone need not build them again.
///
/// # Errors
/// When neither `GB_TOOLS` nor a home folder is known.
pub(crate) fn tools() -> Result<PathBuf, Failure> {
    if let Some(named) = env::var_os("GB_TOOLS").filter(|value| !value.is_empty()) {
        // A relative path would mean something else to each program that is started from another folder.
        return std::path::absolute(&named)
            .map_err(|reason| Failure::file("resolve", Path::new(&named), &reason));
    }
    env::home_dir()
        .map(|home| home.join(".cache").join("gezamenlijke-blik"))
        .ok_or_else(|| {
            Failure::new("There is no home folder to keep tools in; name a folder in GB_TOOLS.")
        })
}
