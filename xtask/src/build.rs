//! `build`: the release, from sources to `dist/`.

use crate::failure::Failure;
use crate::shell::{cargo, path_with, run, say};
use crate::tools::{cargo_tool, npm, rustup};
use crate::{imports, inline, join, place, stamp};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// Whether a build may fetch what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    /// Tools and crates that are missing are fetched.
    On,
    /// Everything must be here already.
    Off,
}

/// Builds the release.
///
/// # Errors
/// When a tool or crate cannot be had, or the build fails.
pub(crate) fn build(network: Network) -> Result<(), Failure> {
    let begun = Instant::now();
    let tools = match network {
        Network::On => tools()?,
        Network::Off => tools_here()?,
    };
    let version = stamp::version()?;
    if network == Network::On {
        // Trunk itself always runs offline, so that it cannot download a tool of its own choice; crates come first.
        run(cargo()
            .args(["fetch", "--quiet"])
            .current_dir(place::root()))?;
    }
    say("Building the release: about a minute, the first time three.");
    trunk(&tools, &version)?;
    imports::number(&place::dist())?;
    inline::inline(&place::dist())?;
    worker(&version)?;
    say(format!(
        "The release {version} stands in {} ({} s).",
        place::dist().display(),
        begun.elapsed().as_secs()
    ));
    Ok(())
}

/// The folders of the tools, with what is missing installed first.
///
/// # Errors
/// When one cannot be had.
pub(crate) fn tools() -> Result<Vec<PathBuf>, Failure> {
    rustup::wasm()?;
    Ok(vec![
        npm::wasm_opt()?,
        cargo_tool::wasm_bindgen()?.ensure()?,
        cargo_tool::trunk().ensure()?,
    ])
}

/// The folders of the tools, if all are here.
fn tools_here() -> Result<Vec<PathBuf>, Failure> {
    let missing = |name: &str| {
        Failure::new(format!(
            "{name} is not here yet; run `cargo xtask build` once with the network, which installs it."
        ))
    };
    if !rustup::has_wasm() {
        return Err(missing("The wasm target"));
    }
    if npm::found()?.is_none() {
        return Err(missing("wasm-opt"));
    }
    let mut folders = vec![npm::wasm_opt()?];
    for tool in [cargo_tool::wasm_bindgen()?, cargo_tool::trunk()] {
        let folder = tool.found()?;
        folders.push(folder.ok_or_else(|| missing(tool.package))?);
    }
    Ok(folders)
}

fn trunk(tools: &[PathBuf], version: &str) -> Result<(), Failure> {
    let dist = place::dist();
    let program = tools
        .iter()
        .map(|folder| folder.join("trunk"))
        .find(|path| path.is_file());
    run(Command::new(program.unwrap_or_else(|| "trunk".into()))
        .args(["build", "--release", "--offline", "--dist"])
        .arg(&dist)
        .env("PATH", path_with(tools)?)
        // Wasm and boot.js say which version they are of, and the wasm not in whose folders it was built. Only the wasm: the
        // hook that joins boot.js is one of these commands, and is not to be built anew.
        .env(join::VERSION, version)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTFLAGS")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", nameless())
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A build that fails is explained by the messages before it, not by where Trunk noticed.
        .env("RUST_BACKTRACE", "0")
        // Trunk takes the usual value 1 of this variable for a mistake.
        .env_remove("NO_COLOR")
        .current_dir(place::root()))
    .map_err(|reason| Failure::new(format!("The release was not built: {reason}")))?;
    // Trunk's own lock is left behind in the folder and is no part of the site.
    let lock = dist.join(".trunk-lock");
    match fs::remove_file(&lock) {
        Err(reason) if lock.exists() => Err(Failure::file("remove", &lock, &reason)),
        _ => Ok(()),
    }
}

/// Has the compiler write a short name instead of the folder of other people's crates, which stands in every message
/// about a fault. A name with a space in it cannot be passed on, and stays.
fn nameless() -> String {
    let folder = place::crates().map(|folder| folder.display().to_string());
    let folder = folder.filter(|folder| !folder.contains(char::is_whitespace));
    folder.map_or_else(String::new, |folder| {
        format!("--remap-path-prefix={folder}=crates")
    })
}

/// Puts the worker beside the page, and the stamp into both.
fn worker(version: &str) -> Result<(), Failure> {
    let (source, dist) = (place::root().join("public").join("sw.js"), place::dist());
    fs::copy(&source, dist.join("sw.js"))
        .map_err(|reason| Failure::file("copy", &source, &reason))?;
    stamp::stamp(&dist, version)
}
