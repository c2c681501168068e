//! Tools as their authors built them, through cargo-binstall: seconds, where building one takes minutes.
//!
//! It knows from the package where its authors put their programs, and fetches them there over TLS. What others built
//! from the same sources, as some offer, is not taken. Where cargo-binstall is not here, or cannot reach that place, the
//! tool is built.

use crate::failure::Failure;
use crate::shell::{find, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where cargo-binstall stands, if it is here.
pub(crate) fn found() -> Option<PathBuf> {
    find("cargo-binstall")
}

/// Fetches a package, such as `trunk@0.22.1`, into a folder of its own.
///
/// # Errors
/// When it was not to be had.
pub(super) fn fetch(binstall: &Path, package: &str, into: &Path) -> Result<(), Failure> {
    let mut command = Command::new(binstall);
    command
        .args(["--no-confirm", "--log-level", "warn", "--disable-telemetry"])
        .args([
            "--no-discover-github-token",
            "--strategies",
            "crate-meta-data",
        ]);
    // What is linked to no library of the system starts on every Linux; where there is none, one for glibc may.
    if cfg!(target_os = "linux") {
        for library in ["musl", "gnu"] {
            let target = format!("{}-unknown-linux-{library}", std::env::consts::ARCH);
            command.arg("--targets").arg(target);
        }
    }
    run(command.arg("--root").arg(into).arg(package))
}
